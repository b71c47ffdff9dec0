package io.waybill.events.delays;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** By which rule a parcel is late. */
public enum DelayRule {
    /** The last day on which the buyer was told to expect it is over. */
    @JsonProperty("promise_missed")
    PROMISE_MISSED,
    /** Nothing was heard of it for longer than is usual. */
    @JsonProperty("stalled")
    STALLED,
    /** Nothing was heard of it for so long that it will hardly come. */
    @JsonProperty("presumed_lost")
    PRESUMED_LOST;

    /** As written in events, in metrics and in texts' keys. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
