package io.waybill.testkit.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.testkit.FreePort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

    @TempDir
    Path directory;

    @Test
    void waitsForTheDiskAtEachCommit() throws Exception {
        try (var server = start()) {
            assertThat(setting(server, "fsync")).isEqualTo("on");
            assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(server, "server_version")).startsWith("18.");
        }
    }

    @Test
    void endsItsProcessWhenClosed() throws Exception {
        var server = start();

        server.close();

        assertThat(ProcessHandle.of(server.pid())).isEmpty();
    }

    @Test
    void trustsNobodyWithoutAPassword() throws Exception {
        try (var server = start()) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", "a guess"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void refusesADirectoryThatAServerRunsOnUntilThatIsEnded() throws Exception {
        var orphan = start();
        assertThatThrownBy(this::start).hasMessageContaining("process " + orphan.pid() + ", runs on");

        assertThat(PostgresServer.endLeftOver(directory)).isTrue();

        assertThat(PostgresServer.endLeftOver(directory)).isFalse();
        assertThat(ProcessHandle.of(orphan.pid())).isEmpty();
    }

    @Test
    void beginsAgainWhereAFirstStartWasKilled() throws Exception {
        Files.createDirectories(directory.resolve("data/global"));
        Files.writeString(directory.resolve("data/postgresql.conf"), "half = written");

        try (var server = start()) {
            assertThat(setting(server, "fsync")).isEqualTo("on");
        }
    }

    private PostgresServer start() throws Exception {
        return PostgresServer.start(directory, FreePort.pick());
    }

    private static String setting(PostgresServer server, String name) throws SQLException {
        try (var connection = server.superuser();
                var row = connection.createStatement().executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}
