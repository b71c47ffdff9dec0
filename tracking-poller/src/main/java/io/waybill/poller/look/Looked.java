package io.waybill.poller.look;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parcel, as far as looks go; its row is locked.
 *
 * @param ended whether it is watched no more
 * @param wantedFor the alarm's time, where a look is wanted already
 */
record Looked(
        UUID shipmentId,
        @Nullable String trackingNumber,
        boolean ended,
        @Nullable Instant wantedFor) {

    Instant orLater(Instant due) {
        return wantedFor == null || due.isAfter(wantedFor) ? due : wantedFor;
    }
}
