package io.waybill.carriers.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-07-01T10:20:30+02:00, -, -,             2026-07-01T10:20:30, 2026-07-01T08:20:30Z, OFFSET",
                "2026-07-01T10:20:30-0500,  -, -,             2026-07-01T10:20:30, 2026-07-01T15:20:30Z, OFFSET",
                "2026-07-01T10:20:30+02,    -, -,             2026-07-01T10:20:30, 2026-07-01T08:20:30Z, OFFSET",
                "2026-07-01T10:20:30.25Z,   -, -,             2026-07-01T10:20:30.25, 2026-07-01T10:20:30.25Z, OFFSET",
                "2026-07-01T10:20:30Z,     PL, -,             2026-07-01T12:20:30, 2026-07-01T10:20:30Z, OFFSET",
                "2026-07-01T10:20:30Z,      -, Europe/Berlin, 2026-07-01T12:20:30, 2026-07-01T10:20:30Z, OFFSET",
                "2026-07-01T10:20:30Z,     US, -,             2026-07-01T10:20:30, 2026-07-01T10:20:30Z, OFFSET",
                "2026-07-01 10:20,         FR, Europe/London, 2026-07-01T10:20:00, 2026-07-01T08:20:00Z, PLACE",
                "2026-07-01T10:20:30,      CN, -,             2026-07-01T10:20:30, 2026-07-01T02:20:30Z, PLACE",
                "2026-07-01T10:20:30,       -, Europe/Berlin, 2026-07-01T10:20:30, 2026-07-01T08:20:30Z, CARRIER",
                "2026-07-01T10:20:30,      US, Europe/Berlin, 2026-07-01T10:20:30, -,                    UNKNOWN",
                "2026-07-01T10:20:30,      ZZ, -,             2026-07-01T10:20:30, -,                    UNKNOWN",
                "2026-07-01T10:20:30,       -, -,             2026-07-01T10:20:30, -,                    UNKNOWN",
            })
    void saysHowSureItIs(
            String raw, String country, ZoneId home, LocalDateTime local, Instant happenedAt, TimeSource source) {
        assertThat(WrittenTime.read(raw, country, home)).isEqualTo(new ScanTime(raw, local, happenedAt, source, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-07-01",
                "2026-07-01T00:00:00",
                "2026-07-01 00:00",
                "2026-07-01T00:00:00Z",
                "2026-07-01T00:00:00+05:00"
            })
    void takesMidnightForADay(String raw) {
        ScanTime time = WrittenTime.read(raw, null, BERLIN);

        assertThat(time.dateOnly()).isTrue();
        assertThat(time.local()).isEqualTo(LocalDateTime.parse("2026-07-01T00:00"));
    }

    @Test
    void keepsATimeThatClocksSkippedOrShowedTwice() {
        assertThat(WrittenTime.read("2026-03-29T02:30:00", null, BERLIN).happenedAt())
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(WrittenTime.read("2026-10-25T02:30:00", null, BERLIN).happenedAt())
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2026-02-30",
                "2026-07-01T25:00:00",
                "2026-07-01T10:20:30 CET",
                "+12026-07-01",
                "20260701",
                "2026-07-01T10:20:30+99:00"
            })
    void refusesWhatIsNoTime(String raw) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WrittenTime.read(raw, null, null))
                .withMessageStartingWith("no time: '");
    }

    @Test
    void complainsBriefly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WrittenTime.read("x".repeat(5_000), null, null))
                .withMessageEndingWith("xxx...'");
    }

    @Test
    void sortsByTheInstantElseByTheWallClock() {
        assertThat(WrittenTime.sortable(WrittenTime.read("2026-07-01T10:00:00+02:00", null, null)))
                .isEqualTo(Instant.parse("2026-07-01T08:00:00Z"));
        assertThat(WrittenTime.sortable(WrittenTime.read("2026-07-01T10:00:00", null, null)))
                .isEqualTo(Instant.parse("2026-07-01T10:00:00Z"));
    }
}
