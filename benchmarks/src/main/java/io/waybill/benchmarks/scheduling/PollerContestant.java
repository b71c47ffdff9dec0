package io.waybill.benchmarks.scheduling;

import io.waybill.benchmarks.measure.Measured;
import io.waybill.benchmarks.stage.Child;
import io.waybill.benchmarks.stage.Postgres;
import io.waybill.benchmarks.stage.Service;
import io.waybill.benchmarks.stage.Stage;
import io.waybill.benchmarks.stage.WatchedParcels;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** tracking-poller, as it is delivered but for the network and for an account that allows everything. */
final class PollerContestant implements Contestant {

    static final String NAME = "tracking-poller";

    private static final Map<String, String> SETTINGS = Map.of(
            "waybill.carriers.dhl.secrets.key", "none",
            "waybill.carriers.dhl.per-second", "1000000",
            "waybill.carriers.dhl.per-day", "1000000000",
            "waybill.carriers.dhl.per-parcel-and-day", "1000",
            "waybill.exchange.concurrent", "2000");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String settings() {
        return "as delivered, but " + SETTINGS
                + "; its carrier answers at once, in the process, that nothing is new: no HTTP, no JSON. A claim with its budget, a poll, its completion and the next time in 3 h by the rules";
    }

    @Override
    public Load load(Stage stage, int jobs) throws Exception {
        var database = stage.database("scheduling");
        var child =
                stage.service(NAME, stage.flags(), Service.POLLER, PollerProcess.class.getName(), database, SETTINGS);
        var connection = stage.postgres().owner(database);
        connection.setAutoCommit(false);
        WatchedParcels.load(connection, jobs, "now() - interval '1 hour'");
        stage.postgres().checkpoint();
        return new PollerLoad(
                child, connection, List.of(child.as("itself"), stage.postgres().measured()));
    }

    private record PollerLoad(Child child, Connection connection, List<Measured> processes) implements Load {

        /** What was not committed was not there. */
        @Override
        public void go() throws SQLException {
            connection.commit();
            connection.setAutoCommit(true);
        }

        @Override
        public long completed() throws SQLException {
            return Postgres.number(
                    connection, "select count(*) from poll_plan where next_poll_at > now() + interval '1 hour'");
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
