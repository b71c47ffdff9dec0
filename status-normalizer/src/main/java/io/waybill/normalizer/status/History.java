package io.waybill.normalizer.status;

import io.waybill.carriers.ScanReading;
import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.carriers.ScanReading.Unrecognised;
import io.waybill.carriers.StatusTable;
import io.waybill.vocabulary.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A parcel's scans in their one order, without those that were voided.
 *
 * @param scans oldest first
 */
record History(List<HeardScan> scans) {

    private static final Duration DAY = Duration.ofDays(1).minusSeconds(1);

    /** Total, so that the order of arrival cannot matter: time, how far along, the carrier's own order, identity. */
    private static final Comparator<HeardScan> ORDER = Comparator.comparing(History::moment)
            .thenComparing(History::rank)
            .thenComparing(heard -> heard.scan().order())
            .thenComparing(HeardScan::scanId);

    static History of(Collection<HeardScan> heard) {
        var ordered = heard.stream().distinct().sorted(ORDER).toList();
        var voided = ordered.stream().collect(Collectors.groupingBy(HeardScan::leg)).values().stream()
                .flatMap(History::voided)
                .collect(Collectors.toSet());
        return new History(
                ordered.stream().filter(Predicate.not(voided::contains)).toList());
    }

    /** A carrier takes back what it said itself about the same number. */
    private static Stream<HeardScan> voided(List<HeardScan> ofLeg) {
        return StatusTable.takenBack(ofLeg.stream().map(HeardScan::reading).toList()).stream()
                .mapToObj(ofLeg::get);
    }

    /**
     * A time without a zone is ordered as if it were UTC, and never shown as such. A mere date is the day's beginning for
     * what sets out and its end for what ends there.
     */
    private static Instant moment(HeardScan heard) {
        var time = heard.scan().time();
        var moment = time.happenedAt() == null ? time.local().toInstant(ZoneOffset.UTC) : time.happenedAt();
        if (!time.dateOnly()) {
            return moment;
        }
        // Some carriers fill in noon.
        var begin = moment.minusNanos(time.local().toLocalTime().toNanoOfDay());
        return rank(heard) >= Status.DELIVERED.ordinal() ? begin.plus(DAY) : begin;
    }

    private static int rank(HeardScan heard) {
        return status(heard.reading());
    }

    private static int status(ScanReading reading) {
        return switch (reading) {
            case Recognised recognised -> recognised.meaning().status().ordinal();
            case Unrecognised _ -> -1;
        };
    }
}
