package io.waybill.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeLineTest {

    private static final Instant MACHINE = Instant.parse("2026-01-05T08:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-03-02T06:00:00Z");

    private final TimeLine hurried = TimeLine.from(MACHINE, MONDAY, 2016);

    @Test
    void playsAWeekInFiveMinutes() {
        assertThat(hurried.at(MACHINE.plus(Duration.ofMinutes(5)))).isEqualTo(MONDAY.plus(Duration.ofDays(7)));
    }

    @Test
    void standsStillBeforeItBegins() {
        assertThat(hurried.at(MACHINE.minusSeconds(60))).isEqualTo(MONDAY);
    }

    @Test
    void goesOnWithoutAGapWhenTheSpeedChanges() {
        var calm = hurried.then(MACHINE.plus(Duration.ofMinutes(5)), 1);

        assertThat(calm.at(MACHINE.plus(Duration.ofMinutes(6))))
                .isEqualTo(MONDAY.plus(Duration.ofDays(7)).plus(Duration.ofMinutes(1)));
        assertThat(calm.at(MACHINE.plus(Duration.ofMinutes(4))))
                .isEqualTo(hurried.at(MACHINE.plus(Duration.ofMinutes(4))));
    }

    @Test
    void isReadAsItWasWritten() {
        var line = hurried.then(MACHINE.plusSeconds(300), 1);

        assertThat(TimeLine.parse(line.format())).isEqualTo(line);
    }
}
