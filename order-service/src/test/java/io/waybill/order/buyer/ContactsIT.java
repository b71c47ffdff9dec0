package io.waybill.order.buyer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Topics;
import io.waybill.events.contacts.BuyerContact;
import io.waybill.events.contacts.ContactEvent;
import io.waybill.events.orderevents.Buyer;
import io.waybill.order.OrderServiceIT;
import io.waybill.testkit.kafka.TestTopic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class ContactsIT extends OrderServiceIT {

    private static final Instant SAID = Instant.parse("2026-03-02T08:00:00Z");

    private final TestTopic contacts = new TestTopic(Topics.CONTACTS.name());
    private final String name = "C-" + UUID.randomUUID();

    @Autowired
    BuyerRecognition recognition;

    @Autowired
    FirstContacts firstContacts;

    @Autowired
    TransactionTemplate transaction;

    private OrderBuyer order(String order, @Nullable String phone, long afterSeconds) {
        var buyer = new Buyer(name, "Ada", name + "@example.org", phone, "fr", "FR");
        return new OrderBuyer("demo", name + order, buyer, SAID.plusSeconds(afterSeconds));
    }

    private UUID said(OrderBuyer... orders) {
        return transaction.execute(_ -> recognition.recognise(List.of(orders))).getFirst();
    }

    private List<ContactEvent> published(UUID buyer) {
        return contacts.events(ContactEvent.class, buyer.toString());
    }

    private List<String> seqs(UUID buyer) {
        return contacts.headers(buyer.toString(), "ce_seq");
    }

    private long counted(UUID buyer) {
        return jdbc.sql("select contacts_seq from buyer where id = ?")
                .param(buyer)
                .query(Long.class)
                .single();
    }

    private BuyerContact contact(UUID buyer, @Nullable String phone) {
        return new BuyerContact(buyer, "demo", "Ada", name + "@example.org", phone, "fr", "FR");
    }

    @Test
    void publishesABuyerOnceAndAgainWhenSomethingHasChanged() {
        var buyer = said(order("1", null, 0));
        said(order("2", null, 1));
        said(order("3", "+33600000000", 2));
        said(order("4", null, 3));

        await().untilAsserted(() ->
                assertThat(published(buyer)).containsExactly(contact(buyer, null), contact(buyer, "+33600000000")));
        assertThat(seqs(buyer)).containsExactly("1", "2");
        assertThat(counted(buyer)).isEqualTo(2);
    }

    @Test
    void foldsWhatABatchSaysOfOneBuyerToOneContact() {
        var buyer = said(order("1", null, 0), order("2", "+33600000000", 1), order("3", "+33600000001", 2));

        await().untilAsserted(() -> assertThat(published(buyer)).containsExactly(contact(buyer, "+33600000001")));
    }

    @Test
    void publishesABuyerOfWhomNothingIsKnownSoThatNobodyWaitsForOne() {
        var buyer = said(new OrderBuyer("demo", name, null, SAID));

        await().untilAsserted(() -> assertThat(published(buyer))
                .containsExactly(new BuyerContact(buyer, "demo", null, null, null, null, null)));
    }

    @Test
    void publishesNothingOfATransactionThatIsUndone() {
        var buyer = said(order("1", null, 0));
        transaction.executeWithoutResult(status -> {
            recognition.recognise(List.of(order("2", "+33600000000", 1)));
            status.setRollbackOnly();
        });
        said(order("3", "+33600000001", 2));

        await().untilAsserted(() -> assertThat(published(buyer)).hasSize(2));
        assertThat(seqs(buyer)).containsExactly("1", "2");
        assertThat(published(buyer).getLast()).isEqualTo(contact(buyer, "+33600000001"));
    }

    @Test
    void countsWithoutGapsThoughSeveralLearnOfABuyerAtOnce() throws Exception {
        var buyer = said(order("0", null, 0));

        atOnce(IntStream.rangeClosed(1, 8)
                .<Callable<UUID>>mapToObj(one -> () -> said(order("" + one, "+3360000000" + one, one)))
                .toList());

        await().untilAsserted(() -> assertThat(seqs(buyer)).hasSize((int) counted(buyer)));
        assertThat(seqs(buyer))
                .isEqualTo(IntStream.rangeClosed(1, (int) counted(buyer))
                        .mapToObj(String::valueOf)
                        .toList());
        assertThat(published(buyer).getLast()).isEqualTo(contact(buyer, "+33600000008"));
    }

    /** As an earlier version left them: in the table, and on no topic. */
    @Test
    void publishesThoseKnownBeforeOnceThoughTwoInstancesStart() throws Exception {
        var known = Stream.generate(UUID::randomUUID).limit(20).toList();
        known.forEach(id -> jdbc.sql("insert into buyer (id, merchant_id, name, email, as_of)"
                        + " values (?, 'demo', 'Ben', 'ben@example.org', now())")
                .param(id)
                .update());

        var found = atOnce(List.<Callable<Integer>>of(firstContacts::publishSome, firstContacts::publishSome));

        assertThat(found.stream().mapToInt(Integer::intValue).sum()).isEqualTo(known.size());
        await().untilAsserted(() -> assertThat(keys()).containsAll(texts(known)));
        assertThat(keys()).filteredOn(texts(known)::contains).hasSize(known.size());
        assertThat(seqs(known.getFirst())).containsExactly("1");
        assertThat(published(known.getFirst()))
                .containsExactly(
                        new BuyerContact(known.getFirst(), "demo", "Ben", "ben@example.org", null, null, null));
        assertThat(firstContacts.publishSome()).isZero();
    }

    private static List<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private List<String> keys() {
        return contacts.records().stream()
                .map(contact -> new String(contact.key(), UTF_8))
                .toList();
    }

    /** The parcel's readers then have the contact, or will soon. */
    @Test
    void writesTheContactBeforeTheParcel() throws Exception {
        platform.post("""
                {"type": "order-shipped", "orderId": "%s", "merchantId": "demo", "shippedAt": "2026-03-02T08:00:00Z",
                 "buyer": {"email": "%s@example.org"}}""".formatted(name, name));

        await().until(() ->
                buyerOfOrder().stream().anyMatch(buyer -> !published(buyer).isEmpty()));
        var contact = contacts.records(buyerOfOrder().getFirst().toString()).getFirst();
        var shipment = jdbc.sql("select shipment_id::text from shipment_report where order_id = ?")
                .param(name)
                .query(String.class)
                .single();
        var shipments = new TestTopic(Topics.SHIPMENTS.name());
        await().until(() -> !shipments.records(shipment).isEmpty());
        assertThat(contact.timestamp())
                .isLessThanOrEqualTo(shipments.records(shipment).getFirst().timestamp());
    }

    private List<UUID> buyerOfOrder() {
        return jdbc.sql("select buyer_id from buyer_key where value = ?")
                .param(name)
                .query(UUID.class)
                .list();
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        var together = new CyclicBarrier(work.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = work.stream()
                    .<Callable<T>>map(one -> () -> {
                        together.await();
                        return one.call();
                    })
                    .toList();
            return threads.invokeAll(begun).stream().map(Future::resultNow).toList();
        }
    }
}
