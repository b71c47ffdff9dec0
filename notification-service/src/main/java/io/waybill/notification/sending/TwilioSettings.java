package io.waybill.notification.sending;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param account SID; empty where there is none
 * @param from number or name that text messages come from
 * @param connectLimit for a connection
 * @param callLimit for a call from its begin to the last byte of its answer
 */
@ConfigurationProperties("waybill.twilio")
record TwilioSettings(
        @DefaultValue("https://api.twilio.com") URI url,
        @DefaultValue("") String account,
        @DefaultValue("") String token,
        @DefaultValue("") String from,
        @DefaultValue("5s") Duration connectLimit,
        @DefaultValue("30s") Duration callLimit) {

    TwilioSettings {
        if (!account.isBlank() && (token.isBlank() || from.isBlank())) {
            throw new IllegalArgumentException(
                    "WAYBILL_TWILIO_ACCOUNT needs WAYBILL_TWILIO_TOKEN and WAYBILL_TWILIO_FROM");
        }
        // Else a connection that was never made would look like a call that was not answered.
        if (connectLimit.compareTo(callLimit) >= 0) {
            throw new IllegalArgumentException("waybill.twilio.connect-limit is " + connectLimit
                    + ", not shorter than waybill.twilio.call-limit, " + callLimit);
        }
    }

    boolean hasAccount() {
        return !account.isBlank();
    }

    /** Leaves the token out. */
    @Override
    public String toString() {
        return "TwilioSettings[url=" + url + ", account=" + account + "]";
    }
}
