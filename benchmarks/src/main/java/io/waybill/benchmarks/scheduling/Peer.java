package io.waybill.benchmarks.scheduling;

import io.waybill.benchmarks.measure.Measured;
import io.waybill.benchmarks.stage.Child;
import io.waybill.benchmarks.stage.Postgres;
import io.waybill.benchmarks.stage.Service;
import io.waybill.benchmarks.stage.Stage;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * A scheduler that others have made.
 *
 * @param main makes its tables anew, fills them, and begins when told to
 * @param completed query for the number of jobs done
 */
record Peer(String name, String settings, Class<?> main, String completed) implements Contestant {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Override
    public Load load(Stage stage, int jobs) throws Exception {
        var database = stage.database(main.getSimpleName().toLowerCase(Locale.ROOT));
        var arguments =
                List.of(database.jdbcUrl(), database.name() + "_owner", database.ownerPassword(), String.valueOf(jobs));
        var child = stage.java(name, Service.POLLER, main.getName(), arguments);
        child.hear(PATIENCE);
        stage.postgres().checkpoint();
        return new PeerLoad(
                child,
                stage.postgres().owner(database),
                completed,
                List.of(child.as("itself"), stage.postgres().measured()));
    }

    private record PeerLoad(Child child, Connection connection, String query, List<Measured> processes)
            implements Load {

        @Override
        public void go() {
            child.tell("go");
        }

        @Override
        public long completed() throws SQLException {
            return Postgres.number(connection, query);
        }

        @Override
        public void stop() {
            child.close();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
            child.close();
        }
    }
}
