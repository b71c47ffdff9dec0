package io.waybill.poller.polling;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param tick between looks at what is due
 * @param batch polls claimed at one look with one account
 * @param lease after which a poll that nobody completed is claimed again; longer than any call may take
 * @param stopWithin polls under way may take this long at the end
 */
@Validated
@ConfigurationProperties("waybill.polling")
record PollingSettings(
        @DefaultValue("100ms") Duration tick,
        @DefaultValue("50") @Positive int batch,
        @DefaultValue("90s") Duration lease,
        @DefaultValue("20s") Duration stopWithin) {}
