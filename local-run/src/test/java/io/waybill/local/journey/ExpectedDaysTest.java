package io.waybill.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.orderevents.DateRange;
import io.waybill.events.statuses.Eta;
import io.waybill.events.statuses.EtaChanged;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedDaysTest {

    private static final LocalDate PROMISED = LocalDate.parse("2026-03-06");

    @ParameterizedTest
    @CsvSource({
        // A day more or less, and it stays in time.
        "2026-03-04, 2026-03-05, false",
        "2026-03-05, 2026-03-04, false",
        "2026-03-05, 2026-03-05, false",
        "2026-03-04, 2026-03-06, true",
        "2026-03-05, 2026-03-03, true",
        // From the promised day to the one after it.
        "2026-03-06, 2026-03-07, true",
        "2026-03-07, 2026-03-06, false",
        "2026-03-07, 2026-03-08, false",
        "2026-03-05, , false",
        ", 2026-03-05, true",
    })
    void areWorthTellingWhereTheyMoveByMoreThanADayOrBecomeLate(
            @Nullable LocalDate before, @Nullable LocalDate now, boolean told) {
        assertThat(ExpectedDays.areWorthTelling(days(before, null), days(now, null)))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-04, 2026-03-05, false", "2026-03-04, 2026-03-06, true", ", 2026-03-05, true"})
    void areWorthTellingWhereTheCarriersDoSo(@Nullable LocalDate before, LocalDate now, boolean told) {
        assertThat(ExpectedDays.areWorthTelling(days(PROMISED, before), days(PROMISED, now)))
                .isEqualTo(told);
    }

    @Test
    void areWorthTellingTheFirstTimeIfThereAreAny() {
        assertThat(ExpectedDays.areWorthTelling(null, days(PROMISED, null))).isTrue();
        assertThat(ExpectedDays.areWorthTelling(null, days(null, PROMISED))).isTrue();
        assertThat(ExpectedDays.areWorthTelling(null, days(null, null))).isFalse();
    }

    /** @param likely absent where nothing is expected any more */
    static EtaChanged days(@Nullable LocalDate likely, @Nullable LocalDate byCarrier) {
        var id = UUID.fromString("01900000-0000-7000-8000-000000000001");
        return new EtaChanged(
                id,
                "demo",
                List.of(),
                null,
                likely == null ? null : new Eta(likely.minusDays(1), likely, likely.plusDays(3)),
                null,
                List.of(),
                new DateRange(PROMISED.minusDays(2), PROMISED),
                byCarrier == null ? null : new DateRange(byCarrier, byCarrier),
                true);
    }
}
