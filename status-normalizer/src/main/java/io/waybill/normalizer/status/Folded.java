package io.waybill.normalizer.status;

import io.waybill.carriers.Effect;
import io.waybill.carriers.ScanReading;
import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.carriers.ScanReading.Unrecognised;
import io.waybill.events.ScanTime;
import io.waybill.events.statuses.TimelineScan;
import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.time.Instant;
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
 * @param until moment of the last of them
 * @param earlier what it is folded on top of
 */
public record Folded(
        Optional<Meaning> now,
        Optional<ScanTime> since,
        List<TimelineScan> timeline,
        Optional<Instant> until,
        Optional<Earlier> earlier) {

    /** @param watch what is known of the watch itself, where no scan says more */
    public static Folded derivedFrom(Collection<HeardScan> heard, Watch watch) {
        return derivedFrom(heard, watch, null);
    }

    /** @param earlier what scans had come to that are kept no more */
    public static Folded derivedFrom(Collection<HeardScan> heard, Watch watch, @Nullable Earlier earlier) {
        var history = History.of(heard);
        var bearer = bearer(history, earlier);
        var since = Optional.ofNullable(bearer).map(scan -> scan.scan().time());
        var byScans = bearer == null
                ? Optional.ofNullable(earlier).map(Earlier::meaning).or(() -> withoutWhatWasVoided(history))
                : Optional.of(meaning(bearer.reading()).orElseThrow());
        return new Folded(
                byScans.isEmpty() ? watch.withoutScans() : watch.afterScans().or(() -> byScans),
                since,
                history.scans().stream().map(Folded::line).toList(),
                history.until().or(() -> Optional.ofNullable(earlier).map(Earlier::until)),
                Optional.ofNullable(earlier));
    }

    /**
     * The last scan that moves the parcel. What announces it does not: the sender's data are often stamped after the first
     * real scan.
     */
    private static @Nullable HeardScan bearer(History history, @Nullable Earlier earlier) {
        HeardScan bearer = null;
        var underway = earlier != null && earlier.meaning().status() != Status.PENDING;
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

    /** Of what its carrier knows, and took all the rest back, nothing is sure but that it was announced. */
    private static Optional<Meaning> withoutWhatWasVoided(History history) {
        return history.voided().stream().anyMatch(scan -> moves(scan.reading()))
                ? Optional.of(Detail.ANNOUNCED.meaning())
                : Optional.empty();
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
