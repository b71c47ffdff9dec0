package io.waybill.kit.reading;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param partitions of every topic; chosen once per installation, because a key stays in its partition only then
 * @param replication 3 where there are three brokers
 */
@Validated
@ConfigurationProperties("waybill.topics")
record TopicSettings(
        @DefaultValue("6") @Positive int partitions,
        @DefaultValue("1") @Positive short replication) {}
