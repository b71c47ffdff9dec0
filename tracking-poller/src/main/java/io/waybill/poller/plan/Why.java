package io.waybill.poller.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Why the next poll is when it is, or why there is none. */
public enum Why {
    FIRST_POLL,
    /** The first poll of a parcel whose hand-over is announced for later. */
    ANNOUNCED,
    /** The first poll of an old parcel that came with others; it takes its turn behind what is under way. */
    IMPORTED,
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

    /** Whether it is when it is because of how often the parcel wants to be asked about, so that its pace matters. */
    public boolean paced() {
        return switch (this) {
            case UNKNOWN_NUMBER,
                    NUMBER_PROBABLY_WRONG,
                    LABEL_ONLY,
                    ON_ITS_WAY,
                    LONG_SILENT,
                    OUT_FOR_DELIVERY,
                    AWAITING_PICKUP,
                    CONFIRMING -> true;
            case FIRST_POLL,
                    ANNOUNCED,
                    IMPORTED,
                    LOOKED_UP,
                    REGISTERED,
                    ASKED_APART,
                    LOOK_WANTED,
                    CARRIER_DOWN,
                    CARRIER_BUSY,
                    REFUSED,
                    UNREADABLE_ANSWER,
                    DAILY_CAP,
                    NO_ACCOUNT,
                    REPLACED,
                    FINAL,
                    NO_NEWS -> false;
        };
    }

    /** Their names, as stored in rows. */
    public static String[] pacedNames() {
        return Arrays.stream(values()).filter(Why::paced).map(Why::name).toArray(String[]::new);
    }

    /** As stored and shown. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
