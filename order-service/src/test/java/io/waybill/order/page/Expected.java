package io.waybill.order.page;

import io.waybill.events.orderevents.DateRange;
import io.waybill.events.statuses.ArrivalDay;
import io.waybill.events.statuses.Eta;
import io.waybill.events.statuses.EtaBasis;
import io.waybill.order.eta.Expectation;
import io.waybill.order.tracking.TrackedParcel;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Builds expectations for tests, and gives them to parcels. Today is 6 March 2026, a Friday. */
final class Expected {

    private Expected() {}

    static LocalDate march(int day) {
        return LocalDate.of(2026, 3, 1).plusDays(day - 1L);
    }

    static Eta eta(int earliest, int latest) {
        return new Eta(march(earliest), march((earliest + latest) / 2), march(latest));
    }

    static EtaBasis basis(int sample) {
        return new EtaBasis(EtaBasis.Milestone.HANDED_OVER, "dhl/*/DE/FR", sample);
    }

    /** Shares from a day of March on. */
    static List<ArrivalDay> days(int first, double... shares) {
        return IntStream.range(0, shares.length)
                .mapToObj(day -> new ArrivalDay(march(first + day), shares[day]))
                .toList();
    }

    static Expectation expectation(@Nullable Eta previous, @Nullable Eta now, List<ArrivalDay> days) {
        return expectation(previous, now, days, 412, null);
    }

    static Expectation expectation(
            @Nullable Eta previous,
            @Nullable Eta now,
            List<ArrivalDay> days,
            int sample,
            @Nullable DateRange carrierPromise) {
        return new Expectation(
                new UUID(0, 1), "demo", previous, now, now == null ? null : basis(sample), days, null, carrierPromise);
    }

    static TrackedParcel with(TrackedParcel parcel, Expectation expectation) {
        return new TrackedParcel(parcel.parcel(), parcel.state(), expectation, parcel.delays(), parcel.claims());
    }
}
