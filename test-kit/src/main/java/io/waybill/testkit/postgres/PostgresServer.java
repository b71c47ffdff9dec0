package io.waybill.testkit.postgres;

import io.waybill.testkit.FreePorts;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** PostgreSQL as a child process on loopback that keeps its directory, and keeps what it acknowledged. */
public final class PostgresServer implements AutoCloseable {

    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "shared_buffers", "128MB",
            "max_connections", "200",
            "max_wal_size", "512MB",
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "''");

    private final EmbeddedPostgres postgres;
    private final Postmaster postmaster;

    private PostgresServer(EmbeddedPostgres postgres, Postmaster postmaster) {
        this.postgres = postgres;
        this.postmaster = postmaster;
    }

    /** Ready for clients when it returns. Port 0 is a free one. */
    public static PostgresServer start(Path directory, int port) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(Files.createDirectories(directory).toRealPath())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(FreePorts.orFree(port))
                .setPGStartupWait(Duration.ofSeconds(60));
        SETTINGS.forEach(builder::setServerConfig);
        var postgres = builder.start();
        var server = new PostgresServer(postgres, Postmaster.of(directory));
        try {
            server.demandDurability();
            return server;
        } catch (SQLException | RuntimeException e) {
            server.close();
            throw new IOException("PostgreSQL in " + directory + " is not as it must be", e);
        }
    }

    public int port() {
        return postgres.getPort();
    }

    /** The postmaster's. */
    public long pid() {
        return postmaster.pid();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** For laying down databases and roles, and for looking into them; never for a service. */
    public Connection superuser(String database) throws SQLException {
        return postgres.getDatabase("postgres", database).getConnection();
    }

    /** SIGKILL to every process of it. A new server may be started on the directory at once. */
    public void kill() throws IOException {
        postmaster.kill();
        // The library holds a lock on the directory until it has been told.
        postgres.close();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        postmaster.kill();
    }

    /** The library switches both off by itself, and then acknowledged commits vanish in a crash. */
    private void demandDurability() throws SQLException {
        try (var connection = superuser("postgres");
                var statement = connection.createStatement()) {
            for (var setting : new String[] {"fsync", "synchronous_commit"}) {
                var row = statement.executeQuery("show " + setting);
                if (!row.next() || !row.getString(1).equals("on")) {
                    throw new IllegalStateException(setting + " is not on: acknowledged commits would not be kept");
                }
            }
        }
    }
}
