package io.waybill.kit.command;

import io.waybill.kit.database.DatabaseConfiguration;
import io.waybill.kit.parked.ParkedKeys;
import io.waybill.kit.parked.ParkedRecords;
import io.waybill.kit.parked.Replays;
import io.waybill.kit.reading.ReadingConfiguration;
import io.waybill.kit.time.TimeConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Import;

/** As {@link OffsetsConfiguration}, with what is parked. */
@Import({
    DatabaseConfiguration.class,
    ReadingConfiguration.class,
    TimeConfiguration.class,
    ParkedKeys.class,
    ParkedRecords.class,
    Replays.class,
    DeadLetterReading.class,
    DeadListing.class,
    DeadShowing.class,
    DeadReplaying.class,
    DeadCommand.class
})
@ImportAutoConfiguration({
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    KafkaAutoConfiguration.class,
    SslAutoConfiguration.class
})
class DeadConfiguration {}
