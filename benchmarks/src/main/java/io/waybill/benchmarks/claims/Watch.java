package io.waybill.benchmarks.claims;

import io.waybill.benchmarks.measure.Measured;
import io.waybill.benchmarks.stage.Child;
import io.waybill.benchmarks.stage.Service;
import io.waybill.benchmarks.stage.Stage;
import io.waybill.benchmarks.stage.WatchedParcels;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** So many watched parcels, with a poller beside them. */
final class Watch implements AutoCloseable {

    static final int CLAIMED = 50;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** In business time, far enough ahead that no poller finds any of them due. */
    private static final Duration AHEAD = Duration.ofDays(2);

    private final String name;
    private final int parcels;
    private final Instant begin;
    private final Child child;
    private final Connection connection;
    private int done;

    Watch(Stage stage, int parcels, Instant now) throws Exception {
        var database = stage.database("watched_" + parcels);
        this.name = "%,d watched".formatted(parcels);
        this.parcels = parcels;
        this.begin = now.plus(AHEAD);
        this.child =
                stage.service(name, stage.flags(), Service.POLLER, ClaimProcess.class.getName(), database, Map.of());
        child.hear(PATIENCE);
        connection = stage.postgres().owner(database);
        var due = "timestamptz '%s' + interval '3 hours' * n / %d".formatted(begin, parcels);
        WatchedParcels.load(connection, parcels, due);
    }

    String name() {
        return name;
    }

    List<Measured> processes(Stage stage) {
        return List.of(child.as("itself"), stage.postgres().measured());
    }

    /** Percentiles 50 and 99 in microseconds. */
    Percentiles claim(int claims) throws InterruptedException {
        child.tell("%s %d %d %d %d".formatted(begin, parcels, CLAIMED, done, claims));
        done += claims;
        var words = child.hear(PATIENCE).split(" ");
        var claimed = Long.parseLong(words[2]);
        if (claimed < (long) claims * CLAIMED * 9 / 10) {
            throw new IllegalStateException(
                    "%s: %d claims took %d, not %d each".formatted(name, claims, claimed, CLAIMED));
        }
        return new Percentiles(Long.parseLong(words[0]), Long.parseLong(words[1]));
    }

    record Percentiles(long p50, long p99) {}

    @Override
    public void close() throws SQLException {
        connection.close();
        child.close();
    }
}
