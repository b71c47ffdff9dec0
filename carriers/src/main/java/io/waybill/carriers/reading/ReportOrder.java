package io.waybill.carriers.reading;

import io.waybill.carriers.ParcelReport;
import io.waybill.events.ScanTime;
import io.waybill.events.scans.CarrierScan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order in which answers give parcels and their scans. */
public final class ReportOrder {

    /** Of parcels; one without scans comes last. */
    public static final Comparator<ParcelReport> LATEST_FIRST =
            Comparator.comparing(ReportOrder::latest).reversed();

    /** Local time is at most that far ahead of Greenwich's, and at most that far behind it. */
    private static final Duration AHEAD = Duration.ofHours(14);

    private static final Duration BEHIND = Duration.ofHours(12);

    private ReportOrder() {}

    /**
     * By time. A scan whose day or wall clock alone is known may have been at any of several times: it stays beside its
     * neighbour in the carrier's order as far as these allow.
     */
    public static List<CarrierScan> oldestFirst(List<CarrierScan> scans) {
        List<CarrierScan> asGiven = scans.stream()
                .sorted(Comparator.comparingInt(CarrierScan::order))
                .toList();
        List<Placed> placed = asGiven.stream().map(Placed::of).toList();
        placed = moved(placed, 1);
        placed = moved(placed, 2);
        return placed.stream()
                .sorted(Comparator.comparing(Placed::at)
                        .thenComparing(p -> p.scan().order()))
                .map(Placed::scan)
                .toList();
    }

    /** Those of a vagueness to beside those that are less vague. */
    private static List<Placed> moved(List<Placed> placed, int vagueness) {
        List<Instant> before = lessVagueBefore(placed, vagueness);
        List<Instant> after = lessVagueBefore(placed.reversed(), vagueness).reversed();
        List<Placed> moved = new ArrayList<>();
        for (int at = 0; at < placed.size(); at++) {
            Placed scan = placed.get(at);
            moved.add(scan.vagueness() == vagueness ? scan.between(before.get(at), after.get(at)) : scan);
        }
        return moved;
    }

    /** For each scan, when the last less vague one before it was; {@link Instant#MIN} where there is none. */
    private static List<Instant> lessVagueBefore(List<Placed> placed, int vagueness) {
        List<Instant> before = new ArrayList<>();
        Instant last = Instant.MIN;
        for (Placed scan : placed) {
            before.add(last);
            last = scan.vagueness() < vagueness ? scan.at() : last;
        }
        return before;
    }

    private static Instant latest(ParcelReport parcel) {
        return parcel.scans().isEmpty()
                ? Instant.MIN
                : WrittenTime.sortable(parcel.scans().getLast().time());
    }

    /**
     * A scan at the time it is taken for.
     *
     * @param vagueness 0 where an instant is known, 1 for a wall clock, 2 for a day
     */
    private record Placed(CarrierScan scan, Instant at, int vagueness) {

        static Placed of(CarrierScan scan) {
            ScanTime time = scan.time();
            int vagueness = time.dateOnly() ? 2 : time.happenedAt() == null ? 1 : 0;
            return new Placed(scan, WrittenTime.sortable(time), vagueness);
        }

        Placed between(Instant before, Instant after) {
            if (before.isAfter(at) && !before.isAfter(last())) {
                return new Placed(scan, before, vagueness);
            }
            return after.isBefore(at) && !after.isBefore(first()) ? new Placed(scan, after, vagueness) : this;
        }

        private Instant first() {
            Instant dayOrTime = scan.time().dateOnly() ? at.minus(timeOfDay()) : at;
            return scan.time().happenedAt() == null ? dayOrTime.minus(AHEAD) : dayOrTime;
        }

        private Instant last() {
            Instant dayOrTime = scan.time().dateOnly() ? at.minus(timeOfDay()).plus(Duration.ofDays(1)) : at;
            return scan.time().happenedAt() == null ? dayOrTime.plus(BEHIND) : dayOrTime;
        }

        private Duration timeOfDay() {
            return Duration.ofNanos(scan.time().local().toLocalTime().toNanoOfDay());
        }
    }
}
