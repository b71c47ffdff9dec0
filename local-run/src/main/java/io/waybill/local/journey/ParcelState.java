package io.waybill.local.journey;

import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parcel as the topics have told of it.
 *
 * @param news how many events told of it
 * @param lastNews business time of the last of them
 */
record ParcelState(
        UUID shipmentId,
        @Nullable String number,
        @Nullable Meaning now,
        int scans,
        int news,
        int corrections,
        Instant lastNews) {

    static ParcelState of(UUID shipmentId, Instant time) {
        return new ParcelState(shipmentId, null, null, 0, 0, 0, time);
    }

    ParcelState numbered(@Nullable String itsNumber) {
        return new ParcelState(shipmentId, itsNumber, now, scans, news, corrections, lastNews);
    }

    ParcelState heard(int newScans, int withdrawn, Instant time) {
        return new ParcelState(shipmentId, number, now, scans + newScans - withdrawn, news + 1, corrections, time);
    }

    ParcelState means(Meaning meaning, boolean correction) {
        return new ParcelState(shipmentId, number, meaning, scans, news, corrections + (correction ? 1 : 0), lastNews);
    }

    boolean isDelivered() {
        return now != null && now.status() == Status.DELIVERED;
    }

    String label() {
        return number == null ? shipmentId.toString() : number;
    }
}
