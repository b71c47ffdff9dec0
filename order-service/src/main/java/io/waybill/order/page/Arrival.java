package io.waybill.order.page;

import io.waybill.events.ScanTime;
import io.waybill.events.orderevents.DateRange;
import io.waybill.events.statuses.ArrivalDay;
import io.waybill.events.statuses.Eta;
import io.waybill.events.statuses.EtaBasis;
import io.waybill.order.delay.Delay;
import io.waybill.order.eta.Expectation;
import io.waybill.order.tracking.TrackedParcel;
import io.waybill.order.tracking.TrackingState;
import io.waybill.vocabulary.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the day on which a parcel comes.
 *
 * @param eta none of its days is over
 * @param today whether it is that one day, as it is out for delivery
 * @param previous what was said before, where that ended on another day
 */
record Arrival(
        DateRange eta,
        boolean today,
        @Nullable Eta previous,
        @Nullable EtaBasis basis,
        List<ArrivalDay> days) {

    static Optional<Arrival> of(TrackedParcel tracked, Troubles troubles, Dates dates, Instant now) {
        if (!isAwaited(tracked.state())) {
            return Optional.empty();
        }
        return onItsRound(tracked.state(), dates.zone(), now)
                .map(day -> new Arrival(new DateRange(day, day), true, null, null, List.of()))
                .or(() -> learned(tracked.expected(), troubles, dates.today()));
    }

    private static boolean isAwaited(TrackingState state) {
        var now = state.now();
        if (now == null) {
            return true;
        }
        return switch (now.status()) {
            case PENDING, IN_TRANSIT, CUSTOMS, OUT_FOR_DELIVERY, ATTEMPT_FAILED -> true;
            case EXCEPTION -> Tone.of(now) != Tone.PROBLEM;
            case AVAILABLE_FOR_PICKUP, DELIVERED, RETURNING, RETURNED, CANCELLED, EXPIRED -> false;
        };
    }

    /** The driver took it on a day that is not over where that is. */
    private static Optional<LocalDate> onItsRound(TrackingState state, ZoneId sellers, Instant now) {
        return Optional.ofNullable(state.now())
                .filter(meaning -> meaning.status() == Status.OUT_FOR_DELIVERY)
                .flatMap(_ -> Optional.ofNullable(state.since()))
                .filter(since -> since.local().toLocalDate().equals(LocalDate.ofInstant(now, zone(since, sellers))))
                .map(since -> since.local().toLocalDate());
    }

    private static ZoneId zone(ScanTime time, ZoneId sellers) {
        var happenedAt = time.happenedAt();
        if (happenedAt == null) {
            return sellers;
        }
        var ahead = time.local().toEpochSecond(ZoneOffset.UTC) - happenedAt.getEpochSecond();
        return Math.abs(ahead) > ZoneOffset.MAX.getTotalSeconds() ? sellers : ZoneOffset.ofTotalSeconds((int) ahead);
    }

    /** What was learned last; of a parcel that nothing was said of, what its delay says. */
    private static Optional<Arrival> learned(@Nullable Expectation expected, Troubles troubles, LocalDate today) {
        if (expected != null) {
            return from(expected.now(), expected.previous(), today, expected.basis(), expected.days());
        }
        return troubles.delays().stream()
                .map(Delay::evidence)
                .flatMap(evidence -> from(evidence.eta(), evidence.etaBefore(), today, null, List.of()).stream())
                .findFirst();
    }

    private static Optional<Arrival> from(
            @Nullable Eta now,
            @Nullable Eta previous,
            LocalDate today,
            @Nullable EtaBasis basis,
            List<ArrivalDay> days) {
        if (now == null || now.latest().isBefore(today)) {
            return Optional.empty();
        }
        var from = now.earliest().isBefore(today) ? today : now.earliest();
        var changed = previous == null || previous.latest().equals(now.latest()) ? null : previous;
        return Optional.of(new Arrival(new DateRange(from, now.latest()), false, changed, basis, days));
    }

    boolean movedBack() {
        return previous != null && previous.latest().isBefore(eta.to());
    }
}
