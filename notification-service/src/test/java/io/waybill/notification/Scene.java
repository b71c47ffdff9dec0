package io.waybill.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.waybill.events.Topic;
import io.waybill.events.Topics;
import io.waybill.events.claims.ClaimClosed;
import io.waybill.events.claims.ClaimDecided;
import io.waybill.events.claims.ClaimEvent;
import io.waybill.events.claims.ClaimOpened;
import io.waybill.events.contacts.BuyerContact;
import io.waybill.events.contacts.ContactErased;
import io.waybill.events.delays.DelayCleared;
import io.waybill.events.delays.DelayRule;
import io.waybill.events.shipments.OrderInParcel;
import io.waybill.testkit.TestInfrastructure;
import io.waybill.testkit.kafka.TestTopic;
import io.waybill.vocabulary.Detail;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.json.JsonMapper;

/** One seller's one parcel to one buyer, and what the other services say of it. */
public final class Scene {

    /** One for all: a test that says a thousand facts would otherwise spend its time connecting. */
    private static final KafkaProducer<byte[], byte[]> PRODUCER =
            producer(TestInfrastructure.broker().bootstrapServers());

    public final UUID shipmentId = UUID.randomUUID();
    public final UUID buyerId = UUID.randomUUID();
    public final UUID claimId = UUID.randomUUID();
    public final String merchantId = "m-" + UUID.randomUUID();
    public final String email = "buyer-" + buyerId + "@mail.example";
    public final String phone = "+49151" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);

    private final Map<String, Long> seqs = new ConcurrentHashMap<>();
    private final KafkaProducer<byte[], byte[]> producer;

    public Scene() {
        this(PRODUCER);
    }

    public Scene(KafkaProducer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    public static KafkaProducer<byte[], byte[]> producer(String bootstrapServers) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer());
    }

    public String key() {
        return shipmentId.toString();
    }

    private void send(Topic<?> topic, String key, Object event) {
        send(topic, key, seqs.merge(topic.name() + key, 1L, Long::sum), event);
    }

    private void send(Topic<?> topic, String key, long seq, Object event) {
        var deletes = event instanceof ContactErased;
        var record = new ProducerRecord<>(
                topic.name(),
                key.getBytes(UTF_8),
                deletes ? null : JsonMapper.shared().writeValueAsBytes(event));
        TestTopic.headers(Topic.typeOf(event.getClass()), seq)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("not sent to " + topic.name(), e);
        }
    }

    public void ship(OrderInParcel... orders) {
        send(Topics.SHIPMENTS, key(), Examples.shipped(shipmentId, merchantId, false, orders));
    }

    public void ship() {
        ship(Examples.order("A-1", buyerId));
    }

    public void importParcel() {
        send(Topics.SHIPMENTS, key(), Examples.shipped(shipmentId, merchantId, true, Examples.order("A-1", buyerId)));
    }

    public void change(OrderInParcel... orders) {
        send(Topics.SHIPMENTS, key(), Examples.changed(shipmentId, merchantId, orders));
    }

    public void profile() {
        send(Topics.MERCHANTS, merchantId, Examples.profile(merchantId, "en", "Mon to Fri"));
    }

    public void contact() {
        contact("fr", email, phone);
    }

    public void contact(String language, String email, String phone) {
        contact(buyerId, language, email, phone);
    }

    public void contact(UUID buyer, String language, String email, String phone) {
        send(
                Topics.CONTACTS,
                buyer.toString(),
                new BuyerContact(buyer, merchantId, "Anna Example", email, phone, language, "DE"));
    }

    public void erase() {
        send(Topics.CONTACTS, buyerId.toString(), new ContactErased());
    }

    /** As an older writer's record that comes late. */
    public void contactAgainWithOldSeq() {
        send(
                Topics.CONTACTS,
                buyerId.toString(),
                1,
                new BuyerContact(buyerId, merchantId, "Anna", email, phone, "en", "DE"));
    }

    public void meetEverybody() {
        profile();
        contact();
        ship();
    }

    public void status(Detail now) {
        status(now, 1, false);
    }

    public void status(Detail now, int occurrence, boolean correction) {
        send(Topics.STATUSES, key(), Examples.status(shipmentId, merchantId, now, occurrence, correction, true));
    }

    public void detect(DelayRule rule, int occurrence) {
        send(Topics.DELAYS, key(), Examples.detected(shipmentId, merchantId, rule, occurrence, false, true));
    }

    public void detectForSellerOnly(DelayRule rule) {
        send(Topics.DELAYS, key(), Examples.detected(shipmentId, merchantId, rule, 1, true, true));
    }

    public void clear(DelayRule rule, int occurrence, DelayCleared.Reason reason) {
        send(Topics.DELAYS, key(), Examples.cleared(shipmentId, merchantId, rule, occurrence, reason, false));
    }

    public void openClaim() {
        claim(new ClaimOpened(
                claimId,
                shipmentId,
                merchantId,
                "A-1",
                buyerId,
                1,
                Examples.OFFERS,
                Examples.MONDAY,
                Examples.MONDAY.plusSeconds(604_800),
                true));
    }

    public void decideClaim() {
        claim(new ClaimDecided(
                claimId,
                shipmentId,
                merchantId,
                "A-1",
                buyerId,
                Examples.OFFERS.getFirst(),
                ClaimDecided.DecidedBy.BUYER,
                Examples.MONDAY,
                true));
    }

    public void closeClaim(ClaimClosed.Outcome outcome) {
        claim(new ClaimClosed(claimId, shipmentId, merchantId, "A-1", buyerId, outcome, Examples.MONDAY, true));
    }

    private void claim(ClaimEvent event) {
        send(Topics.CLAIMS, key(), event);
    }
}
