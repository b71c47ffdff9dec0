package io.waybill.local.journeys;

import io.waybill.local.Home;
import io.waybill.local.keys.Secrets;
import io.waybill.local.system.Ports;
import io.waybill.local.system.Service;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A look into a service's database. */
record Tables(String jdbcUrl, String user, String password) {

    /** As the owner of the service's schema, whom row-level security does not bind. */
    static Tables of(Service service, Home home, Ports ports) throws IOException {
        var database = service.database();
        return new Tables(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.postgres(), database),
                database + "_owner",
                Secrets.in(home.keys()).password(database + ".OWNER"));
    }

    List<Map<String, Object>> rows(String sql, Object... parameters) throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return rows(statement.executeQuery());
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, user, password);
    }

    long count(String sql, Object... parameters) throws SQLException {
        return ((Number) rows(sql, parameters).getFirst().values().iterator().next()).longValue();
    }

    private static List<Map<String, Object>> rows(ResultSet result) throws SQLException {
        var columns = result.getMetaData();
        var rows = new ArrayList<Map<String, Object>>();
        while (result.next()) {
            var row = new LinkedHashMap<String, Object>();
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                row.put(columns.getColumnLabel(column), result.getObject(column));
            }
            rows.add(row);
        }
        return rows;
    }

    @Override
    public String toString() {
        return "Tables[" + jdbcUrl + "]";
    }
}
