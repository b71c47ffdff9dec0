package io.waybill.normalizer.status;

import io.waybill.carriers.Effect;
import io.waybill.carriers.ScanReading;
import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.carriers.ScanReading.Unrecognised;
import io.waybill.vocabulary.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

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
        var standing = new ArrayList<HeardScan>();
        heard.stream().distinct().sorted(ORDER).forEach(scan -> {
            if (voidsPrevious(scan)) {
                dropLast(standing, scan);
            }
            standing.add(scan);
        });
        return new History(List.copyOf(standing));
    }

    private static void dropLast(List<HeardScan> standing, HeardScan voiding) {
        for (int i = standing.size() - 1; i >= 0; i--) {
            var candidate = standing.get(i);
            if (candidate.leg().equals(voiding.leg()) && !voidsPrevious(candidate)) {
                standing.remove(i);
                return;
            }
        }
    }

    private static boolean voidsPrevious(HeardScan heard) {
        return switch (heard.reading()) {
            case Recognised recognised -> recognised.effect() == Effect.VOIDS_PREVIOUS;
            case Unrecognised _ -> false;
        };
    }

    /**
     * A time without a zone is ordered as if it were UTC, and never shown as such. A mere date is the day's beginning for
     * what sets out and its end for what ends there.
     */
    private static Instant moment(HeardScan heard) {
        var time = heard.scan().time();
        var moment = time.happenedAt() == null ? time.local().toInstant(ZoneOffset.UTC) : time.happenedAt();
        return time.dateOnly() && rank(heard) >= Status.DELIVERED.ordinal() ? moment.plus(DAY) : moment;
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
