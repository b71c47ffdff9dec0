package io.waybill.kit.database;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param name of the database, and the prefix of its roles {@code _owner}, {@code _app} and {@code _worker}
 * @param appConnections at most, for requests
 * @param workerConnections at most, for consumers and timers
 */
@Validated
@ConfigurationProperties("waybill.database")
public record DatabaseSettings(
        @NotBlank String name,
        @NotBlank String url,
        @NotBlank String appPassword,
        @NotBlank String workerPassword,
        @DefaultValue("4") @Positive int appConnections,
        @DefaultValue("8") @Positive int workerConnections) {

    /** Leaves the passwords out. */
    @Override
    public String toString() {
        return "DatabaseSettings[name=" + name + ", url=" + url + "]";
    }
}
