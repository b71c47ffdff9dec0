package io.waybill.normalizer.parcel;

import io.waybill.normalizer.status.Watch;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parcel's row.
 *
 * @param merchantId absent until its shipment is met
 * @param published the meaning last published
 * @param occurrences how often each status was entered, as published
 * @param seq of the last event about it on {@code statuses}; 0 before the first
 */
record Parcel(
        UUID shipmentId,
        @Nullable String merchantId,
        boolean imported,
        Watch watch,
        @Nullable Meaning published,
        Map<Status, Integer> occurrences,
        long seq) {

    Optional<String> introducedBy() {
        return Optional.ofNullable(merchantId);
    }

    Parcel introduced(String merchantId, boolean imported) {
        return new Parcel(shipmentId, merchantId, imported, watch, published, occurrences, seq);
    }

    Parcel watched(Watch watch) {
        return new Parcel(shipmentId, merchantId, imported, watch, published, occurrences, seq);
    }

    /** One more event, which left the meaning as it was. */
    Parcel said() {
        return new Parcel(shipmentId, merchantId, imported, watch, published, occurrences, seq + 1);
    }

    Parcel said(Meaning now) {
        var counted = new EnumMap<Status, Integer>(Status.class);
        counted.putAll(occurrences);
        if (published == null || published.status() != now.status()) {
            counted.merge(now.status(), 1, Integer::sum);
        }
        return new Parcel(shipmentId, merchantId, imported, watch, now, Map.copyOf(counted), seq + 1);
    }

    int occurrence(Status status) {
        return occurrences.getOrDefault(status, 0);
    }
}
