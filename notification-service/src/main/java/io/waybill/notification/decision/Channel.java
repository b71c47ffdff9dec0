package io.waybill.notification.decision;

import java.util.Locale;

/** How a message reaches its buyer. */
public enum Channel {
    EMAIL,
    SMS;

    /** As written in events, in metrics and in the API. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
