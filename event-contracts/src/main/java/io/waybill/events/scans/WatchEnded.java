package io.waybill.events.scans;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * The parcel is not polled any more.
 *
 * @param endedAt business time
 */
@JsonTypeName("waybill.scans.watch-ended.v1")
public record WatchEnded(UUID shipmentId, Instant endedAt, Reason reason) implements ScanEvent {

    public WatchEnded {
        Objects.requireNonNull(shipmentId, "shipmentId");
        Objects.requireNonNull(endedAt, "endedAt");
        Objects.requireNonNull(reason, "reason");
    }

    /** Why a watch ends. */
    public enum Reason {
        @JsonProperty("final")
        FINAL,
        @JsonProperty("no_news")
        NO_NEWS
    }
}
