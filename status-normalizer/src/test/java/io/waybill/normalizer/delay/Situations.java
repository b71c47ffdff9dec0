package io.waybill.normalizer.delay;

import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.orderevents.DateRange;
import io.waybill.vocabulary.Detail;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Parcels to Germany, shipped on Monday, with five days to stall, twenty-one to be lost and no grace. */
final class Situations {

    static final Instant SHIPPED = Instant.parse("2026-03-02T08:00:00Z");
    static final Instant SCANNED = SHIPPED.plus(Duration.ofHours(10));
    static final Duration STALLED = Duration.ofDays(5);
    static final Duration LOST = Duration.ofDays(21);
    static final Thresholds THRESHOLDS = new Thresholds(Duration.ZERO, STALLED, LOST);
    /** The end of the promised day, in Berlin. */
    static final Instant PROMISE_OVER = Instant.parse("2026-03-05T23:00:00Z");

    static final DateRange PROMISE = new DateRange(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 5));

    private Situations() {}

    static Situation unscanned() {
        return situation(null, null, null);
    }

    static Situation scanned(Detail detail) {
        return situation(detail, SCANNED, null);
    }

    static Situation scanned(Detail detail, Instant at) {
        return situation(detail, at, null);
    }

    static Situation promised(@Nullable Detail detail, DateRange promise) {
        return situation(detail, detail == null ? null : SCANNED, promise);
    }

    private static Situation situation(@Nullable Detail detail, @Nullable Instant newsAt, @Nullable DateRange promise) {
        return new Situation(
                new Consignment(SHIPPED, "DE", promise, null, "1"),
                detail == null ? null : detail.meaning(),
                newsAt == null ? null : news(newsAt),
                THRESHOLDS);
    }

    static LastNews news(Instant at) {
        return new LastNews(at, time(at));
    }

    static ScanTime time(Instant at) {
        var local = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        return new ScanTime(local.toString(), local, at, TimeSource.OFFSET, false);
    }
}
