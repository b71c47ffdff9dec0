package io.waybill.poller.polling;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param tick between looks at what is due, while something is
 * @param idle between looks while nothing is
 * @param batch plans claimed at one look with one account
 * @param underWay plans of one account that are claimed and not yet completed
 * @param lease after which a poll that nobody completed is claimed again; longer than any call may take
 * @param stopWithin polls under way may take this long at the end
 */
@Validated
@ConfigurationProperties("waybill.polling")
record PollingSettings(
        @DefaultValue("100ms") Duration tick,
        @DefaultValue("1s") Duration idle,
        @DefaultValue("500") @Positive int batch,
        @DefaultValue("2000") @Positive int underWay,
        @DefaultValue("90s") Duration lease,
        @DefaultValue("20s") Duration stopWithin) {}
