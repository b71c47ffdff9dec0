package io.waybill.order.page;

import static io.waybill.order.page.Expected.days;
import static io.waybill.order.page.Expected.eta;
import static io.waybill.order.page.Expected.march;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.orderevents.DateRange;
import io.waybill.events.statuses.ArrivalDay;
import io.waybill.events.statuses.Eta;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StripTest {

    private static Optional<Strip> strip(
            int from, int to, @Nullable Eta previous, List<ArrivalDay> days, int... promises) {
        var arrival = new Arrival(new DateRange(march(from), march(to)), false, previous, null, days);
        var promised = IntStream.of(promises)
                .mapToObj(day -> new DateRange(march(day), march(day)))
                .toList();
        return Strip.of(arrival, promised);
    }

    private static List<Integer> dates(Strip strip) {
        return strip.days().stream().map(day -> day.date().getDayOfMonth()).toList();
    }

    @Test
    void showsADayOfAirAroundTheExpectedOnes() {
        var strip = strip(10, 12, null, days(10, 0.2, 0.4, 0.3)).orElseThrow();

        assertThat(dates(strip)).containsExactly(9, 10, 11, 12, 13);
        assertThat(strip.wide()).isFalse();
        assertThat(strip.days()).allMatch(Strip.Day::named);
        assertThat(strip.days()).extracting(Strip.Day::share).containsExactly(0.0, 0.5, 1.0, 0.3 / 0.4, 0.0);
        assertThat(strip.days()).extracting(Strip.Day::within).containsExactly(false, true, true, true, false);
    }

    @Test
    void givesThePromiseItsPlaceFirst() {
        var strip =
                strip(10, 14, eta(4, 6), days(7, 0.01, 0.02, 0.1, 0.3, 0.2), 18).orElseThrow();

        assertThat(dates(strip)).containsExactly(10, 11, 12, 13, 14, 15, 16, 17, 18);
        assertThat(strip.days().getLast().promised()).isTrue();
    }

    @Test
    void showsTheDaysOfBeforeWhereThereIsRoom() {
        var strip = strip(10, 12, eta(7, 10), days(10, 0.2, 0.4, 0.3)).orElseThrow();

        assertThat(dates(strip)).containsExactly(7, 8, 9, 10, 11, 12, 13);
        assertThat(strip.days())
                .filteredOn(Strip.Day::before)
                .extracting(day -> day.date().getDayOfMonth())
                .containsExactly(7, 8, 9);
    }

    @Test
    void leavesOutAPromiseThatIsFarAway() {
        var strip = strip(10, 12, null, days(10, 0.2, 0.4, 0.3), 30).orElseThrow();

        assertThat(dates(strip)).containsExactly(9, 10, 11, 12, 13);
    }

    @Test
    void namesFewDaysWhereThereAreMany() {
        var strip = strip(8, 20, null, days(8, 0.2, 0.4, 0.3), 22, 27).orElseThrow();

        assertThat(strip.wide()).isTrue();
        assertThat(strip.days())
                .filteredOn(Strip.Day::named)
                .extracting(day -> day.date().getDayOfMonth())
                .containsExactly(8, 20, 27);
    }

    @Test
    void drawsNothingWithoutSharesOrOfTooManyDays() {
        assertThat(strip(10, 12, null, List.of())).isEmpty();
        assertThat(strip(10, 12, null, days(10, 0, 0))).isEmpty();
        assertThat(strip(1, 31, null, days(1, 0.1))).isPresent();
        assertThat(strip(1, 32, null, days(1, 0.1))).isEmpty();
    }
}
