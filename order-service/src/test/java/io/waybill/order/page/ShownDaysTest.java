package io.waybill.order.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShownDaysTest {

    private static final int MOST = 7;

    @Test
    void showsEveryDayWhereTheyAreFew() {
        assertThat(ShownDays.of(List.of(0.01, 0.22, 0.61, 0.82, 0.9, 0.93, 0.94, 0.94), MOST))
                .containsExactly(2, 3, 4, 5);
    }

    @Test
    void leavesOutDaysWhereTheyAreMany() {
        var shares = IntStream.rangeClosed(1, 40).mapToObj(day -> day / 40.0).toList();

        assertThat(ShownDays.of(shares, MOST)).containsExactly(2, 8, 14, 20, 26, 32, 38);
    }

    @Test
    void bearsLanesOfWhichLittleIsKnown() {
        assertThat(ShownDays.of(List.of(), MOST)).isEmpty();
        assertThat(ShownDays.of(List.of(0.0, 0.0), MOST)).containsExactly(1);
        assertThat(ShownDays.of(List.of(1.0), MOST)).containsExactly(1);
    }
}
