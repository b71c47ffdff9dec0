package io.waybill.order.page;

import io.waybill.events.orderevents.DateRange;
import io.waybill.events.shipments.Region;
import io.waybill.order.tracking.TrackedParcel;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When the parcel comes: the days on which we expect it, beside those that the seller and the carrier name.
 *
 * @param expected absent where nobody can say, or nobody waits any more
 * @param carrier the days that the carrier names
 */
record WhenView(
        @Nullable ExpectedView expected,
        List<PromiseView> promises,
        @Nullable String carrier) {

    static WhenView of(
            TrackedParcel tracked,
            List<DateRange> promises,
            Troubles troubles,
            Situation situation,
            Voice voice,
            Instant now) {
        if (situation.endsTheWait() || comesNoMore(tracked.state().now())) {
            return new WhenView(null, List.of(), null);
        }
        var state = tracked.state();
        var arrival = Arrival.of(tracked, troubles, voice.dates(), now);
        var eta = arrival.map(Arrival::eta).orElse(null);
        var came = came(tracked);
        return new WhenView(
                arrival.map(found -> ExpectedView.of(found, promises, situation, voice))
                        .orElse(null),
                promises.stream()
                        .map(promise -> PromiseView.derivedFrom(promise, state, troubles, eta, came, voice, now))
                        .toList(),
                Troubles.nobodyWaits(state.now())
                        ? null
                        : carrier(tracked, voice.dates()).orElse(null));
    }

    /** What goes back or was cancelled breaks its promise in another way, which the page says first. */
    private static boolean comesNoMore(@Nullable Meaning now) {
        return now != null && now.status() != Status.DELIVERED && Troubles.nobodyWaits(now);
    }

    private static @Nullable Came came(TrackedParcel tracked) {
        var destination = tracked.parcel().destination().map(Region::country).orElse(null);
        return Came.derivedFrom(tracked.state(), destination).orElse(null);
    }

    boolean isThere() {
        return expected != null || !promises.isEmpty() || carrier != null;
    }

    /** A day of theirs that is over says nothing any more. */
    private static Optional<String> carrier(TrackedParcel tracked, Dates dates) {
        return Optional.ofNullable(tracked.expected())
                .flatMap(expected -> Optional.ofNullable(expected.carrierPromise()))
                .filter(days -> !days.to().isBefore(dates.today()))
                .map(days -> dates.span(days.from(), days.to()));
    }
}
