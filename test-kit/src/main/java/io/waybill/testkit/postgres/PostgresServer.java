package io.waybill.testkit.postgres;

import io.waybill.testkit.FreePorts;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** PostgreSQL as a child process on loopback that keeps its directory, and keeps what it acknowledged. */
public final class PostgresServer implements AutoCloseable {

    private static final String SUPERUSER = "postgres";

    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "shared_buffers", "128MB",
            "max_connections", "200",
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "''");

    private final EmbeddedPostgres postgres;
    private final Home home;
    private final Postmaster postmaster;

    private PostgresServer(EmbeddedPostgres postgres, Home home, Postmaster postmaster) {
        this.postgres = postgres;
        this.home = home;
        this.postmaster = postmaster;
    }

    /** Ready for clients when it returns. Port 0 is a free one. */
    public static PostgresServer start(Path directory, int port) throws IOException {
        var home = new Home(directory.toAbsolutePath());
        refuseToShare(home);
        home.prepare();
        var postgres = builder(home, FreePorts.orFree(port)).start();
        var server =
                new PostgresServer(postgres, home, Postmaster.of(home.data()).orElseThrow());
        try {
            server.demandDurability();
            home.markReady();
            return server;
        } catch (SQLException | IOException | RuntimeException e) {
            server.close();
            throw new IOException("PostgreSQL in " + directory + " is not as it must be", e);
        }
    }

    /** Ends a server on this directory whose parent was killed. False when there was none. */
    public static boolean endLeftOver(Path directory) throws IOException {
        var leftOver = Postmaster.of(new Home(directory).data());
        leftOver.ifPresent(Postmaster::kill);
        return leftOver.isPresent();
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
    public Connection superuser(String database) throws SQLException, IOException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, home.password());
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
        // The library gives up after five seconds; nothing that was acknowledged is lost.
        postmaster.kill();
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
                .setConnectConfig("password", home.password())
                // Called locale, they are options of initdb: by default it would trust everybody on this machine.
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("pwfile", home.passwordFile().toString());
        SETTINGS.forEach(builder::setServerConfig);
        return builder;
    }

    /** The library switches both off by itself, and then acknowledged commits vanish in a crash. */
    private void demandDurability() throws SQLException, IOException {
        try (var connection = superuser(SUPERUSER);
                var statement = connection.createStatement()) {
            for (var setting : List.of("fsync", "synchronous_commit")) {
                var row = statement.executeQuery("show " + setting);
                if (!row.next() || !row.getString(1).equals("on")) {
                    throw new IllegalStateException(setting + " is not on: acknowledged commits would not be kept");
                }
            }
        }
    }
}
