package io.waybill.benchmarks.stage;

import io.waybill.benchmarks.measure.Measured;
import io.waybill.testkit.postgres.Database;
import io.waybill.testkit.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The one PostgreSQL. It refuses to start where a commit could be lost. */
public final class Postgres {

    private static final List<String> TOLD = List.of(
            "server_version", "fsync", "synchronous_commit", "full_page_writes", "shared_buffers", "max_wal_size");

    private final PostgresServer server;
    private final Connection superuser;

    Postgres(PostgresServer server) throws SQLException {
        this.server = server;
        this.superuser = server.superuser();
    }

    public Measured measured() {
        return new Measured("PostgreSQL", server.pid());
    }

    /** Its tables' owner, whom row-level security does not stop. */
    public Connection owner(Database database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.name() + "_owner", database.ownerPassword());
    }

    /** So that what was loaded before is not written while something else is measured. */
    public void checkpoint() throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    public String settings() throws SQLException {
        var told = new StringBuilder("PostgreSQL");
        for (var setting : TOLD) {
            told.append(", ").append(setting).append(' ').append(text(superuser, "show " + setting));
        }
        return told.toString();
    }

    long walPosition() {
        try {
            return number(superuser, "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static long number(Connection connection, String query) throws SQLException {
        return Long.parseLong(text(connection, query));
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
