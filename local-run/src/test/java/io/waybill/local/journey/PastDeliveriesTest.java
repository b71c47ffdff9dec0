package io.waybill.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PastDeliveriesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    private final List<String[]> rows = PastDeliveries.before(TODAY)
            .lines()
            .skip(1)
            .map(line -> line.split(",", -1))
            .toList();

    @Test
    void endYesterdayAndAreTheSameForTheSameDay() {
        assertThat(PastDeliveries.before(TODAY)).isEqualTo(PastDeliveries.before(TODAY));
        assertThat(rows).hasSize(2_160).allSatisfy(row -> assertThat(row).hasSize(10));
        assertThat(rows).extracting(row -> row[0]).doesNotHaveDuplicates();
        assertThat(rows)
                .extracting(row -> LocalDateTime.parse(row[1]).toLocalDate())
                .contains(TODAY.minusDays(1), TODAY.minusDays(120))
                .allMatch(day -> day.isBefore(TODAY));
    }

    @Test
    void goTheWaysOfTheParcelsThatArePlayed() {
        for (var plot : Plot.values()) {
            var origin = Cast.origin(plot);
            var destination = Cast.of(plot).destination();
            assertThat(rows)
                    .extracting(row -> Arrays.asList(row).subList(5, 10))
                    .contains(List.of(
                            "dhl",
                            origin.country(),
                            origin.postalCode(),
                            destination.country(),
                            destination.postalCode()));
        }
    }

    @Test
    void arriveAfterTheyWereHandedOverMostOfThemInTime() {
        assertThat(rows)
                .allSatisfy(row -> assertThat(LocalDateTime.parse(row[3]))
                        .isAfter(LocalDateTime.parse(row[2]))
                        .isBefore(LocalDateTime.parse(row[1]).plus(Duration.ofDays(13))));
        assertThat(rows.stream()
                        .filter(row ->
                                !LocalDateTime.parse(row[3]).toLocalDate().isAfter(LocalDate.parse(row[4])))
                        .count())
                .isBetween(rows.size() * 8L / 10, rows.size() * 98L / 100);
    }
}
