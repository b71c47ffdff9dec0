package io.waybill.poller.exchange;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param connectLimit for a connection
 * @param timeLimit for a call from its begin to the last byte of its answer
 * @param bodyLimit of an answer, which may be about 200 parcels
 * @param concurrent calls under way with one account
 * @param retryPause before a transient fault is tried again, about
 * @param downPause before a carrier that is down is tried again; grows
 * @param longestDownPause what it grows to; each try may cost a call of the day
 */
@Validated
@ConfigurationProperties("waybill.exchange")
public record ExchangeSettings(
        @DefaultValue("5s") Duration connectLimit,
        @DefaultValue("15s") Duration timeLimit,
        @DefaultValue("4MB") DataSize bodyLimit,
        @DefaultValue("16") @Positive int concurrent,
        @DefaultValue("500ms") Duration retryPause,
        @DefaultValue("1s") Duration downPause,
        @DefaultValue("5m") Duration longestDownPause) {

    static final int ATTEMPTS = 2;

    /** A question with its retry and its tokens, each wait included. */
    Duration asking() {
        return timeLimit
                .multipliedBy(ATTEMPTS)
                .plus(retryPause.multipliedBy(2))
                .plus(Safeguards.LONGEST_WAIT.multipliedBy(2));
    }

    /** Telling the carrier of a number: out of turn, so without a wait. */
    Duration telling() {
        return timeLimit;
    }

    /** A poll has ended by then, one way or another. */
    public Duration longest() {
        return asking().plus(telling());
    }
}
