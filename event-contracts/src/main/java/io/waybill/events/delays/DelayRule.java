package io.waybill.events.delays;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** By which rule a parcel is late. */
public enum DelayRule {
    /** It was shipped, and nobody can follow it: its shop gave no number. */
    @JsonProperty("number_missing")
    NUMBER_MISSING,
    /** Its carrier has not heard of the number for so long that it is hardly the right one. */
    @JsonProperty("number_wrong")
    NUMBER_WRONG,
    /** Its carrier knows of it and has not had it in hand. */
    @JsonProperty("no_first_scan")
    NO_FIRST_SCAN,
    /** Its carrier says that it comes late. */
    @JsonProperty("carrier_delay")
    CARRIER_DELAY,
    /** Customs have it for longer than is usual. */
    @JsonProperty("held_by_customs")
    HELD_BY_CUSTOMS,
    /** It waits for duties that nobody has paid. */
    @JsonProperty("duties_unpaid")
    DUTIES_UNPAID,
    /** It waits for documents. */
    @JsonProperty("documents_missing")
    DOCUMENTS_MISSING,
    /** Its carrier cannot find the address, or not get in. */
    @JsonProperty("address_problem")
    ADDRESS_PROBLEM,
    /** More than one attempt to deliver it failed. */
    @JsonProperty("attempts_failed")
    ATTEMPTS_FAILED,
    /** It waits to be fetched, and goes back soon. */
    @JsonProperty("pickup_ending")
    PICKUP_ENDING,
    /** It will hardly come in time. */
    @JsonProperty("promise_at_risk")
    PROMISE_AT_RISK,
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
