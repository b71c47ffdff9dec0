package io.waybill.kit.parked;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.kit.time.MachineTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much is parked, as it was when last looked at: health and metrics do not wait for the database. */
@Component
public class ParkedState {

    private static final String LOOK = "select count(*) as keys, min(parked_at) as oldest,"
            + " coalesce(bool_or(again), false)"
            + " or exists (select from dead_letter_replay where again) as asked from parked_key";

    private record Seen(long keys, @Nullable Instant oldest, boolean asked) {}

    private final JdbcClient jdbc;
    private final MachineTime machineTime;
    private volatile Seen seen = new Seen(0, null, false);

    ParkedState(JdbcClient jdbc, MachineTime machineTime, MeterRegistry registry) {
        this.jdbc = jdbc;
        this.machineTime = machineTime;
        Gauge.builder("waybill.parked.keys", this, state -> state.seen.keys())
                .description("Keys whose records queue because one of them could not be handled")
                .register(registry);
        Gauge.builder("waybill.parked.oldest", this, ParkedState::ageOfOldest)
                .description("How long the key has been parked that has been longest; zero when none is")
                .baseUnit("seconds")
                .register(registry);
    }

    /** @return whether somebody has asked for another attempt */
    public boolean look() {
        seen = jdbc.sql(LOOK).query((row, _) -> seen(row)).single();
        return seen.asked();
    }

    private static Seen seen(ResultSet row) throws SQLException {
        var oldest = row.getTimestamp("oldest");
        return new Seen(row.getLong("keys"), oldest == null ? null : oldest.toInstant(), row.getBoolean("asked"));
    }

    /** For health; empty when nothing is parked. */
    public Optional<String> summary() {
        var now = seen;
        return now.oldest() == null
                ? Optional.empty()
                : Optional.of("%d parked, the first at %s; the others go on. See ./waybill dead list"
                        .formatted(now.keys(), now.oldest()));
    }

    private double ageOfOldest() {
        var oldest = seen.oldest();
        return oldest == null
                ? 0
                : Duration.between(oldest, machineTime.instant()).toMillis() / 1000.0;
    }
}
