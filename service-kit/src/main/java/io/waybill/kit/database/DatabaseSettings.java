package io.waybill.kit.database;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param name of the database, and the prefix of its roles {@code _owner}, {@code _app} and {@code _worker}
 * @param appConnections at most, for requests
 * @param workerConnections at most, for consumers and timers
 * @param connectWithin how long whoever needs a connection waits for one
 * @param answerWithin how long PostgreSQL may be silent in the middle of a statement before it is given up, and we in the
 *     middle of a transaction before PostgreSQL gives us up; the relay's lock outlives it by no more, so at 45 seconds or
 *     less what a relay has handed to Kafka may still come when another sends the same again, see {@code RowAge}
 */
@Validated
@ConfigurationProperties("waybill.database")
public record DatabaseSettings(
        @NotBlank String name,
        @NotBlank String url,
        @NotBlank String appPassword,
        @NotBlank String workerPassword,
        @DefaultValue("4") @Positive int appConnections,
        @DefaultValue("8") @Positive int workerConnections,
        @DefaultValue("10s") Duration connectWithin,
        @DefaultValue("60s") Duration answerWithin) {

    /** The driver counts in seconds, and takes none for never; the pool takes no less than 250 ms. */
    @AssertTrue boolean isBounded() {
        return connectWithin.toMillis() >= 250 && answerWithin.toSeconds() >= 1;
    }

    /** Leaves the passwords out. */
    @Override
    public String toString() {
        return "DatabaseSettings[name=" + name + ", url=" + url + "]";
    }
}
