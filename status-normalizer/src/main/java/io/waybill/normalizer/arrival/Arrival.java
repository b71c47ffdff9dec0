package io.waybill.normalizer.arrival;

import io.waybill.events.orderevents.DateRange;
import io.waybill.events.statuses.Eta;
import org.jspecify.annotations.Nullable;

/**
 * When a parcel is expected, and what that is known from.
 *
 * @param shown what was said last; absent while nothing can be said
 * @param promise its carrier's own
 */
public record Arrival(
        Route route,
        Journal journal,
        @Nullable Eta shown,
        @Nullable CarrierPromise promise) {

    public static final Arrival UNKNOWN = new Arrival(Route.UNKNOWN, Journal.EMPTY, null, null);

    public Arrival on(Route now) {
        return new Arrival(now, journal, shown, promise);
    }

    public Arrival noting(Journal now) {
        return new Arrival(route, now, shown, promise);
    }

    public Arrival showing(@Nullable Eta now) {
        return new Arrival(route, journal, now, promise);
    }

    public Arrival promised(@Nullable CarrierPromise now) {
        return new Arrival(route, journal, shown, now);
    }

    public @Nullable DateRange carrierDays() {
        return promise == null ? null : promise.days();
    }
}
