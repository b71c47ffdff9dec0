package io.waybill.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where the offset of a scan's time came from, surest first. */
public enum TimeSource {
    /** The carrier wrote it. */
    @JsonProperty("offset")
    OFFSET,
    /** The zone of the place of the scan. */
    @JsonProperty("place")
    PLACE,
    /** The carrier keeps one zone for everything it writes. */
    @JsonProperty("carrier")
    CARRIER,
    /** Nothing says; only the wall clock is known. */
    @JsonProperty("unknown")
    UNKNOWN
}
