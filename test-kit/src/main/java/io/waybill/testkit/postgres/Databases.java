package io.waybill.testkit.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.postgresql.core.Utils;

/** Lays down a database and three roles for a service: {@code orders}, {@code orders_owner}, _app and _worker. */
public final class Databases {

    /** PostgreSQL cuts names at 63 bytes, and {@code _worker} has to fit behind. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,55}");

    private final PostgresServer server;

    public Databases(PostgresServer server) {
        this.server = server;
    }

    /** Creates what is not there yet, and sets the passwords in any case. */
    public ServiceDatabase create(String name, Passwords passwords) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A database is called by up to 56 of a-z, 0-9 and _, not " + name);
        }
        var database = new ServiceDatabase(
                server.jdbcUrl(name),
                new Credentials(name + "_owner", passwords.owner()),
                new Credentials(name + "_app", passwords.app()),
                new Credentials(name + "_worker", passwords.worker()));
        try (var connection = server.superuser("postgres")) {
            layDown(connection, name, database);
            return database;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("Could not create the database " + name, e);
        }
    }

    private static void layDown(Connection connection, String name, ServiceDatabase database) throws SQLException {
        for (var role : List.of(database.owner(), database.app(), database.worker())) {
            createRole(connection, role);
        }
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            run(connection, "create database " + name + " owner " + database.owner());
        }
        run(connection, "revoke all on database " + name + " from public");
        run(connection, "grant connect on database " + name + " to " + database.app() + ", " + database.worker());
    }

    private static void createRole(Connection connection, Credentials role) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role.user())) {
            run(connection, "create role " + role.user());
        }
        var password = Utils.escapeLiteral(null, role.password(), true);
        run(
                connection,
                "alter role " + role.user() + " login nosuperuser nobypassrls nocreatedb nocreaterole password '"
                        + password + "'");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
