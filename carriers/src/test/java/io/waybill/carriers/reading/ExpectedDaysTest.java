package io.waybill.carriers.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.orderevents.DateRange;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedDaysTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-03-06");
    private static final LocalDate LAST = LocalDate.parse("2026-03-09");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-06",
                "20260306",
                " 2026-03-06 ",
                "2026-03-06T00:00:00-06:00",
                "2026-03-06T23:59:00",
                "2026-03-06 17:00:00.000",
                "2026-03-06T15:18:10 -0500"
            })
    void takesTheDayThatIsWritten(String text) {
        assertThat(ExpectedDays.written(text)).isEqualTo(FIRST);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", " ", "soon", "string", "2026-02-30", "2026-13-01", "202603061", "2026-0306", "03/06/2026"})
    void takesNothingElseForADay(@Nullable String text) {
        assertThat(ExpectedDays.written(text)).isNull();
        assertThat(ExpectedDays.at(text, null, null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        // Evening in Greenwich is the next day in Japan, and the day before in no country of one time that we could
        // know.
        "2026-03-06T20:30:00Z, JP, 2026-03-07",
        "2026-03-06T20:30:00Z, GB, 2026-03-06",
        "2026-03-06T20:30:00Z, , 2026-03-06",
        // By another clock than Greenwich's it is the destination's day already.
        "2026-03-06T23:30:00-05:00, JP, 2026-03-06",
        "2026-03-06T23:59:00, JP, 2026-03-06",
        // A day, not a moment.
        "2026-03-06T00:00:00Z, US, 2026-03-06",
        "2026-03-06, JP, 2026-03-06",
        "2026-03-06T25:00:00, JP, 2026-03-06"
    })
    void takesOfAMomentTheDayAtTheDestination(String text, @Nullable String country, LocalDate day) {
        assertThat(ExpectedDays.at(text, country, null)).isEqualTo(day);
    }

    @Test
    void takesTheCarriersHomeWhereTheCountryIsNotKnown() {
        assertThat(ExpectedDays.at("2026-03-06T23:30:00Z", null, ZoneId.of("Europe/Stockholm")))
                .isEqualTo(LocalDate.parse("2026-03-07"));
    }

    @Test
    void goesFromDayToDay() {
        assertThat(ExpectedDays.between(FIRST, LAST)).isEqualTo(new DateRange(FIRST, LAST));
        assertThat(ExpectedDays.between(FIRST, null)).isEqualTo(new DateRange(FIRST, FIRST));
        assertThat(ExpectedDays.between(null, LAST)).isEqualTo(new DateRange(LAST, LAST));
        assertThat(ExpectedDays.on(FIRST)).isEqualTo(new DateRange(FIRST, FIRST));
    }

    @Test
    void isNoneWithoutADayOrBackwards() {
        assertThat(ExpectedDays.between(null, null)).isNull();
        assertThat(ExpectedDays.on(null)).isNull();
        assertThat(ExpectedDays.between(LAST, FIRST)).isNull();
    }
}
