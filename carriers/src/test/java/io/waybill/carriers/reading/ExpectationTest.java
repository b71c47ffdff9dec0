package io.waybill.carriers.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.orderevents.DateRange;
import io.waybill.events.scans.CarrierScan;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationTest {

    private static final LocalDate LAST_SCAN = LocalDate.parse("2026-03-05");
    private static final DateRange DAYS = new DateRange(LAST_SCAN.plusDays(1), LAST_SCAN.plusDays(3));

    @Test
    void standsWhileTheParcelIsOnItsWay() {
        assertThat(Expectation.of("ups", scans("DP/005", "AR/005"), DAYS)).isEqualTo(DAYS);
        assertThat(Expectation.of("ups", scans("DP/005"), null)).isNull();
    }

    @Test
    void standsWhenItIsMissed() {
        DateRange missed = new DateRange(LAST_SCAN.minusDays(5), LAST_SCAN.minusDays(5));

        assertThat(Expectation.of("ups", scans("DP/005"), missed)).isEqualTo(missed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FS/011", "2Q/161", "B0"})
    void endsWhereNobodyWaitsForTheCarrierAnyMore(String code) {
        assertThat(Expectation.of("ups", scans("DP/005", code), DAYS)).isNull();
        assertThat(Expectation.isOver("ups", scans("DP/005", code))).isTrue();
    }

    @Test
    void goesOnWhereADeliveryWasNone() {
        assertThat(Expectation.isOver("ups", scans("FS/011", "DP/005"))).isFalse();
        assertThat(Expectation.isOver("ups", List.of())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {-366, 366})
    void isWithinAYear(int days) {
        DateRange near = ExpectedDays.on(LAST_SCAN.plusDays(days));
        DateRange far = ExpectedDays.on(LAST_SCAN.plusDays(days + Integer.signum(days)));

        assertThat(Expectation.of("ups", scans("DP/005"), near)).isEqualTo(near);
        assertThat(Expectation.of("ups", scans("DP/005"), far)).isNull();
    }

    @Test
    void isNoneWithOneEndInsideOfTheYearAlone() {
        DateRange open = new DateRange(LAST_SCAN, LocalDate.parse("9999-12-31"));
        DateRange begun = new DateRange(LocalDate.EPOCH, LAST_SCAN);

        assertThat(Stream.of(open, begun).map(said -> Expectation.of("ups", scans("DP/005"), said)))
                .containsOnlyNulls();
        assertThat(Expectation.of("ups", List.of(), DAYS)).isNull();
    }

    private static List<CarrierScan> scans(String... codes) {
        return IntStream.range(0, codes.length)
                .mapToObj(at -> new CarrierScan(
                        codes[at],
                        null,
                        "",
                        null,
                        WrittenTime.naive("t" + at, time(codes.length - at), null, null),
                        null,
                        at,
                        null))
                .toList();
    }

    private static LocalDateTime time(int before) {
        return LAST_SCAN.atTime(20, 0).minusHours(before);
    }
}
