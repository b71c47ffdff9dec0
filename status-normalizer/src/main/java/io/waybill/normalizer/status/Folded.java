package io.waybill.normalizer.status;

import io.waybill.carriers.Effect;
import io.waybill.carriers.ScanReading;
import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.carriers.ScanReading.Unrecognised;
import io.waybill.events.ScanTime;
import io.waybill.events.statuses.TimelineScan;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a parcel's scans come to.
 *
 * @param now empty while nothing is known
 * @param since time of the scan that says so
 * @param timeline oldest first
 */
public record Folded(Optional<Meaning> now, Optional<ScanTime> since, List<TimelineScan> timeline) {

    /** @param watch what is known of the watch itself, where no scan says more */
    public static Folded derivedFrom(Collection<HeardScan> heard, Watch watch) {
        var history = History.of(heard);
        var timeline = history.scans().stream().map(Folded::line).toList();
        var bearer = bearer(history);
        if (bearer == null) {
            return new Folded(watch.withoutScans(), Optional.empty(), timeline);
        }
        var byScans = Optional.of(meaning(bearer.reading()).orElseThrow());
        return new Folded(
                watch.afterScans().or(() -> byScans), Optional.of(bearer.scan().time()), timeline);
    }

    /**
     * The last scan that moves the parcel. What announces it does not: the sender's data are often stamped after the first
     * real scan.
     */
    private static @Nullable HeardScan bearer(History history) {
        HeardScan bearer = null;
        var underway = false;
        for (var scan : history.scans()) {
            if (moves(scan.reading())) {
                var announces = meaning(scan.reading()).orElseThrow().status() == Status.PENDING;
                if (!announces || !underway) {
                    bearer = scan;
                    underway |= !announces;
                }
            }
        }
        return bearer;
    }

    private static boolean moves(ScanReading reading) {
        return reading instanceof Recognised recognised && recognised.effect() == Effect.MOVES;
    }

    private static Optional<Meaning> meaning(ScanReading reading) {
        return switch (reading) {
            case Recognised recognised -> Optional.of(recognised.meaning());
            case Unrecognised _ -> Optional.empty();
        };
    }

    private static TimelineScan line(HeardScan heard) {
        var scan = heard.scan();
        return new TimelineScan(
                heard.scanId(),
                heard.leg(),
                scan.time(),
                scan.place(),
                scan.code(),
                scan.text(),
                scan.language(),
                meaning(heard.reading()).orElse(null),
                !moves(heard.reading()),
                scan.proof());
    }
}
