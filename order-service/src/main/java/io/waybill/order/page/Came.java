package io.waybill.order.page;

import io.waybill.carriers.reading.CountryZones;
import io.waybill.events.ScanTime;
import io.waybill.events.statuses.TimelineScan;
import io.waybill.order.tracking.TrackingState;
import io.waybill.vocabulary.Status;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a parcel came.
 *
 * @param day at the destination
 * @param ready that it could be fetched from then on, and was not brought
 */
record Came(LocalDate day, boolean ready) {

    private static final Set<Status> THERE = Set.of(Status.DELIVERED, Status.AVAILABLE_FOR_PICKUP);

    /**
     * Empty as long as it has not, and where its day there cannot be told. What is scanned again once it is there, such as
     * a proof of delivery, does not make it later.
     *
     * @param destination ISO 3166-1 alpha-2
     */
    static Optional<Came> derivedFrom(TrackingState state, @Nullable String destination) {
        if (!isThere(state)) {
            return Optional.empty();
        }
        var since = Stream.ofNullable(state.since()).map(time -> new Arrived(time, isReady(state)));
        var scans = state.timeline().stream()
                .filter(scan -> scan.meaning() != null)
                .takeWhile(Came::says)
                .map(scan -> new Arrived(scan.time(), status(scan) == Status.AVAILABLE_FOR_PICKUP));
        return Stream.concat(since, scans)
                .reduce((_, earlier) -> earlier)
                .flatMap(arrived -> day(arrived.time(), destination).map(day -> new Came(day, arrived.ready())));
    }

    private record Arrived(ScanTime time, boolean ready) {}

    private static boolean isThere(TrackingState state) {
        return state.now() != null && THERE.contains(state.now().status());
    }

    private static boolean isReady(TrackingState state) {
        return state.now() != null && state.now().status() == Status.AVAILABLE_FOR_PICKUP;
    }

    private static boolean says(TimelineScan scan) {
        return THERE.contains(status(scan));
    }

    private static @Nullable Status status(TimelineScan scan) {
        var meaning = scan.meaning();
        return meaning == null ? null : meaning.status();
    }

    /** A clock of elsewhere may already show the next day: then the destination's zone tells, where it has but one. */
    private static Optional<LocalDate> day(ScanTime time, @Nullable String destination) {
        var happenedAt = time.happenedAt();
        var there = CountryZones.of(destination);
        if (time.dateOnly() || happenedAt == null || isOfThePlace(time)) {
            return Optional.of(time.local().toLocalDate());
        }
        return Optional.ofNullable(there).map(zone -> LocalDate.ofInstant(happenedAt, zone));
    }

    private static boolean isOfThePlace(ScanTime time) {
        return switch (time.source()) {
            case OFFSET -> !time.local().toInstant(ZoneOffset.UTC).equals(time.happenedAt());
            case PLACE, UNKNOWN -> true;
            case CARRIER -> false;
        };
    }
}
