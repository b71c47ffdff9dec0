package io.waybill.poller.push;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param bodyLimit of a push
 * @param bodyTime within which a body has come in whole
 * @param batch taken in one transaction
 * @param idle after which it is looked for pushes that other instances stored, or that failed
 * @param remembered how long a push is known again once it has been read
 * @param kept what cannot be read, with its body
 */
@Validated
@ConfigurationProperties("waybill.push")
record PushSettings(
        @DefaultValue("512KB") DataSize bodyLimit,
        @DefaultValue("10s") Duration bodyTime,
        @DefaultValue("100") @Positive int batch,
        @DefaultValue("500ms") Duration idle,
        @DefaultValue("1d") Duration remembered,
        @DefaultValue("7d") Duration kept) {}
