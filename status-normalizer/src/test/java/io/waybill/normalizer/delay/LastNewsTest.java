package io.waybill.normalizer.delay;

import static io.waybill.normalizer.delay.Situations.SCANNED;
import static io.waybill.normalizer.delay.Situations.time;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.Leg;
import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.statuses.TimelineScan;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LastNewsTest {

    private static final Instant HEARD = SCANNED.plus(Duration.ofHours(3));

    @Test
    void isNothingBeforeTheFirstScan() {
        assertThat(LastNews.derivedFrom(List.of(), Map.<String, Instant>of()::get))
                .isEmpty();
    }

    @Test
    void isTheNewestScanByItsTimeWheneverHeard() {
        assertThat(of(time(SCANNED), time(SCANNED.minusSeconds(1)))).contains(SCANNED);
    }

    @Test
    void isNeverLaterThanItWasHeard() {
        assertThat(of(time(HEARD.plusSeconds(1)))).contains(HEARD);
    }

    @Test
    void isWhenItWasHeardWhereTheTimeIsNotKnown() {
        var local = time(SCANNED).local();

        assertThat(of(new ScanTime("x", local, null, TimeSource.UNKNOWN, false)))
                .contains(HEARD);
    }

    @Test
    void countsAMereDateAsTheWholeDayAsFarAsItIsOver() {
        var midnight = Instant.parse("2026-03-01T00:00:00Z");
        var yesterday = new ScanTime("x", time(midnight).local(), midnight, TimeSource.OFFSET, true);
        var today = new ScanTime("y", time(SCANNED).local(), SCANNED, TimeSource.OFFSET, true);

        assertThat(of(yesterday)).contains(midnight.plus(Duration.ofDays(1)));
        assertThat(of(today)).contains(HEARD);
    }

    private static Optional<Instant> of(ScanTime... times) {
        var timeline = Arrays.stream(times)
                .map(time -> new TimelineScan(
                        time.raw(), new Leg("dhl", "1"), time, null, null, "", null, null, false, null))
                .toList();
        var heardAt = timeline.stream().collect(Collectors.toMap(TimelineScan::scanId, _ -> HEARD));
        return LastNews.derivedFrom(timeline, heardAt::get).map(LastNews::at);
    }
}
