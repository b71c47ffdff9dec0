package io.waybill.normalizer.parcel;

import io.waybill.events.shipments.OrderShipped;
import io.waybill.normalizer.delay.Consignment;
import io.waybill.normalizer.delay.DelayTimer;
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
 * @param consignment what its shop said of it, as far as delays go by it
 * @param rules the version of those that last read it
 */
record Parcel(
        UUID shipmentId,
        @Nullable String merchantId,
        boolean imported,
        Watch watch,
        @Nullable Meaning published,
        Map<Status, Integer> occurrences,
        long seq,
        Consignment consignment,
        DelayTimer timer,
        long rules) {

    Optional<String> introducedBy() {
        return Optional.ofNullable(merchantId);
    }

    Parcel introduced(OrderShipped shipped) {
        return new Parcel(
                shipmentId,
                shipped.merchantId(),
                shipped.imported(),
                watch,
                published,
                occurrences,
                seq,
                Consignment.of(shipped),
                timer,
                rules);
    }

    Parcel consigned(Consignment consignment) {
        return new Parcel(
                shipmentId, merchantId, imported, watch, published, occurrences, seq, consignment, timer, rules);
    }

    Parcel timed(DelayTimer timer) {
        return new Parcel(
                shipmentId, merchantId, imported, watch, published, occurrences, seq, consignment, timer, rules);
    }

    Parcel watched(Watch watch) {
        return new Parcel(
                shipmentId, merchantId, imported, watch, published, occurrences, seq, consignment, timer, rules);
    }

    Parcel readBy(long rules) {
        return new Parcel(
                shipmentId, merchantId, imported, watch, published, occurrences, seq, consignment, timer, rules);
    }

    /** One more event, which left the meaning as it was. */
    Parcel said() {
        return new Parcel(
                shipmentId, merchantId, imported, watch, published, occurrences, seq + 1, consignment, timer, rules);
    }

    Parcel said(Meaning now) {
        var counted = new EnumMap<Status, Integer>(Status.class);
        counted.putAll(occurrences);
        if (published == null || published.status() != now.status()) {
            counted.merge(now.status(), 1, Integer::sum);
        }
        return new Parcel(
                shipmentId, merchantId, imported, watch, now, Map.copyOf(counted), seq + 1, consignment, timer, rules);
    }

    int occurrence(Status status) {
        return occurrences.getOrDefault(status, 0);
    }
}
