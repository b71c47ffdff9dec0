package io.waybill.notification;

import io.waybill.events.Topics;
import io.waybill.events.claims.ClaimClosed;
import io.waybill.events.claims.ClaimDecided;
import io.waybill.events.claims.ClaimEvent;
import io.waybill.events.claims.ClaimOpened;
import io.waybill.events.contacts.BuyerContact;
import io.waybill.events.delays.DelayCleared;
import io.waybill.events.delays.DelayRule;
import io.waybill.events.shipments.OrderInParcel;
import io.waybill.testkit.kafka.TestTopic;
import io.waybill.vocabulary.Detail;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** One seller's one parcel to one buyer, and what the other services say of it. */
public final class Scene {

    private static final TestTopic SHIPMENTS = new TestTopic(Topics.SHIPMENTS.name());
    private static final TestTopic CONTACTS = new TestTopic(Topics.CONTACTS.name());
    private static final TestTopic MERCHANTS = new TestTopic(Topics.MERCHANTS.name());
    private static final TestTopic STATUSES = new TestTopic(Topics.STATUSES.name());
    private static final TestTopic DELAYS = new TestTopic(Topics.DELAYS.name());
    private static final TestTopic CLAIMS = new TestTopic(Topics.CLAIMS.name());

    public final UUID shipmentId = UUID.randomUUID();
    public final UUID buyerId = UUID.randomUUID();
    public final UUID claimId = UUID.randomUUID();
    public final String merchantId = "m-" + UUID.randomUUID();
    public final String email = "buyer-" + buyerId + "@mail.example";
    public final String phone = "+49151" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);

    private final Map<String, Long> seqs = new ConcurrentHashMap<>();

    public String key() {
        return shipmentId.toString();
    }

    private void send(TestTopic topic, String name, String key, Object event) {
        topic.send(key, seqs.merge(name + key, 1L, Long::sum), event);
    }

    public void ship(OrderInParcel... orders) {
        send(SHIPMENTS, "shipments", key(), Examples.shipped(shipmentId, merchantId, false, orders));
    }

    public void ship() {
        ship(Examples.order("A-1", buyerId));
    }

    public void importParcel() {
        send(
                SHIPMENTS,
                "shipments",
                key(),
                Examples.shipped(shipmentId, merchantId, true, Examples.order("A-1", buyerId)));
    }

    public void change(OrderInParcel... orders) {
        send(SHIPMENTS, "shipments", key(), Examples.changed(shipmentId, merchantId, orders));
    }

    public void profile() {
        send(MERCHANTS, "merchants", merchantId, Examples.profile(merchantId, "en", "Mon to Fri"));
    }

    public void contact() {
        contact("fr", email, phone);
    }

    public void contact(String language, String email, String phone) {
        contact(buyerId, language, email, phone);
    }

    public void contact(UUID buyer, String language, String email, String phone) {
        send(
                CONTACTS,
                "contacts",
                buyer.toString(),
                new BuyerContact(buyer, merchantId, "Anna Example", email, phone, language, "DE"));
    }

    public void erase() {
        var seq = seqs.merge("contacts" + buyerId, 1L, Long::sum);
        CONTACTS.send(buyerId.toString(), null, TestTopic.headers("waybill.contacts.contact-erased.v1", seq));
    }

    /** As an older writer's record that comes late. */
    public void contactAgainWithOldSeq() {
        CONTACTS.send(buyerId.toString(), 1, new BuyerContact(buyerId, merchantId, "Anna", email, phone, "en", "DE"));
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
        send(STATUSES, "statuses", key(), Examples.status(shipmentId, merchantId, now, occurrence, correction, true));
    }

    public void detect(DelayRule rule, int occurrence) {
        send(DELAYS, "delays", key(), Examples.detected(shipmentId, merchantId, rule, occurrence, false, true));
    }

    public void detectForSellerOnly(DelayRule rule) {
        send(DELAYS, "delays", key(), Examples.detected(shipmentId, merchantId, rule, 1, true, true));
    }

    public void clear(DelayRule rule, int occurrence, DelayCleared.Reason reason) {
        send(DELAYS, "delays", key(), Examples.cleared(shipmentId, merchantId, rule, occurrence, reason, false));
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
        send(CLAIMS, "claims", key(), event);
    }
}
