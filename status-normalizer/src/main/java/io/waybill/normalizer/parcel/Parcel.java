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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parcel's row.
 *
 * @param consignment what its shop said of it, as far as delays go by it
 * @param rules the version of those that last read it
 * @param arrival when it is expected
 */
record Parcel(
        Met met,
        Watch watch,
        Told told,
        Consignment consignment,
        DelayTimer timer,
        Shelf shelf,
        long rules,
        Arrival arrival) {

    /** @param merchantId absent until its shipment is met */
    record Met(UUID shipmentId, @Nullable String merchantId, boolean imported) {}

    UUID shipmentId() {
        return met.shipmentId();
    }

    @Nullable String merchantId() {
        return met.merchantId();
    }

    boolean imported() {
        return met.imported();
    }

    /** The meaning last published. */
    @Nullable Meaning published() {
        return told.meaning();
    }

    /** How often each status was entered, as published. */
    Map<Status, Integer> occurrences() {
        return told.occurrences();
    }

    int occurrence(Status status) {
        return occurrences().getOrDefault(status, 0);
    }

    /** Of the last event about it on {@code statuses}; 0 before the first. */
    long seq() {
        return told.seq();
    }

    Optional<String> introducedBy() {
        return Optional.ofNullable(merchantId());
    }

    Parcel introduced(OrderShipped shipped) {
        var known = new Met(shipmentId(), shipped.merchantId(), shipped.imported());
        var sent = Consignment.of(shipped);
        return new Parcel(known, watch, told, sent, timer, shelf, rules, arrival.on(Route.of(shipped)));
    }

    Parcel watched(Watch now) {
        return new Parcel(met, now, told, consignment, timer, shelf, rules, arrival);
    }

    /** One more event, which left the meaning as it was. */
    Parcel said() {
        return told(told.more());
    }

    Parcel said(Meaning now) {
        return told(told.more(now));
    }

    private Parcel told(Told now) {
        return new Parcel(met, watch, now, consignment, timer, shelf, rules, arrival);
    }

    Parcel consigned(Consignment now) {
        return new Parcel(met, watch, told, now, timer, shelf, rules, arrival);
    }

    Parcel timed(DelayTimer now) {
        return new Parcel(met, watch, told, consignment, now, shelf, rules, arrival);
    }

    Parcel shelved(Shelf now) {
        return new Parcel(met, watch, told, consignment, timer, now, rules, arrival);
    }

    Parcel readBy(long version) {
        return new Parcel(met, watch, told, consignment, timer, shelf, version, arrival);
    }

    /** Most scans change nothing of it. */
    Parcel arriving(Arrival now) {
        return now == arrival ? this : new Parcel(met, watch, told, consignment, timer, shelf, rules, now);
    }

    /** What its scans came to, for when they are kept no more; absent where nothing was said of any. */
    @Nullable Earlier summary() {
        return published() == null || shelf.until() == null ? null : new Earlier(published(), shelf.until());
    }
}
