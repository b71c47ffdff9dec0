package io.waybill.order.page;

import io.waybill.events.orderevents.DateRange;
import io.waybill.order.tracking.TrackingState;
import io.waybill.vocabulary.Status;
import java.time.Instant;
import java.time.ZoneOffset;

/** What the buyer was told at the purchase. */
record PromiseView(String days, boolean passed) {

    static PromiseView derivedFrom(DateRange promise, TrackingState state, Dates dates, Instant now) {
        var meaning = state.now();
        var arrived = meaning != null && meaning.status() == Status.DELIVERED;
        return new PromiseView(dates.promise(promise), !arrived && hasPassedEverywhere(promise, now));
    }

    /** The destination's zone is not known, so its day ends with the last place on Earth. */
    private static boolean hasPassedEverywhere(DateRange promise, Instant now) {
        return !now.isBefore(promise.to().plusDays(1).atStartOfDay().toInstant(ZoneOffset.ofHours(-12)));
    }
}
