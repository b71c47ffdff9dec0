package io.waybill.kit.reading;

import static io.waybill.kit.reading.ParkingPace.AT_ONCE;
import static io.waybill.kit.reading.ParkingPace.THEN_ONE_IN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ParkingPaceTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final ParkingPace pace = new ParkingPace();

    private void park(int times) {
        for (var i = 0; i < times; i++) {
            assertThat(pace.mayPark(NOW)).isTrue();
            pace.parked(NOW);
        }
    }

    @Test
    void pausesWhereOneFailsAfterAnother() {
        park(AT_ONCE);

        assertThat(pace.mayPark(NOW)).isFalse();
    }

    @Test
    void doesNotPauseForEver() {
        park(AT_ONCE);

        assertThat(pace.mayPark(NOW.plus(THEN_ONE_IN).minusMillis(1))).isFalse();
        assertThat(pace.mayPark(NOW.plus(THEN_ONE_IN))).isTrue();
        pace.parked(NOW.plus(THEN_ONE_IN));
        assertThat(pace.mayPark(NOW.plus(THEN_ONE_IN))).isFalse();
    }

    @Test
    void forgetsFailuresOnceSomethingCouldBeHandled() {
        park(AT_ONCE - 1);
        pace.handled();

        park(AT_ONCE);
    }
}
