package io.waybill.kit.command;

import io.waybill.kit.database.DatabaseConfiguration;
import io.waybill.kit.reading.ReadingConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The database and the broker of a service, and nothing that runs by itself. Not found by scanning: a service has all this. */
@Import({DatabaseConfiguration.class, ReadingConfiguration.class, OffsetsCommand.class})
@ImportAutoConfiguration({
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    KafkaAutoConfiguration.class,
    SslAutoConfiguration.class
})
class OffsetsConfiguration {}
