package io.waybill.normalizer.backtest;

import io.waybill.kit.database.DatabaseConfiguration;
import io.waybill.kit.time.TimeConfiguration;
import io.waybill.normalizer.arrival.EtaMemory;
import io.waybill.normalizer.arrival.EtaSettings;
import io.waybill.normalizer.lane.LaneImportConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The database of the service and what it has learned. The service itself has all this. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("waybill.importing")
@EnableConfigurationProperties(EtaSettings.class)
@Import({
    DatabaseConfiguration.class,
    TimeConfiguration.class,
    LaneImportConfiguration.class,
    EtaMemory.class,
    Imports.class,
    Importing.class,
    ImportCommand.class
})
@ImportAutoConfiguration({
    JacksonAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
class ImportConfiguration {}
