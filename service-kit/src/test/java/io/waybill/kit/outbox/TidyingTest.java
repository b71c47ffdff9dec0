package io.waybill.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TidyingTest {

    private static final Instant NOW = Instant.parse("2026-03-05T08:00:00Z");

    private final Tidying tidying = new Tidying();

    @Test
    void isDueAfterSoManyRows() {
        assertThat(tidying.isDue(Tidying.ROWS - 1, NOW)).isFalse();
        assertThat(tidying.isDue(1, NOW)).isTrue();
    }

    @Test
    void countsAnewOnceItHasBegun() {
        tidy(Duration.ZERO);

        assertThat(tidying.isDue(Tidying.ROWS - 1, NOW)).isFalse();
        assertThat(tidying.isDue(1, NOW)).isTrue();
    }

    @Test
    void takesASmallShareOfTheTime() {
        tidy(Duration.ofSeconds(1));
        var next = NOW.plusSeconds(1 + Tidying.SHARE);

        assertThat(tidying.isDue(Tidying.ROWS, next.minusNanos(1))).isFalse();
        assertThat(tidying.isDue(0, next)).isTrue();
    }

    @Test
    void restsAfterAFailure() {
        tidying.begins(NOW);
        var next = NOW.plus(Tidying.AFTER_A_FAILURE);

        assertThat(tidying.isDue(Tidying.ROWS, next.minusNanos(1))).isFalse();
        assertThat(tidying.isDue(0, next)).isTrue();
    }

    private void tidy(Duration took) {
        tidying.isDue(Tidying.ROWS, NOW);
        tidying.begins(NOW);
        tidying.ended(NOW, NOW.plus(took));
    }
}
