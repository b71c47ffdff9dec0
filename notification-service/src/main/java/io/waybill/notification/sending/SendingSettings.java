package io.waybill.notification.sending;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param tick between looks at what is due
 * @param concurrent messages under way at once, on each channel
 * @param lease after which another sender takes over from one that was lost; renewed while a message is under way, so that
 *     it need not be longer than a slow mail server is slow
 * @param retryPause before a failed attempt is made again, about; grows
 * @param longestRetryPause what it grows to
 * @param stopWithin messages under way may take this long at the end
 */
@Validated
@ConfigurationProperties("waybill.sending")
record SendingSettings(
        @DefaultValue("100ms") Duration tick,
        @DefaultValue("16") @Positive int concurrent,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("5s") Duration retryPause,
        @DefaultValue("15m") Duration longestRetryPause,
        @DefaultValue("20s") Duration stopWithin) {

    /** Renewals in a lease, so that one that is missed does not end it. */
    private static final int RENEWALS = 3;

    SendingSettings {
        if (lease.compareTo(tick.multipliedBy(2L * RENEWALS)) < 0) {
            throw new IllegalArgumentException("waybill.sending.lease is " + lease + ", too short to be renewed every "
                    + tick + " or so: raise it, or lower waybill.sending.tick");
        }
    }

    Duration renewal() {
        return lease.dividedBy(RENEWALS);
    }
}
