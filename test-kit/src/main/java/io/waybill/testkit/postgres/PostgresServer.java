package io.waybill.testkit.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * PostgreSQL on loopback. The library's default is not to wait for the disk: acknowledged commits then vanish with a
 * kill. Here they do not, and the start fails where they would.
 */
public final class PostgresServer implements AutoCloseable {

    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final Path directory;
    private final EmbeddedPostgres postgres;

    private PostgresServer(Path directory, EmbeddedPostgres postgres) {
        this.directory = directory;
        this.postgres = postgres;
    }

    /** Starts with what the directory holds from before. */
    public static PostgresServer start(Path directory, int port) throws IOException, SQLException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_wal_size", "1GB")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD);
        DURABLE.forEach(setting -> builder.setServerConfig(setting, "on"));
        var server = new PostgresServer(directory, builder.start());
        server.requireDurable();
        return server;
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
        return postgres.getPostgresDatabase().getConnection();
    }

    public int port() {
        return postgres.getPort();
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** The postmaster's process id. */
    public long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(directory.resolve("postmaster.pid"))
                .getFirst()
                .trim());
    }

    /** As {@code kill -9} of the postmaster and all its backends; the directory stays as it is at that moment. */
    public void kill() throws IOException {
        var postmaster = ProcessHandle.of(pid()).orElseThrow();
        var family =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        family.forEach(ProcessHandle::destroyForcibly);
        family.stream().map(ProcessHandle::onExit).forEach(CompletableFuture::join);
        // Nothing runs any more; this gives back the library's lock on the directory.
        close();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
