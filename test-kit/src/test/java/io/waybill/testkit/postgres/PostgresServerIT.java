package io.waybill.testkit.postgres;

import static io.waybill.testkit.postgres.Sql.ask;
import static io.waybill.testkit.postgres.Sql.connect;
import static io.waybill.testkit.postgres.Sql.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

    @TempDir
    Path directory;

    @Test
    void keepsCommittedRowsWhenKilled() throws Exception {
        var killed = PostgresServer.start(directory, 0);
        try (var connection = killed.superuser("postgres")) {
            run(connection, "create table parcel (number text)");
            run(connection, "insert into parcel values ('423475729485')");
            killed.kill();
        }
        try (var server = PostgresServer.start(directory, killed.port());
                var connection = server.superuser("postgres")) {
            assertThat(server.pid()).isNotEqualTo(killed.pid());
            assertThat(ask(connection, "select number from parcel")).isEqualTo("423475729485");
        }
    }

    @Test
    void waitsForTheDiskAtEachCommit() throws Exception {
        try (var server = PostgresServer.start(directory, 0);
                var connection = server.superuser("postgres")) {
            assertThat(ask(connection, "show fsync")).isEqualTo("on");
            assertThat(ask(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(connection, "show server_version")).startsWith("18.");
        }
    }

    @Test
    void endsItsProcessWhenClosed() throws Exception {
        var server = PostgresServer.start(directory, 0);

        server.close();

        assertThat(ProcessHandle.of(server.pid())).isEmpty();
    }

    @Test
    void refusesADirectoryThatAServerRunsOnUntilThatIsEnded() throws Exception {
        var orphan = PostgresServer.start(directory, 0);
        assertThatThrownBy(() -> PostgresServer.start(directory, orphan.port()))
                .hasMessageContaining("process " + orphan.pid() + ", runs on");

        assertThat(PostgresServer.endLeftOver(directory)).isTrue();

        assertThat(PostgresServer.endLeftOver(directory)).isFalse();
        assertThat(ProcessHandle.of(orphan.pid())).isEmpty();
    }

    @Test
    void beginsAgainWhereAFirstStartWasKilled() throws Exception {
        Files.createDirectories(directory.resolve("data/global"));
        Files.writeString(directory.resolve("data/postgresql.conf"), "half = written");

        try (var server = PostgresServer.start(directory, 0);
                var connection = server.superuser("postgres")) {
            assertThat(ask(connection, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void trustsNobodyWithoutAPassword() throws Exception {
        try (var server = PostgresServer.start(directory, 0)) {
            var superuser = new Credentials("postgres", "a guess");

            assertThatThrownBy(() -> connect(server.jdbcUrl("postgres"), superuser))
                    .hasMessageContaining("password authentication failed");
        }
    }
}
