package io.waybill.claims;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.waybill.claims.claim.ClaimKey;
import io.waybill.claims.claim.Examples;
import io.waybill.events.Topic;
import io.waybill.events.Topics;
import io.waybill.events.claims.ClaimEvent;
import io.waybill.events.contacts.BuyerContact;
import io.waybill.events.contacts.ContactErased;
import io.waybill.events.shipments.OrderInParcel;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.kit.link.Link;
import io.waybill.kit.link.Links;
import io.waybill.testkit.TestInfrastructure;
import io.waybill.testkit.kafka.TestTopic;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A parcel of merchant {@code demo} as the other services tell of it on their topics. */
public final class ToldParcel {

    private final String bootstrapServers;

    public ToldParcel() {
        this(TestInfrastructure.broker().bootstrapServers());
    }

    public ToldParcel(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    private TestTopic topic(Topic<?> topic) {
        return new TestTopic(topic.name(), bootstrapServers);
    }

    public final UUID id = UUID.randomUUID();
    public final UUID buyer = UUID.randomUUID();
    public final String orderId = "A-" + id;
    private long shipmentsSeq;
    private long delaysSeq;
    private long contactsSeq;

    public OrderInParcel order() {
        return Examples.order(orderId, buyer, null, Examples.item("Lamp <script>", 2, Examples.euros(2_450)));
    }

    public OrderInParcel another(String name) {
        return Examples.order(name + "-" + id, UUID.randomUUID(), Examples.euros(9_900));
    }

    public ToldParcel shipped(OrderInParcel... orders) {
        return shipped(false, orders);
    }

    public ToldParcel shipped(boolean imported, OrderInParcel... orders) {
        topic(Topics.SHIPMENTS)
                .send(
                        id.toString(),
                        ++shipmentsSeq,
                        new OrderShipped(
                                id,
                                "demo",
                                null,
                                List.of(),
                                null,
                                List.of(orders),
                                null,
                                null,
                                Examples.NOW,
                                List.of(),
                                1,
                                imported));
        return this;
    }

    public ToldParcel changed(int linkVersion, OrderInParcel... orders) {
        topic(Topics.SHIPMENTS).send(id.toString(), ++shipmentsSeq, Examples.changed(id, linkVersion, orders));
        return this;
    }

    public ToldParcel lost(int occurrence) {
        topic(Topics.DELAYS).send(id.toString(), ++delaysSeq, Examples.lost(id, occurrence, false, true));
        return this;
    }

    public ToldParcel lostWithNobodyToAsk(int occurrence) {
        topic(Topics.DELAYS).send(id.toString(), ++delaysSeq, Examples.lost(id, occurrence, true, true));
        return this;
    }

    public ToldParcel found(int occurrence) {
        topic(Topics.DELAYS).send(id.toString(), ++delaysSeq, Examples.found(id, occurrence));
        return this;
    }

    public ToldParcel contact(String name, String language) {
        topic(Topics.CONTACTS)
                .send(
                        buyer.toString(),
                        ++contactsSeq,
                        new BuyerContact(buyer, "demo", name, null, null, language, null));
        return this;
    }

    public void erased() throws Exception {
        var record = new ProducerRecord<byte[], byte[]>(
                Topics.CONTACTS.name(), buyer.toString().getBytes(UTF_8), null);
        TestTopic.headers(Topic.typeOf(ContactErased.class), ++contactsSeq)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }

    /** The page of the first order's first claim, by the links' first version. */
    public URI page(Links links) {
        return links.page(link(buyer, 1));
    }

    public Link link(UUID buyerId, int version) {
        return Link.toClaim(new ClaimKey("demo", id, orderId, 1).id(), buyerId, version);
    }

    /** What the service says of its claims. */
    public List<ClaimEvent> said() {
        return topic(Topics.CLAIMS).events(ClaimEvent.class, id.toString());
    }

    public List<Class<?>> kinds() {
        return said().stream().<Class<?>>map(ClaimEvent::getClass).toList();
    }

    public List<String> generations() {
        return topic(Topics.CLAIMS).headers(id.toString(), "ce_generation");
    }

    public List<String> sequence() {
        return topic(Topics.CLAIMS).headers(id.toString(), "ce_seq");
    }
}
