package io.waybill.poller.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why the next poll is when it is, or why there is none. */
public enum Why {
    FIRST_POLL,
    /** The carrier does not know the number yet. */
    UNKNOWN_NUMBER,
    /** Unknown for so long that it is seldom asked about; slowed down, not given up. */
    NUMBER_PROBABLY_WRONG,
    /** The carrier is only now looking the number up. */
    LOOKED_UP,
    /** The carrier was told of the number just now. */
    REGISTERED,
    /** Asked about together with others, the carrier gave no answer: one of them may be to blame. */
    ASKED_APART,
    LABEL_ONLY,
    ON_ITS_WAY,
    /** On its way, but the carrier has said nothing new for two weeks. */
    LONG_SILENT,
    OUT_FOR_DELIVERY,
    AWAITING_PICKUP,
    /** Arrived; asked again in case the carrier takes it back. */
    CONFIRMING,
    /** Before an alarm is raised, somebody must know whether the carrier has news. */
    LOOK_WANTED,
    CARRIER_DOWN,
    CARRIER_BUSY,
    /** The carrier refuses to say anything about this number. */
    REFUSED,
    UNREADABLE_ANSWER,
    /** The carrier allows so many calls about one parcel in a day. */
    DAILY_CAP,
    /** There is no account with the carrier. */
    NO_ACCOUNT,
    /** The parcel has another number or carrier now. */
    REPLACED,
    FINAL,
    /** Nothing new for 180 days. */
    NO_NEWS;

    /** As stored and shown. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
