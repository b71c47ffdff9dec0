package io.waybill.normalizer.delay;

import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.statuses.TimelineScan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/**
 * The newest sign of life.
 *
 * @param at when it happened, or when it was heard where only that is known
 * @param time as the carrier gave it
 */
public record LastNews(Instant at, ScanTime time) {

    private static final Duration DAY = Duration.ofDays(1);

    /**
     * Every scan that stands is one, whatever it means: the carrier had the parcel in hand, or in its books.
     *
     * @param heardAt by scan id
     */
    public static Optional<LastNews> derivedFrom(Collection<TimelineScan> timeline, Function<String, Instant> heardAt) {
        return timeline.stream()
                .map(scan -> new LastNews(momentOf(scan.time(), heardAt.apply(scan.scanId())), scan.time()))
                .max(Comparator.comparing(LastNews::at)
                        .thenComparing(news -> news.time().raw()));
    }

    /** Where nothing but the moment is known any more. */
    public static LastNews onlyKnownAt(Instant moment) {
        var local = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        return new LastNews(moment, new ScanTime(moment.toString(), local, moment, TimeSource.OFFSET, false));
    }

    /** Never later than it was heard: a carrier's clock may be wrong, and a mere date is a day that may not be over. */
    static Instant momentOf(ScanTime time, Instant heardAt) {
        var happenedAt = time.happenedAt();
        if (happenedAt == null) {
            return heardAt;
        }
        var latest = time.dateOnly() ? happenedAt.plus(DAY) : happenedAt;
        return latest.isBefore(heardAt) ? latest : heardAt;
    }
}
