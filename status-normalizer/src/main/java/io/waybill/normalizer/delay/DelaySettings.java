package io.waybill.normalizer.delay;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How parcels are looked at; what is late says {@link io.waybill.normalizer.threshold.Setting}.
 *
 * @param batch parcels judged at one look, so that catching up has a bound
 * @param lease after which parcels are judged by another instance; machine time
 */
@Validated
@ConfigurationProperties("waybill.delays")
public record DelaySettings(
        @DefaultValue("200") @Positive int batch,
        @DefaultValue("30s") Duration lease) {}
