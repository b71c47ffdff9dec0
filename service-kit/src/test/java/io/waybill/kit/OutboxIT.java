package io.waybill.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Sequence;
import io.waybill.events.Topics;
import io.waybill.events.contacts.BuyerContact;
import io.waybill.events.contacts.ContactErased;
import io.waybill.events.statuses.ScansAdded;
import io.waybill.kit.events.Received;
import io.waybill.kit.outbox.Outbox;
import io.waybill.kit.outbox.Outgoing;
import io.waybill.testkit.kafka.TestTopic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxIT extends KitIT {

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Addresses addresses;

    @Autowired
    JdbcClient jdbc;

    @Test
    void refusesAnEventOutsideATransaction() {
        assertThatIllegalStateException().isThrownBy(() -> outbox.add(event(UUID.randomUUID(), 1)));
    }

    @Test
    void relaysNothingOfATransactionThatWasUndone() {
        var undone = UUID.randomUUID();
        var done = UUID.randomUUID();

        transaction.executeWithoutResult(status -> {
            outbox.add(event(undone, 1));
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(_ -> outbox.add(event(done, 1)));

        await().untilAsserted(() -> assertThat(relayed(done)).containsExactly(1L));
        assertThat(relayed(undone)).isEmpty();
    }

    @Test
    void relaysInOrderAndLeavesNothingBehind() {
        var key = UUID.randomUUID();

        for (var batch = 0; batch < 3; batch++) {
            var from = batch * 1_000L + 1;
            transaction.executeWithoutResult(_ -> outbox.addAll(LongStream.range(from, from + 1_000)
                    .mapToObj(seq -> event(key, seq))
                    .toList()));
        }

        await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from outbox")
                        .query(Long.class)
                        .single())
                .isZero());
        assertThat(relayed(key))
                .isEqualTo(LongStream.rangeClosed(1, 3_000).boxed().toList());
    }

    /** Compaction forgets a key by its null body; who reads the topic is told all the same. */
    @Test
    void sendsADeletionWithoutABodyAndReadsItAsWhatItIs() {
        var buyer = UUID.randomUUID();
        var time = Instant.parse("2026-03-02T08:00:00Z");
        var contact = new BuyerContact(buyer, "demo", "Ada", null, null, null, null);

        transaction.executeWithoutResult(_ -> outbox.addAll(List.of(
                new Outgoing<>(Topics.CONTACTS, buyer.toString(), 1, time, contact),
                new Outgoing<>(Topics.CONTACTS, buyer.toString(), 2, time, new ContactErased()))));

        await().untilAsserted(() -> assertThat(addresses.heard(buyer.toString()))
                .extracting(Received::event)
                .containsExactly(contact, new ContactErased()));
        assertThat(addresses.heard(buyer.toString()).getLast().headers().sequence())
                .isEqualTo(new Sequence(1, 2));
        var sent = new TestTopic(Topics.CONTACTS.name()).records(buyer.toString());
        assertThat(sent.getFirst().value()).isNotNull();
        assertThat(sent.getLast().value()).isNull();
    }

    /** What foreign records carry must not stop the relay. */
    @Test
    void relaysHeadersThatHaveLineBreaks() {
        var key = UUID.randomUUID().toString();
        var headers = Map.of("ce_type", "a\rb\nc\u2028d\u0000e", "x\ry", "z");

        transaction.executeWithoutResult(_ -> outbox.addBytes(Topics.STATUSES.deadName(), key, headers, null));

        await().untilAsserted(() -> assertThat(new TestTopic(Topics.STATUSES.deadName()).headers(key, "ce_type"))
                .containsExactly("a b c\u2028d e"));
    }

    @Test
    void leavesOutATopicThatIsNotThereAndKeepsWhatWaitsForIt() {
        var key = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> {
            outbox.addBytes("waybill.gone.dead", key.toString(), Map.of("x", "y"), null);
            outbox.addAll(List.of(event(key, 1), event(key, 2)));
        });

        await().untilAsserted(() -> assertThat(relayed(key)).containsExactly(1L, 2L));
        assertThat(waitingFor("waybill.gone.dead")).isEqualTo(1);

        jdbc.sql("delete from outbox where topic = 'waybill.gone.dead'").update();
    }

    private long waitingFor(String topic) {
        return jdbc.sql("select count(*) from outbox where topic = ?")
                .param(topic)
                .query(Long.class)
                .single();
    }

    private static Outgoing<?> event(UUID key, long seq) {
        var event = new ScansAdded(key, "demo", List.of(), List.of(), List.of(), true);
        return new Outgoing<>(Topics.STATUSES, key.toString(), seq, Instant.parse("2026-03-02T08:00:00Z"), event);
    }

    private List<Long> relayed(UUID key) {
        return statuses.headers(key.toString(), "ce_seq").stream()
                .map(Long::valueOf)
                .toList();
    }
}
