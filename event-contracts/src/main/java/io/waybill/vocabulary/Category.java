package io.waybill.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The coarse groups in which carriers' status lists are kept; finer than {@link Status} where money or time hangs on it. */
public enum Category {
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("in_transit")
    IN_TRANSIT,
    @JsonProperty("arrived_at_facility")
    ARRIVED_AT_FACILITY,
    @JsonProperty("customs_clearance")
    CUSTOMS_CLEARANCE,
    @JsonProperty("customs_held")
    CUSTOMS_HELD,
    @JsonProperty("out_for_delivery")
    OUT_FOR_DELIVERY,
    @JsonProperty("available_for_pickup")
    AVAILABLE_FOR_PICKUP,
    @JsonProperty("attempt_failed")
    ATTEMPT_FAILED,
    @JsonProperty("delivered")
    DELIVERED,
    @JsonProperty("exception_damaged")
    EXCEPTION_DAMAGED,
    @JsonProperty("exception_lost")
    EXCEPTION_LOST,
    @JsonProperty("exception_address")
    EXCEPTION_ADDRESS,
    @JsonProperty("exception_other")
    EXCEPTION_OTHER,
    @JsonProperty("returning")
    RETURNING,
    @JsonProperty("returned")
    RETURNED,
    @JsonProperty("expired")
    EXPIRED;

    /** As written in events and on the command line. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
