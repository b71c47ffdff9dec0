package io.waybill.benchmarks.pipeline;

import io.waybill.benchmarks.feed.Chunk;
import io.waybill.benchmarks.feed.Feed;
import io.waybill.benchmarks.measure.Measured;
import io.waybill.benchmarks.stage.Child;
import io.waybill.benchmarks.stage.Postgres;
import io.waybill.benchmarks.stage.Service;
import io.waybill.benchmarks.stage.Stage;
import io.waybill.benchmarks.stage.Waiting;
import io.waybill.testkit.postgres.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** status-normalizer, in a process of its own, as it is delivered. */
public final class Normalizer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Stage stage;
    private final String name;
    private final Connection connection;
    private final Child child;

    public Normalizer(Stage stage, String name, Database database, Map<String, String> settings) throws Exception {
        this.stage = stage;
        this.name = name;
        this.child = stage.service(name, Service.NORMALIZER, database, settings);
        this.connection = stage.postgres().owner(database);
        awaitPositions("shipments");
        awaitPositions("scans");
    }

    public List<Measured> processes() {
        return List.of(child.as("itself"), stage.postgres().measured(), stage.broker());
    }

    /** What works for both is there once. */
    public List<Measured> processesBeside(Normalizer other) {
        return List.of(
                child.as(name), other.child.as(other.name), stage.postgres().measured(), stage.broker());
    }

    /** It reads its first batch of scans and waits with it: for the rows in which it keeps where it stands. */
    public void hold() throws SQLException {
        connection.setAutoCommit(false);
        execute("select from reader_offset where reader = 'scans' for update");
    }

    public void release() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** All of it taken, and all that follows from it on Kafka. */
    public void awaitDone(String reader, Chunk chunk) throws Exception {
        Waiting.until("the normalizer has taken " + reader, PATIENCE, () -> stands(reader, chunk) && outboxIsEmpty());
    }

    public long delivered() throws SQLException {
        return Postgres.number(connection, "select count(*) from parcel where status = 'DELIVERED'");
    }

    private boolean stands(String reader, Chunk chunk) throws SQLException {
        var wanted = chunk.to().values().stream().mapToLong(Long::longValue).sum();
        return Postgres.number(
                        connection, "select coalesce(sum(next), 0) from reader_offset where reader = '" + reader + "'")
                >= wanted;
    }

    private boolean outboxIsEmpty() throws SQLException {
        return Postgres.number(connection, "select count(*) from (select from outbox limit 1) as one") == 0;
    }

    private void awaitPositions(String reader) throws Exception {
        Waiting.until(
                "the normalizer reads " + reader,
                PATIENCE,
                () -> Postgres.number(connection, "select count(*) from reader_offset where reader = '" + reader + "'")
                        == Feed.PARTITIONS);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        child.close();
    }
}
