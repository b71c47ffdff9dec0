package io.waybill.normalizer.delay;

import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.orderevents.DateRange;
import io.waybill.normalizer.delay.Course.Point;
import io.waybill.normalizer.threshold.Setting;
import io.waybill.normalizer.threshold.ThresholdBook;
import io.waybill.normalizer.threshold.Thresholds;
import io.waybill.vocabulary.Detail;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parcels to Germany, shipped on Monday, with five days to stall, twenty-one to be lost and no grace. */
final class Situations {

    static final Instant SHIPPED = Instant.parse("2026-03-02T08:00:00Z");
    static final Instant SCANNED = SHIPPED.plus(Duration.ofHours(10));
    static final Duration STALLED = Duration.ofDays(5);
    static final Duration LOST = Duration.ofDays(21);
    static final Thresholds THRESHOLDS = Thresholds.USUAL;
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
                new Consignment(SHIPPED, null, "DE", promise, null, "1"),
                detail == null ? null : detail.meaning(),
                newsAt == null ? null : news(newsAt),
                detail == null || newsAt == null ? Course.UNKNOWN : course(point(detail, newsAt)),
                Expectation.UNKNOWN,
                THRESHOLDS);
    }

    /** Asked for an hour after each scan. */
    static Situation after(Point... points) {
        var last = points[points.length - 1];
        return new Situation(
                unscanned().consignment(),
                last.meaning(),
                news(last.at()),
                course(points),
                Expectation.UNKNOWN,
                THRESHOLDS);
    }

    static Course course(Point... points) {
        return new Course(List.of(points));
    }

    static Point point(Detail detail, Instant at) {
        return new Point(detail.meaning(), at.atOffset(ZoneOffset.UTC).toLocalDate(), at, at.plus(Duration.ofHours(1)));
    }

    static Situation with(Situation situation, Setting setting, String value) {
        return with(situation, Map.of(setting.written(), value));
    }

    static Situation with(Situation situation, Map<String, String> settings) {
        var thresholds = ThresholdBook.read(settings, Map.of(), List.of()).general();
        return new Situation(
                situation.consignment(),
                situation.meaning(),
                situation.lastNews(),
                situation.course(),
                situation.expectation(),
                thresholds);
    }

    static Situation with(Situation situation, Expectation expectation) {
        return new Situation(
                situation.consignment(),
                situation.meaning(),
                situation.lastNews(),
                situation.course(),
                expectation,
                situation.thresholds());
    }

    static Situation with(Situation situation, Consignment consignment) {
        return new Situation(
                consignment,
                situation.meaning(),
                situation.lastNews(),
                situation.course(),
                situation.expectation(),
                situation.thresholds());
    }

    /** Of a number that nobody knows, whatever was asked. */
    static Situation unknown(Detail detail) {
        return new Situation(
                unscanned().consignment(), detail.meaning(), null, Course.UNKNOWN, Expectation.UNKNOWN, THRESHOLDS);
    }

    static Situation unnumbered() {
        return with(unscanned(), unscanned().consignment().carrying(null));
    }

    static LastNews news(Instant at) {
        return new LastNews(at, time(at));
    }

    static ScanTime time(Instant at) {
        var local = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        return new ScanTime(local.toString(), local, at, TimeSource.OFFSET, false);
    }
}
