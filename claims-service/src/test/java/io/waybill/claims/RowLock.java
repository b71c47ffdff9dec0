package io.waybill.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Holds a parcel's row, so that whoever works on it has to wait. */
public final class RowLock implements AutoCloseable {

    private final Connection connection;

    private RowLock(Connection connection) {
        this.connection = connection;
    }

    public static RowLock of(DataSource dataSource, UUID shipmentId) throws SQLException {
        var connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement("select 1 from parcel where shipment_id = ? for update")) {
            statement.setObject(1, shipmentId);
            assertThat(statement.executeQuery().next()).isTrue();
        }
        return new RowLock(connection);
    }

    /** Until so many wait for a lock. */
    public RowLock awaitWaiting(int number) {
        await().untilAsserted(() -> assertThat(waiting()).isGreaterThanOrEqualTo(number));
        return this;
    }

    private int waiting() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from pg_locks where not granted")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Lets go before the end of the block. */
    public void release() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }
}
