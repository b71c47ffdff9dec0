package io.waybill.testkit.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * PostgreSQL on loopback. The library's default is not to wait for the disk: acknowledged commits then vanish with a
 * kill. Here they do not, and the start fails where they would. It runs until it is closed, not until this JVM ends.
 */
public final class PostgresServer implements AutoCloseable {

    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final EmbeddedPostgres postgres;
    private final Postmaster postmaster;
    private final String password;

    private PostgresServer(EmbeddedPostgres postgres, Postmaster postmaster, String password) {
        this.postgres = postgres;
        this.postmaster = postmaster;
        this.password = password;
    }

    /** Starts with what the directory holds from before. */
    public static PostgresServer start(Path directory, int port) throws IOException, SQLException {
        var home = new Home(directory.toAbsolutePath());
        refuseToShare(home);
        home.prepare();
        var postgres = builder(home, port).start();
        var server = new PostgresServer(postgres, Postmaster.of(home.data()).orElseThrow(), home.password());
        server.requireDurable();
        home.markReady();
        return server;
    }

    /** Ends a server on this directory whose parent was killed. False when there is none. */
    public static boolean endLeftOver(Path directory) throws IOException {
        var leftOver = Postmaster.of(new Home(directory).data());
        leftOver.ifPresent(Postmaster::kill);
        return leftOver.isPresent();
    }

    /** The library would take a connection to the other server for a start that went well. */
    private static void refuseToShare(Home home) throws IOException {
        var other = Postmaster.of(home.data());
        if (other.isPresent()) {
            throw new IOException("PostgreSQL, process %d, runs on %s already; end it first"
                    .formatted(other.get().pid(), home.directory()));
        }
    }

    private static EmbeddedPostgres.Builder builder(Home home, int port) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(home.data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                // Called locale, they are options of initdb, which by default trusts everybody on this machine.
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("pwfile", home.passwordFile().toString())
                .setConnectConfig("password", home.password())
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_wal_size", "1GB")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD);
        DURABLE.forEach(setting -> builder.setServerConfig(setting, "on"));
        return builder;
    }

    private void requireDurable() throws IOException, SQLException {
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            for (var setting : DURABLE) {
                var value = statement.executeQuery("show " + setting);
                if (!value.next() || !value.getString(1).equals("on")) {
                    close();
                    throw new IllegalStateException("PostgreSQL runs with " + setting + " off: commits could be lost");
                }
            }
        }
    }

    /** For provisioning only. */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(jdbcUrl("postgres"), "postgres", password);
    }

    public int port() {
        return postgres.getPort();
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** The postmaster's process id. */
    public long pid() {
        return postmaster.pid();
    }

    /** As {@code kill -9} of the postmaster and all its backends; the directory stays as it is at that moment. */
    public void kill() throws IOException {
        postmaster.kill();
        // Nothing runs any more; this gives back the library's lock on the directory.
        postgres.close();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        // The library gives up after five seconds; nothing that was acknowledged is lost.
        postmaster.kill();
    }
}
