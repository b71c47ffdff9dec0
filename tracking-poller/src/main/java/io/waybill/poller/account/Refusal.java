package io.waybill.poller.account;

import java.util.Locale;

/** Why an account grants no call just now. */
public enum Refusal {
    /** So many a second. */
    RATE,
    /** So many a day. */
    DAY_QUOTA,
    /** So many by this hour, for what is not urgent. */
    DAY_PACE,
    /** The carrier said when to come back. */
    RETRY_AFTER;

    /** As in metrics. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
