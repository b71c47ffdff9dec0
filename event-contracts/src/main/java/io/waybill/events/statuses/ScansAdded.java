package io.waybill.events.statuses;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.waybill.events.Leg;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The timeline changed, its meaning did not. */
@JsonTypeName("waybill.statuses.scans-added.v1")
public record ScansAdded(
        UUID shipmentId,
        String merchantId,
        List<Leg> legs,
        List<TimelineScan> scans,
        List<String> withdrawn,
        boolean news)
        implements StatusEvent {

    public ScansAdded {
        Objects.requireNonNull(shipmentId, "shipmentId");
        Objects.requireNonNull(merchantId, "merchantId");
        legs = List.copyOf(legs);
        scans = List.copyOf(scans);
        withdrawn = List.copyOf(withdrawn);
    }
}
