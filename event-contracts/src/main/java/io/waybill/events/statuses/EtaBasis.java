package io.waybill.events.statuses;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * What an ETA was learned from.
 *
 * @param since the milestone from which time is counted
 * @param lane the finest lane that enough is known of, as the key of {@code waybill.lanes}
 * @param sample parcels that came by it, recent ones counted more; at least 1
 */
public record EtaBasis(Milestone since, String lane, int sample) {

    public EtaBasis {
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(lane, "lane");
    }

    /** What has happened to a parcel, in the order in which it happens. */
    public enum Milestone {
        @JsonProperty("shipped")
        SHIPPED,
        @JsonProperty("handed_over")
        HANDED_OVER,
        @JsonProperty("arrived_in_country")
        ARRIVED_IN_COUNTRY,
        @JsonProperty("cleared_customs")
        CLEARED_CUSTOMS,
        @JsonProperty("out_for_delivery")
        OUT_FOR_DELIVERY
    }
}
