package io.waybill.benchmarks.scheduling;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;

/** A peer's connections, from its arguments: address, user, password, number of jobs. */
record Database(HikariDataSource pool, int jobs) {

    static Database of(int connections, String... arguments) {
        var config = new HikariConfig();
        config.setJdbcUrl(arguments[0]);
        config.setUsername(arguments[1]);
        config.setPassword(arguments[2]);
        config.setMaximumPoolSize(connections);
        return new Database(new HikariDataSource(config), Integer.parseInt(arguments[3]));
    }

    void execute(String sql) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
