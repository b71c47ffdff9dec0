package io.waybill.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;

/** Who holds it is the only one that relays from this database. It goes with the connection. */
public final class RelayLock {

    /** Any number, the same in every service: each has a database of its own. */
    private static final long NUMBER = 7_226_455;

    private RelayLock() {}

    public static boolean tryLock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, NUMBER);
            var row = statement.executeQuery();
            return row.next() && row.getBoolean(1);
        }
    }

    /** The connection goes back to its pool and would keep it. */
    public static void unlock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            statement.setLong(1, NUMBER);
            statement.execute();
        }
    }
}
