package io.waybill.normalizer.lane;

import io.waybill.events.statuses.EtaBasis.Milestone;
import io.waybill.normalizer.arrival.Journal;
import io.waybill.normalizer.arrival.Mark;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** As what a parcel counts by what is known when a day is over, and for how long it has been under way then. */
final class CountingPolicy {

    /** What has been under way for longer says no more of those that arrive. */
    private static final int FOLLOWED_DAYS = 120;

    /** Scans may be kept no longer after the last news: what they said of days is then not known any more. */
    private static final int SCANS_KEPT_DAYS = 60;

    private CountingPolicy() {}

    /** Empty while it is under way, and where it ended without anybody knowing how. */
    static Optional<Counted> counted(Trip trip, LocalDate day) {
        var ended = endedBy(trip, day);
        var ending = trip.journal().ending();
        if (ended == null || ending == null) {
            return presumed(trip, day);
        }
        return switch (ending) {
            case ARRIVED -> longAgo(trip, Outcome.ARRIVED, day).or(() -> arrived(trip, ended));
            case RETURNED -> longAgo(trip, Outcome.RETURNED, day).or(() -> ended(trip, Outcome.RETURNED, ended));
            case LOST -> longAgo(trip, Outcome.LOST, day).or(() -> ended(trip, Outcome.LOST, ended));
            case OUT_OF_SIGHT -> presumed(trip, day).or(() -> before(trip, Outcome.LOST));
        };
    }

    /** Of one that nobody followed no scan is known, and not whether others of its kind were lost. */
    static Counted counted(PastDelivery delivery) {
        var promise = delivery.promisedTo();
        var took = ChronoUnit.DAYS.between(delivery.handedOver(), delivery.delivered());
        return new Counted(
                delivery.way(),
                delivery.delivered().withDayOfMonth(1),
                Outcome.ARRIVED,
                (int) Math.max(0, took),
                promise != null,
                promise != null && !delivery.delivered().isAfter(promise),
                false,
                0,
                List.of());
    }

    /** The day of its end, if that was known by then. Clocks differ, and midnight: nothing ends much later than it is known. */
    private static @Nullable LocalDate endedBy(Trip trip, LocalDate day) {
        var end = trip.journal().end();
        if (end == null || end.knownOn().isAfter(day)) {
            return null;
        }
        var latest = end.knownOn().plusDays(1);
        var at = end.at().toLocalDate();
        return at.isAfter(latest) ? latest : at;
    }

    /** Of a parcel that nobody saw before it came it is not known how long it took. */
    private static Optional<Counted> arrived(Trip trip, LocalDate on) {
        return Optional.ofNullable(begun(trip.journal()))
                .map(begun -> of(trip, Outcome.ARRIVED, on, (int) Math.max(0, ChronoUnit.DAYS.between(begun, on))));
    }

    /** The day of hand-over; where the scan that says so is that of its end, the one on which its seller gave it away. */
    private static @Nullable LocalDate begun(Journal journal) {
        var end = journal.end();
        return journal.of(Milestone.HANDED_OVER)
                .filter(mark -> end == null || !mark.at().equals(end.at()))
                .or(() -> journal.of(Milestone.SHIPPED))
                .map(Mark::at)
                .map(LocalDateTime::toLocalDate)
                .orElse(null);
    }

    private static Optional<Counted> presumed(Trip trip, LocalDate day) {
        return Optional.ofNullable(trip.presumedLostOn())
                .filter(on -> !on.isAfter(day))
                .map(on -> of(trip, Outcome.LOST, on, 0));
    }

    private static Optional<Counted> ended(Trip trip, Outcome outcome, LocalDate on) {
        return Optional.of(of(trip, outcome, on, 0));
    }

    private static Optional<Counted> longAgo(Trip trip, Outcome outcome, LocalDate day) {
        return before(trip, outcome)
                .filter(_ -> Optional.ofNullable(trip.journal().end())
                        .filter(end -> end.knownOn().isBefore(day.minusDays(SCANS_KEPT_DAYS)))
                        .isPresent());
    }

    /** As what it was counted, if it was for that; so whoever stops to look for a lost one has not found it. */
    private static Optional<Counted> before(Trip trip, Outcome outcome) {
        return Optional.ofNullable(trip.before()).filter(before -> before.outcome() == outcome);
    }

    private static Counted of(Trip trip, Outcome outcome, LocalDate on, int days) {
        var journal = trip.journal();
        var promise = outcome == Outcome.RETURNED ? null : trip.promisedTo();
        return new Counted(
                trip.way(),
                on.withDayOfMonth(1),
                outcome,
                days,
                promise != null,
                promise != null && outcome == Outcome.ARRIVED && !on.isAfter(promise),
                journal.damaged(),
                journal.scans(),
                gaps(journal));
    }

    private static List<Integer> gaps(Journal journal) {
        return journal.gaps().values().stream()
                .flatMap(Collection::stream)
                .sorted()
                .toList();
    }

    /** Whole days since its hand-over; empty where it is not under way, or for longer than anybody waits. */
    static Optional<Integer> age(Trip trip, LocalDate day) {
        if (endedBy(trip, day) != null || presumed(trip, day).isPresent()) {
            return Optional.empty();
        }
        return trip.journal()
                .of(Milestone.HANDED_OVER)
                .filter(mark -> !mark.knownOn().isAfter(day))
                .map(mark -> (int) ChronoUnit.DAYS.between(mark.at().toLocalDate(), day))
                .filter(age -> age >= 0 && age <= FOLLOWED_DAYS);
    }
}
