package io.waybill.normalizer.parcel;

import io.waybill.events.shipments.OrderShipped;
import io.waybill.normalizer.arrival.Arrival;
import io.waybill.normalizer.arrival.Route;
import io.waybill.normalizer.delay.Consignment;
import io.waybill.normalizer.delay.DelayTimer;
import io.waybill.normalizer.status.Earlier;
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
 * @param arrival when it is expected
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
        Shelf shelf,
        long rules,
        Arrival arrival) {

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
                shelf,
                rules,
                arrival.on(Route.of(shipped)));
    }

    Parcel arriving(Arrival now) {
        return new Parcel(
                shipmentId,
                merchantId,
                imported,
                watch,
                published,
                occurrences,
                seq,
                consignment,
                timer,
                shelf,
                rules,
                now);
    }

    Parcel consigned(Consignment now) {
        return new Parcel(
                shipmentId,
                merchantId,
                imported,
                watch,
                published,
                occurrences,
                seq,
                now,
                timer,
                shelf,
                rules,
                arrival);
    }

    Parcel timed(DelayTimer now) {
        return new Parcel(
                shipmentId,
                merchantId,
                imported,
                watch,
                published,
                occurrences,
                seq,
                consignment,
                now,
                shelf,
                rules,
                arrival);
    }

    Parcel watched(Watch now) {
        return new Parcel(
                shipmentId,
                merchantId,
                imported,
                now,
                published,
                occurrences,
                seq,
                consignment,
                timer,
                shelf,
                rules,
                arrival);
    }

    Parcel shelved(Shelf now) {
        return new Parcel(
                shipmentId,
                merchantId,
                imported,
                watch,
                published,
                occurrences,
                seq,
                consignment,
                timer,
                now,
                rules,
                arrival);
    }

    Parcel readBy(long version) {
        return new Parcel(
                shipmentId,
                merchantId,
                imported,
                watch,
                published,
                occurrences,
                seq,
                consignment,
                timer,
                shelf,
                version,
                arrival);
    }

    /** One more event, which left the meaning as it was. */
    Parcel said() {
        return said(published, occurrences);
    }

    Parcel said(Meaning now) {
        var counted = new EnumMap<Status, Integer>(Status.class);
        counted.putAll(occurrences);
        if (published == null || published.status() != now.status()) {
            counted.merge(now.status(), 1, Integer::sum);
        }
        return said(now, Map.copyOf(counted));
    }

    private Parcel said(@Nullable Meaning now, Map<Status, Integer> counted) {
        return new Parcel(
                shipmentId,
                merchantId,
                imported,
                watch,
                now,
                counted,
                seq + 1,
                consignment,
                timer,
                shelf,
                rules,
                arrival);
    }

    int occurrence(Status status) {
        return occurrences.getOrDefault(status, 0);
    }

    /** What its scans came to, for when they are kept no more; absent where nothing was said of any. */
    @Nullable Earlier summary() {
        return published == null || shelf.until() == null ? null : new Earlier(published, shelf.until());
    }
}
