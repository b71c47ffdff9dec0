package io.waybill.kit.introduction;

import io.waybill.events.EventHeaders;
import io.waybill.events.Sequence;
import io.waybill.events.Topic;
import io.waybill.events.Topics;
import io.waybill.events.delays.DelayCleared;
import io.waybill.events.delays.DelayEvent;
import io.waybill.events.delays.DelayRule;
import io.waybill.kit.events.Received;
import io.waybill.kit.reading.EventHandler;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A service that waits for introductions: what it has met and what it was told are tables, as in a real one. */
final class Acquaintance {

    private final String reader = "reader-" + UUID.randomUUID();
    private final Introductions introductions;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final EventHandler<DelayEvent> handler;

    Acquaintance(Introductions introductions, JdbcClient jdbc, TransactionTemplate transaction) {
        this(introductions, jdbc, transaction, UnaryOperator.identity());
    }

    /** @param met looks at what is known, or waits, before the handler is told of it */
    Acquaintance(
            Introductions introductions,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            UnaryOperator<Set<String>> met) {
        this.introductions = introductions;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.handler = introductions.awaiting(
                reader, Topics.DELAYS, keys -> met.apply(known(keys)), batch -> batch.forEach(this::tell));
    }

    private Set<String> known(Set<String> keys) {
        return new HashSet<>(jdbc.sql("select key from met where key = any(?)")
                .param(keys.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private void tell(Received<DelayEvent> fact) {
        jdbc.sql("insert into told (reader, key, seq) values (?, ?, ?)")
                .params(reader, fact.key(), fact.headers().sequence().seq())
                .update();
    }

    static Received<DelayEvent> fact(String key, long seq) {
        var time = Instant.parse("2026-03-02T08:00:00Z");
        var event = new DelayCleared(
                new UUID(0, 1), "demo", DelayRule.STALLED, 1, time, DelayCleared.Reason.MOVED, false, true);
        var headers = new EventHeaders(
                key + seq, Topic.typeOf(DelayCleared.class), "/test", key, time, new Sequence(1, seq), null);
        return new Received<>(key, headers, event, true);
    }

    /** A batch of the facts' reader: a transaction. */
    void hears(List<Received<DelayEvent>> facts) {
        transaction.executeWithoutResult(_ -> handler.handle(facts));
    }

    /** A batch of the shipments' reader: a transaction. */
    void meets(String... keys) {
        meets(() -> {}, () -> {}, keys);
    }

    /**
     * @param within runs where the keys are written
     * @param after runs when everything has woken, before the commit
     */
    void meets(Runnable within, Runnable after, String... keys) {
        transaction.executeWithoutResult(_ -> {
            introductions.introduce(List.of(keys), () -> {
                within.run();
                Arrays.stream(keys).forEach(this::write);
            });
            after.run();
        });
    }

    private void write(String key) {
        jdbc.sql("insert into met (key) values (?) on conflict do nothing")
                .param(key)
                .update();
    }

    /** Seqs of the facts it was told, in order. */
    List<Long> told(String key) {
        return jdbc.sql("select seq from told where reader = ? and key = ? order by id")
                .params(reader, key)
                .query(Long.class)
                .list();
    }

    long waiting() {
        return jdbc.sql("select count(*) from waiting_fact where reader = ? and given_up_at is null")
                .param(reader)
                .query(Long.class)
                .single();
    }
}
