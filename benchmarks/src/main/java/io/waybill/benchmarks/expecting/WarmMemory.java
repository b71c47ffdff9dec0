package io.waybill.benchmarks.expecting;

import io.waybill.benchmarks.feed.Towns;
import io.waybill.benchmarks.stage.Postgres;
import io.waybill.events.statuses.EtaBasis.Milestone;
import io.waybill.normalizer.eta.EtaModel;
import io.waybill.normalizer.eta.EtaView;
import io.waybill.normalizer.eta.Passage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * What a normalizer remembers after a long time.
 *
 * @param heapBytes of what forecasts are made from, after each of the feed's lanes was asked about
 */
record WarmMemory(long rows, long tableBytes, long heapBytes) {

    private static final int BATCH = 1_000;
    private static final int MOST_COLLECTIONS = 5;

    /** In place of what is there; in the connection's transaction. */
    static void write(Connection owner, EtaModel model) throws SQLException {
        try (var statement = owner.createStatement();
                var insert = owner.prepareStatement("insert into eta_memory (part, name, numbers) values (?, ?, ?)")) {
            statement.execute("delete from eta_memory");
            var rows = new Rows(insert);
            model.memory(rows::add);
            insert.executeBatch();
            statement.execute("insert into eta_progress (today, version) values ('%1$s', 1) on conflict (one) do update"
                            .formatted(LocalDate.ofEpochDay(model.today()))
                    + " set today = excluded.today, version = eta_progress.version + 1");
        }
    }

    /** Before anybody has written it again, so that nothing in it is dead. */
    static WarmMemory measured(Connection owner, EtaModel model) throws SQLException {
        var rows = Postgres.number(owner, "select count(*) from eta_memory");
        var bytes = Postgres.number(owner, "select pg_total_relation_size('eta_memory')");
        return new WarmMemory(rows, bytes, heapOfView(model));
    }

    private static long heapOfView(EtaModel learned) {
        var before = usedHeap();
        var recalled = new EtaModel(learned.today(), History.LANES);
        learned.memory(recalled::recall);
        var view = recalled.view();
        ask(view);
        var bytes = usedHeap() - before;
        // Not before it is weighed.
        ask(view);
        return bytes;
    }

    private static void ask(EtaView view) {
        for (var lane = 0; lane < Towns.LANES; lane++) {
            var way = Trip.asTheFeeds(lane, view.today()).way();
            view.underWay(Milestone.HANDED_OVER, new Passage(way.transit(), view.today(), 0), view.today(), 0.5);
        }
    }

    /** A collector may need more than one go. */
    private static long usedHeap() {
        var least = Long.MAX_VALUE;
        for (var collection = 0; collection < MOST_COLLECTIONS; collection++) {
            System.gc();
            var runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    private static final class Rows {

        private final PreparedStatement insert;
        private int waiting;

        private Rows(PreparedStatement insert) {
            this.insert = insert;
        }

        private void add(String part, String name, double[] numbers) {
            try {
                insert.setString(1, part);
                insert.setString(2, name);
                insert.setArray(3, insert.getConnection().createArrayOf("float8", boxed(numbers)));
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Double[] boxed(double[] numbers) {
            return Arrays.stream(numbers).boxed().toArray(Double[]::new);
        }
    }
}
