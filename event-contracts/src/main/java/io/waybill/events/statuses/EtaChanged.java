package io.waybill.events.statuses;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.waybill.events.Leg;
import io.waybill.events.orderevents.DateRange;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The days on which the parcel is expected changed, or the carrier's own.
 *
 * @param previous absent for the first
 * @param now absent where nothing can be said any more: nobody expects it, or too little is known of its lane
 * @param basis absent with {@code now}
 * @param days around the expected ones, each with its share, from one in a hundred on; at most 31
 * @param promise the days on which the last of its buyers was told to expect it
 * @param carrierPromise the days on which its carrier says that it comes
 */
@JsonTypeName("waybill.statuses.eta-changed.v1")
public record EtaChanged(
        UUID shipmentId,
        String merchantId,
        List<Leg> legs,
        @Nullable Eta previous,
        @Nullable Eta now,
        @Nullable EtaBasis basis,
        List<ArrivalDay> days,
        @Nullable DateRange promise,
        @Nullable DateRange carrierPromise,
        boolean news)
        implements StatusEvent {

    public EtaChanged {
        Objects.requireNonNull(shipmentId, "shipmentId");
        Objects.requireNonNull(merchantId, "merchantId");
        legs = List.copyOf(legs);
        days = List.copyOf(days);
    }

    @Override
    public List<TimelineScan> scans() {
        return List.of();
    }

    @Override
    public List<String> withdrawn() {
        return List.of();
    }
}
