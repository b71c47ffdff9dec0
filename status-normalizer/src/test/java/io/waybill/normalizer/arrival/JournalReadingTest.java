package io.waybill.normalizer.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.Leg;
import io.waybill.events.Place;
import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.statuses.EtaBasis.Milestone;
import io.waybill.events.statuses.TimelineScan;
import io.waybill.vocabulary.Detail;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JournalReadingTest {

    private static final LocalDateTime SHIPPED = LocalDateTime.parse("2026-03-01T09:00");
    private static final LocalDate KNOWN = LocalDate.parse("2026-03-20");

    private static TimelineScan scan(String at, Detail detail, @Nullable String country) {
        var local = LocalDateTime.parse(at);
        return new TimelineScan(
                at,
                new Leg("china-post", "LZ290346175CN"),
                new ScanTime(at, local, local.toInstant(ZoneOffset.UTC), TimeSource.OFFSET, false),
                country == null ? null : new Place(null, country, null),
                null,
                "",
                null,
                detail.meaning(),
                false,
                null);
    }

    private static Journal read(Journal before, LocalDate today, Detail now, TimelineScan... timeline) {
        return JournalReading.of(before, today, SHIPPED, "FR", now.meaning(), List.of(timeline));
    }

    @Test
    void notesEachMilestoneOfAWayAbroad() {
        var journal = read(
                Journal.EMPTY,
                KNOWN,
                Detail.ON_VEHICLE,
                scan("2026-03-01T10:00", Detail.ANNOUNCED, "CN"),
                scan("2026-03-02T10:00", Detail.ACCEPTED, "CN"),
                scan("2026-03-08T10:00", Detail.ARRIVED_IN_DESTINATION_COUNTRY, "FR"),
                scan("2026-03-08T12:00", Detail.PRESENTED, "FR"),
                scan("2026-03-09T12:00", Detail.RELEASED, "FR"),
                scan("2026-03-11T07:00", Detail.ON_VEHICLE, "FR"),
                scan("2026-03-12T07:00", Detail.ON_VEHICLE, "FR"));

        assertThat(journal.marks())
                .isEqualTo(Map.of(
                        Milestone.SHIPPED, new Mark(SHIPPED, KNOWN),
                        Milestone.HANDED_OVER, mark("2026-03-02T10:00"),
                        Milestone.ARRIVED_IN_COUNTRY, mark("2026-03-08T10:00"),
                        Milestone.CLEARED_CUSTOMS, mark("2026-03-09T12:00"),
                        Milestone.OUT_FOR_DELIVERY, mark("2026-03-12T07:00")));
        assertThat(journal.isOver()).isFalse();
    }

    private static Mark mark(String at) {
        return new Mark(LocalDateTime.parse(at), KNOWN);
    }

    @Test
    void keepsWhenAMilestoneWasFirstKnownThoughAnEarlierScanMovesIt() {
        var first = read(Journal.EMPTY, KNOWN, Detail.MOVING, scan("2026-03-03T10:00", Detail.MOVING, "CN"));

        var later = read(
                first,
                KNOWN.plusDays(2),
                Detail.MOVING,
                scan("2026-03-02T10:00", Detail.ACCEPTED, "CN"),
                scan("2026-03-03T10:00", Detail.MOVING, "CN"));

        assertThat(later.of(Milestone.HANDED_OVER)).hasValue(mark("2026-03-02T10:00"));
    }

    @Test
    void endsWhereItFirstArrivedAndCountsScansAndGaps() {
        var journal = read(
                Journal.EMPTY,
                KNOWN,
                Detail.TO_RECIPIENT,
                scan("2026-03-02T10:00", Detail.ACCEPTED, "FR"),
                scan("2026-03-03T16:00", Detail.AT_PICKUP_POINT, "FR"),
                scan("2026-03-05T16:00", Detail.TO_RECIPIENT, "FR"));

        assertThat(journal.ending()).isEqualTo(Ending.ARRIVED);
        assertThat(journal.end()).isEqualTo(mark("2026-03-03T16:00"));
        assertThat(journal.scans()).isEqualTo(3);
        assertThat(journal.gaps()).isEqualTo(Map.of("in_transit", List.of(30), "available_for_pickup", List.of(48)));
    }

    @Test
    void opensAgainWhatDidNotEndAfterAll() {
        var over = read(
                Journal.EMPTY,
                KNOWN,
                Detail.RETURNING_TO_SENDER,
                scan("2026-03-02T10:00", Detail.RETURNING_TO_SENDER, "FR"));
        assertThat(over.ending()).isEqualTo(Ending.RETURNED);

        var open = read(over, KNOWN, Detail.MOVING, scan("2026-03-02T10:00", Detail.MOVING, "FR"));

        assertThat(open.isOver()).isFalse();
    }

    @Test
    void knowsNoCustomsWithinACountry() {
        var journal = JournalReading.of(
                Journal.EMPTY,
                KNOWN,
                SHIPPED,
                null,
                Detail.MOVING.meaning(),
                List.of(scan("2026-03-02T10:00", Detail.MOVING, "FR")));

        assertThat(journal.marks()).containsOnlyKeys(Milestone.SHIPPED, Milestone.HANDED_OVER);
    }
}
