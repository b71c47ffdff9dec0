package io.waybill.testkit.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Plain JDBC, said shortly. */
final class Sql {

    private Sql() {}

    static Connection connect(String url, Credentials role) throws SQLException {
        return DriverManager.getConnection(url, role.user(), role.password());
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement()) {
            var row = statement.executeQuery(query);
            row.next();
            return row.getString(1);
        }
    }
}
