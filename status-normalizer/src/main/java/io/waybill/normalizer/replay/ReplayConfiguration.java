package io.waybill.normalizer.replay;

import io.waybill.kit.database.DatabaseConfiguration;
import io.waybill.kit.time.TimeConfiguration;
import io.waybill.normalizer.delay.Delays;
import io.waybill.normalizer.parcel.StoryConfiguration;
import io.waybill.normalizer.threshold.ThresholdConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The database of the service and its rules. The service itself has all this. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("waybill.replaying")
@Import({
    DatabaseConfiguration.class,
    TimeConfiguration.class,
    ThresholdConfiguration.class,
    StoryConfiguration.class,
    Delays.class,
    Replaying.class,
    RulesCommand.class
})
@ImportAutoConfiguration({
    JacksonAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
class ReplayConfiguration {}
