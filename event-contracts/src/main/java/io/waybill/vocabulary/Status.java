package io.waybill.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a buyer understands of where the parcel is. */
public enum Status {
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("in_transit")
    IN_TRANSIT,
    @JsonProperty("customs")
    CUSTOMS,
    @JsonProperty("out_for_delivery")
    OUT_FOR_DELIVERY,
    @JsonProperty("available_for_pickup")
    AVAILABLE_FOR_PICKUP,
    @JsonProperty("attempt_failed")
    ATTEMPT_FAILED,
    @JsonProperty("delivered")
    DELIVERED,
    @JsonProperty("exception")
    EXCEPTION,
    @JsonProperty("returning")
    RETURNING,
    @JsonProperty("returned")
    RETURNED,
    @JsonProperty("cancelled")
    CANCELLED,
    @JsonProperty("expired")
    EXPIRED;

    /** As written in events and on the command line. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
