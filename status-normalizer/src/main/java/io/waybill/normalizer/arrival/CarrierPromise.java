package io.waybill.normalizer.arrival;

import io.waybill.events.orderevents.DateRange;
import org.jspecify.annotations.Nullable;

/** The days on which a carrier says that the parcel comes. */
public record CarrierPromise(DateRange days, String carrier) {

    /** What a carrier says now; another one's word stands where this one says nothing. */
    public static @Nullable CarrierPromise after(
            @Nullable CarrierPromise before, @Nullable DateRange said, String carrier) {
        if (said != null) {
            return new CarrierPromise(said, carrier);
        }
        return before != null && before.carrier().equals(carrier) ? null : before;
    }
}
