package io.waybill.testkit.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

    private static final Passwords PASSWORDS = new Passwords("of the owner", "it's the app's", "of the worker");

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
    void laysDownADatabaseAsOftenAsAsked() throws Exception {
        try (var server = PostgresServer.start(directory, 0)) {
            var databases = new Databases(server);
            databases.create("orders", Passwords.allOf("old"));

            var orders = databases.create("orders", PASSWORDS);

            try (var owner = connect(orders.jdbcUrl(), orders.owner());
                    var app = connect(orders.jdbcUrl(), orders.app());
                    var worker = connect(orders.jdbcUrl(), orders.worker())) {
                run(owner, "create table parcel (number text)");
                run(owner, "grant select on parcel to orders_app");
                assertThat(ask(app, "select count(*) from parcel")).isEqualTo("0");
                assertThatThrownBy(() -> ask(worker, "select count(*) from parcel"))
                        .hasMessageContaining("permission denied");
                assertThat(ask(
                                worker,
                                "select bool_or(rolsuper or rolbypassrls) from pg_roles where rolname like "
                                        + "'orders%'"))
                        .isEqualTo("f");
            }
        }
    }

    @Test
    void keepsServicesOutOfEachOthersDatabases() throws Exception {
        try (var server = PostgresServer.start(directory, 0)) {
            var databases = new Databases(server);
            var orders = databases.create("orders", PASSWORDS);
            var poller = databases.create("poller", PASSWORDS);

            assertThatThrownBy(() -> connect(poller.jdbcUrl(), orders.worker()))
                    .hasMessageContaining("permission denied for database");
        }
    }

    private static Connection connect(String url, Credentials role) throws SQLException {
        return DriverManager.getConnection(url, role.user(), role.password());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement()) {
            var row = statement.executeQuery(query);
            row.next();
            return row.getString(1);
        }
    }
}
