package io.waybill.normalizer.arrival;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param enabled off: nothing is noted of parcels' ways, expected of them, or learned from them
 * @param lanes of which most is known are remembered, of each stage of parcels' ways; so many effects too
 */
@Validated
@ConfigurationProperties("waybill.eta")
public record EtaSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("20000") @Positive int lanes) {}
