package io.waybill.events.claims;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a buyer gets instead of the parcel. */
public enum Remedy {
    @JsonProperty("refund")
    REFUND,
    @JsonProperty("reshipment")
    RESHIPMENT;

    /** As written in events, in metrics and in texts' keys. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
