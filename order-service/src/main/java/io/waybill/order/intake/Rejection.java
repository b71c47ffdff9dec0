package io.waybill.order.intake;

import io.waybill.events.Topics;
import io.waybill.events.rejected.RejectedEvent;
import io.waybill.kit.outbox.Outbox;
import io.waybill.kit.outbox.Outgoing;
import io.waybill.kit.time.BusinessTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Says why events could not be used, where their senders look. */
@Component
class Rejection {

    private static final String COUNT = "insert into rejection_key as known (key, seq) values (?, ?)"
            + " on conflict (key) do update set seq = known.seq + excluded.seq returning seq";

    private final JdbcTemplate jdbc;
    private final OrderEvents events;
    private final SaidRejections saidRejections;
    private final Outbox outbox;
    private final BusinessTime businessTime;
    private final IntakeMetrics metrics;

    Rejection(
            JdbcTemplate jdbc,
            OrderEvents events,
            SaidRejections saidRejections,
            Outbox outbox,
            BusinessTime businessTime,
            IntakeMetrics metrics) {
        this.jdbc = jdbc;
        this.events = events;
        this.saidRejections = saidRejections;
        this.outbox = outbox;
        this.businessTime = businessTime;
        this.metrics = metrics;
    }

    void reject(List<RejectedRecord> rejected) {
        var byKey = new TreeMap<String, List<RejectedRecord>>();
        unsaid(rejected)
                .forEach(record -> byKey.computeIfAbsent(record.key(), _ -> new ArrayList<>())
                        .add(record));
        var outgoing = new ArrayList<Outgoing<RejectedEvent>>();
        byKey.forEach((key, records) -> {
            var seq = seqBefore(key, records.size());
            for (var record : records) {
                seq++;
                outgoing.add(
                        new Outgoing<>(Topics.ORDER_EVENTS_REJECTED, key, seq, businessTime.instant(), record.event()));
            }
        });
        events.rejected(rejected.stream()
                .flatMap(record -> record.identity().stream().map(identity -> Map.entry(identity, record)))
                .sorted(Map.Entry.comparingByKey(EventIdentity.ORDER))
                .toList());
        outbox.addAll(outgoing);
        metrics.rejected(rejected.size());
    }

    /** Without those that were said before the database was brought back from a copy. */
    private List<RejectedRecord> unsaid(List<RejectedRecord> rejected) {
        var said = saidRejections.of(
                rejected.stream().map(RejectedRecord::original).toList());
        return rejected.stream()
                .filter(record -> !said.contains(record.original()))
                .toList();
    }

    private long seqBefore(String key, long count) {
        var seq = jdbc.queryForObject(COUNT, Long.class, key, count);
        return seq == null ? 0 : seq - count;
    }
}
