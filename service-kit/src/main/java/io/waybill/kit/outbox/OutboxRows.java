package io.waybill.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * The relay's view of the outbox over its one connection, which also holds the lock that makes it the only relay of the
 * database: when the connection is gone, so is the right to send.
 */
final class OutboxRows implements AutoCloseable {

    private final Connection connection;

    OutboxRows(Connection connection) {
        this.connection = connection;
    }

    boolean tryLock() throws SQLException {
        return RelayLock.tryLock(connection);
    }

    /**
     * The table is empty whenever PostgreSQL counts it, and may be large when the broker was away: read and sorted as a whole
     * for every thousand rows, as it would think best for an empty one.
     */
    void goByIds() throws SQLException {
        execute("set enable_seqscan = off");
    }

    /**
     * The lock is the session's, which outlives a network that lost us, and a process that stands still, as its machine goes
     * on answering; all others would wait for hours. Who has it sends nothing any more by then: see {@link RowAge}.
     */
    void letGoAfter(Duration silence) throws SQLException {
        execute("set idle_session_timeout = " + silence.toMillis());
    }

    /** By id, never after a remembered one: numbers are given before the commit and become visible in any order. */
    List<OutboxRow> next(int limit, Set<String> leftOut) throws SQLException {
        var sql = "select id, topic, key, headers, body from outbox where topic <> all(?) order by id limit ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", leftOut.toArray()));
            statement.setInt(2, limit);
            var rows = statement.executeQuery();
            var next = new ArrayList<OutboxRow>();
            while (rows.next()) {
                next.add(new OutboxRow(
                        rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4), rows.getBytes(5)));
            }
            return next;
        }
    }

    void sent(List<Long> ids, Map<TopicPartition, Long> nextOffsets) throws SQLException {
        connection.setAutoCommit(false);
        try {
            delete(ids);
            remember(nextOffsets);
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void delete(List<Long> ids) throws SQLException {
        try (var statement = connection.prepareStatement("delete from outbox where id = any(?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            statement.executeUpdate();
        }
    }

    private void remember(Map<TopicPartition, Long> nextOffsets) throws SQLException {
        var sql =
                "insert into relayed (topic, partition, next) values (?, ?, ?) on conflict (topic, partition) do update"
                        + " set next = greatest(relayed.next, excluded.next)";
        try (var statement = connection.prepareStatement(sql)) {
            for (var offset : nextOffsets.entrySet()) {
                statement.setString(1, offset.getKey().topic());
                statement.setInt(2, offset.getKey().partition());
                statement.setLong(3, offset.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    void failed(Map<Long, String> failures) throws SQLException {
        var sql = "update outbox set attempts = attempts + 1, error = ? where id = ?";
        try (var statement = connection.prepareStatement(sql)) {
            for (var failure : failures.entrySet()) {
                statement.setString(1, failure.getValue());
                statement.setLong(2, failure.getKey());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Outside of any transaction. */
    void vacuum() throws SQLException {
        execute("vacuum outbox");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        execute("reset enable_seqscan; reset idle_session_timeout");
        RelayLock.unlock(connection);
    }
}
