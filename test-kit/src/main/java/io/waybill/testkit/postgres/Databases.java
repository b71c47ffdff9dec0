package io.waybill.testkit.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Makes databases and roles as a service wants them: an owner for the schema, and two that live with its walls. */
public final class Databases {

    private final PostgresServer server;

    public Databases(PostgresServer server) {
        this.server = server;
    }

    /** Leaves what is there, but sets the passwords. Names and passwords come from us, never from people. */
    public Database create(String name, String ownerPassword, String appPassword, String workerPassword)
            throws SQLException {
        try (var connection = server.superuser()) {
            var roles = Map.of("_owner", ownerPassword, "_app", appPassword, "_worker", workerPassword);
            for (var role : roles.entrySet()) {
                role(connection, name + role.getKey(), role.getValue());
            }
            if (!exists(connection, "select from pg_database where datname = '%s'".formatted(name))) {
                execute(connection, "create database %s owner %s_owner".formatted(name, name));
            }
            execute(connection, "revoke all on database %s from public".formatted(name));
            execute(connection, "grant connect on database %s to %s_app, %s_worker".formatted(name, name, name));
        }
        return new Database(name, server.jdbcUrl(name), ownerPassword, appPassword, workerPassword);
    }

    /** While nobody is connected to it. */
    public void copy(String name, String copy) throws SQLException {
        try (var connection = server.superuser()) {
            execute(
                    connection,
                    "create database %s template %s owner %s".formatted(copy, name, owner(connection, name)));
        }
    }

    public void drop(String name) throws SQLException {
        try (var connection = server.superuser()) {
            execute(connection, "drop database %s with (force)".formatted(name));
        }
    }

    private static String owner(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement()) {
            var row = statement.executeQuery(
                    "select pg_get_userbyid(datdba) from pg_database where datname = '%s'".formatted(name));
            row.next();
            return row.getString(1);
        }
    }

    private static void role(Connection connection, String role, String password) throws SQLException {
        var verb = exists(connection, "select from pg_roles where rolname = '%s'".formatted(role)) ? "alter" : "create";
        execute(connection, "%s role %s login nosuperuser nobypassrls password '%s'".formatted(verb, role, password));
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeQuery(query).next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
