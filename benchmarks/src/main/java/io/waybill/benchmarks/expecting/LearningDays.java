package io.waybill.benchmarks.expecting;

import io.waybill.benchmarks.stage.Postgres;
import io.waybill.benchmarks.stage.Waiting;
import io.waybill.events.statuses.EtaBasis.Milestone;
import io.waybill.normalizer.arrival.Journal;
import io.waybill.normalizer.arrival.JournalLine;
import io.waybill.normalizer.arrival.Mark;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** How long a running normalizer learns from a day, with many parcels under way. */
final class LearningDays {

    /** Days that are over, whatever the hour is: the service learns from them one after the other. */
    static final int BEHIND = 4;

    private static final int SURELY_OVER = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Connection owner;
    private final int parcels;

    LearningDays(Connection owner, int parcels) {
        this.owner = owner;
        this.parcels = parcels;
    }

    /**
     * All are under way since the last days before the one that is learned next; in the connection's transaction.
     *
     * @param day first that is not learned
     */
    void load(LocalDate day) throws SQLException {
        var journals = LongStream.rangeClosed(1, Trip.LONGEST)
                .mapToObj(ago -> JournalLine.written(journal(day.minusDays(ago))))
                .toArray(String[]::new);
        try (var insert = owner.prepareStatement("""
                insert into parcel (shipment_id, merchant_id, watch, status, detail, occurrences, statuses_seq, shipped_at,
                  origin, destination, carrier, origin_postal_code, destination_postal_code, tracking_number, scan_month,
                  news_at, journal)
                select uuidv7(), 'demo', 'SCANNED', 'IN_TRANSIT', 'moving', '{"IN_TRANSIT": 1}', 3,
                  now() - interval '5 days', 'DE', 'DE', 'dhl', (1 + n %% 4) || '0000', lpad((n %% 1000)::text, 3, '0') || '11',
                  '00340435' || lpad(n::text, 12, '0'), date_trunc('month', now())::date, now() - interval '5 hours',
                  (?::text[])[1 + n %% 3]
                from generate_series(1, %d) n""".formatted(parcels))) {
            insert.setArray(1, owner.createArrayOf("text", journals));
            insert.executeUpdate();
        }
    }

    private static Journal journal(LocalDate day) {
        var marks = Map.of(
                Milestone.SHIPPED, new Mark(day.atTime(9, 0), day),
                Milestone.HANDED_OVER, new Mark(day.atTime(17, 0), day));
        return new Journal(marks, null, null, 0, Map.of(), false);
    }

    /**
     * Of a day. The first has to wait until somebody looks whether there is one; the next ones follow at once.
     *
     * @param before version of what was known when the days were loaded
     */
    double seconds(long before) throws Exception {
        awaitVersion(before + 1);
        var began = System.nanoTime();
        awaitVersion(before + SURELY_OVER);
        return (System.nanoTime() - began) / 1e9 / (SURELY_OVER - 1);
    }

    private void awaitVersion(long wanted) throws Exception {
        Waiting.until("the normalizer has learned from the last days", PATIENCE, () -> version() >= wanted);
    }

    long version() throws SQLException {
        return Postgres.number(owner, "select version from eta_progress");
    }

    /** They are no part of what is measured next. */
    void clear() throws SQLException {
        for (var statement : List.of("delete from parcel", "vacuum analyze parcel", "vacuum analyze eta_memory")) {
            try (var running = owner.createStatement()) {
                running.execute(statement);
            }
        }
    }
}
