package io.waybill.kit.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
public class DatabaseConfiguration {

    /** In the middle of a transaction. */
    private static final Duration STILL = Duration.ofSeconds(15);

    /** Consumers and timers; what Spring Boot builds on (transactions, {@code JdbcClient}) uses it. */
    @Bean
    @Primary
    HikariDataSource workerDataSource(DatabaseSettings settings, HikariConfig poolDefaults) {
        return pool(poolDefaults, settings, "worker", settings.workerPassword(), settings.workerConnections());
    }

    @Bean
    HikariDataSource appDataSource(DatabaseSettings settings, HikariConfig poolDefaults) {
        return pool(poolDefaults, settings, "app", settings.appPassword(), settings.appConnections());
    }

    @Bean
    HikariConfig poolDefaults(
            DatabaseSettings settings, @Value("${waybill.database.connect-at-start:true}") boolean connectAtStart) {
        var config = new HikariConfig();
        config.setInitializationFailTimeout(connectAtStart ? 1 : -1);
        // Joins a batch of "insert ... values" to one statement. PostgreSQL refuses one that updates a row twice,
        // with 21000, so a batch that may hold a key twice is folded first, or written with "select".
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // Else an error quotes the row that it is about, with whatever names and addresses are in it, and is logged.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // PostgreSQL that accepts and never answers must not hold a reader for ever.
        config.addDataSourceProperty(
                "socketTimeout", String.valueOf(settings.answerWithin().toSeconds()));
        // Nor may a process that stands still hold others up: its machine answers for its connections all the same, and
        // they would wait for the rows that it has locked, such as a reader's position.
        var still = settings.answerWithin().compareTo(STILL) < 0 ? settings.answerWithin() : STILL;
        config.setConnectionInitSql("set idle_in_transaction_session_timeout = " + still.toMillis());
        config.setConnectionTimeout(settings.connectWithin().toMillis());
        config.setValidationTimeout(Math.min(config.getValidationTimeout(), config.getConnectionTimeout()));
        return config;
    }

    @Bean
    MerchantDatabase merchantDatabase(@Qualifier("appDataSource") DataSource appDataSource) {
        return new MerchantDatabase(appDataSource);
    }

    private static HikariDataSource pool(
            HikariConfig defaults, DatabaseSettings settings, String role, String password, int connections) {
        var config = new HikariConfig();
        defaults.copyStateTo(config);
        config.setPoolName(role);
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.name() + "_" + role);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        return new HikariDataSource(config);
    }
}
