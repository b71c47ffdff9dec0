package io.waybill.poller.subscription;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param pushUrl where carriers reach this service; blank where they do not, so that nobody is asked to push
 * @param tick between looks at what is due; numbers that come in between share a call
 * @param lease after which a call that nobody completed is made again
 * @param sweep between looks for parcels that came without being told of here, such as with an account
 */
@Validated
@ConfigurationProperties("waybill.subscriptions")
record SubscriptionSettings(
        @DefaultValue("") String pushUrl,
        @DefaultValue("5s") Duration tick,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("1h") Duration sweep) {

    SubscriptionSettings {
        pushUrl = pushUrl.strip().replaceAll("/+$", "");
        if (!pushUrl.isEmpty() && !pushUrl.matches("https?://[^/\\s]+(/\\S*)?")) {
            throw new IllegalArgumentException("waybill.subscriptions.push-url (WAYBILL_PUSH_URL) is an http or https"
                    + " address by which carriers reach this service, such as https://track.example.com, not "
                    + pushUrl);
        }
    }

    boolean isReachable() {
        return !pushUrl.isEmpty();
    }
}
