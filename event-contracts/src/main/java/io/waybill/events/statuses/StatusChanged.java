package io.waybill.events.statuses;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.waybill.events.Leg;
import io.waybill.events.ScanTime;
import io.waybill.vocabulary.Meaning;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the parcel's scans mean changed.
 *
 * @param previous absent for the first
 * @param since time of the scan that carries the present meaning; absent where no scan does
 * @param correction what was said before is taken back: the parcel never was, or is no longer known to have been, in
 *     {@code previous}
 * @param occurrence how many times the parcel has entered this status, from 1
 */
@JsonTypeName("waybill.statuses.status-changed.v1")
public record StatusChanged(
        UUID shipmentId,
        String merchantId,
        List<Leg> legs,
        @Nullable Meaning previous,
        Meaning now,
        @Nullable ScanTime since,
        boolean correction,
        int occurrence,
        List<TimelineScan> scans,
        List<String> withdrawn,
        boolean news)
        implements StatusEvent {

    public StatusChanged {
        Objects.requireNonNull(shipmentId, "shipmentId");
        Objects.requireNonNull(merchantId, "merchantId");
        Objects.requireNonNull(now, "now");
        legs = List.copyOf(legs);
        scans = List.copyOf(scans);
        withdrawn = List.copyOf(withdrawn);
    }
}
