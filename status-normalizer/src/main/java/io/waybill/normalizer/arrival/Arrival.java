package io.waybill.normalizer.arrival;

import io.waybill.events.orderevents.DateRange;
import io.waybill.events.statuses.Eta;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a parcel is expected, and what that is known from.
 *
 * @param shown what was said last; absent while nothing can be said
 * @param reckoned absent where nothing was reckoned, or what was does not stand any more
 * @param promise its carrier's own
 */
public record Arrival(
        Route route,
        Noted noted,
        @Nullable Eta shown,
        @Nullable Reckoned reckoned,
        @Nullable CarrierPromise promise) {

    public static final Arrival UNKNOWN = new Arrival(Route.UNKNOWN, Noted.NOTHING, null, null, null);

    public Journal journal() {
        return noted.journal();
    }

    public Arrival on(Route now) {
        return new Arrival(now, noted, shown, reckoned, promise);
    }

    public Arrival noting(Journal now) {
        var newly = noted.noting(now);
        return newly == noted ? this : new Arrival(route, newly, shown, reckoned, promise);
    }

    public Arrival showing(@Nullable Eta now) {
        return new Arrival(route, noted, now, reckoned, promise);
    }

    public Arrival reckoning(@Nullable Reckoned now) {
        return new Arrival(route, noted, shown, now, promise);
    }

    public Arrival promised(@Nullable CarrierPromise now) {
        return Objects.equals(now, promise) ? this : new Arrival(route, noted, shown, reckoned, now);
    }

    public @Nullable DateRange carrierDays() {
        return promise == null ? null : promise.days();
    }
}
