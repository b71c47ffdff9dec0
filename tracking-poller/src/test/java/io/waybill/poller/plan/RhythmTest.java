package io.waybill.poller.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmTest {

    /** Monday. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");

    /** Weekdays from 6 to 18 nine times as likely. */
    private static final double[] BY_DAY = IntStream.range(0, Rhythm.HOURS)
            .mapToDouble(hour -> hour < 120 && hour % 24 >= 6 && hour % 24 < 18 ? 0.9 : 0.1)
            .toArray();

    @Test
    void passesAsTimeDoesWhereNothingIsKnown() {
        assertThat(Rhythm.EVEN.after(MONDAY.plusSeconds(100), Duration.ofHours(100)))
                .isEqualTo(MONDAY.plusSeconds(100).plus(Duration.ofHours(100)));
    }

    @Test
    void countsHoursOfTheWeekInUtc() {
        assertThat(Rhythm.hourOf(MONDAY)).isZero();
        assertThat(Rhythm.hourOf(MONDAY.minusSeconds(1))).isEqualTo(167);
        assertThat(Rhythm.hourOf(MONDAY.plus(Duration.ofHours(30)))).isEqualTo(30);
    }

    @Test
    void goesWithTheSquareRootOfWhatIsLikely() {
        var paces = Rhythm.of(BY_DAY, 2).paces();
        assertThat(paces.get(12) / paces.get(0)).isCloseTo(3, within(1e-6));
        assertThat(paces.get(12)).isCloseTo(paces.get(36), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.3, 2, 50})
    void keepsItsBoundsAndItsWeek(double fastest) {
        var random = new Random(7);
        for (int round = 0; round < 100; round++) {
            var rates = random.doubles(Rhythm.HOURS).map(x -> Math.exp(12 * x)).toArray();
            var paces = Rhythm.of(rates, fastest).paces();
            assertThat(paces).allMatch(pace -> pace >= 1.0 / 3 - 1e-6 && pace <= Math.min(2, fastest) + 1e-6);
            assertThat(paces.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
                    .isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void isEvenWhereThereIsNoCallToSpare() {
        assertThat(Rhythm.of(BY_DAY, 0.4).paces()).allMatch(pace -> Math.abs(pace - 1) < 1e-6);
    }

    @Test
    void movesCallsAndMakesNoMoreOfThem() {
        var rhythm = Rhythm.of(BY_DAY, 2);
        var pause = Duration.ofHours(3);
        var moment = MONDAY.plus(Duration.ofMinutes(17));
        var until = moment.plus(Duration.ofDays(28));
        var calls = 0;
        for (; moment.isBefore(until); calls++) {
            moment = rhythm.after(moment, pause);
        }
        assertThat(calls).isCloseTo(28 * 8, within(1));
    }

    @Test
    void isShortWhenNewsIsLikelyAndLongWhenItIsNot() {
        var rhythm = Rhythm.of(BY_DAY, 2);
        var morning = MONDAY.plus(Duration.ofHours(7));
        var saturday = MONDAY.plus(Duration.ofDays(5));
        var pause = Duration.ofHours(3);
        assertThat(Duration.between(morning, rhythm.after(morning, pause))).isLessThan(Duration.ofHours(2));
        assertThat(Duration.between(saturday, rhythm.after(saturday, pause)))
                .isBetween(Duration.ofHours(4), Duration.ofHours(9));
        assertThat(rhythm.after(morning, Duration.ofDays(700))).isEqualTo(morning.plus(Duration.ofDays(700)));
    }

    @Test
    void refusesAWeekThatIsNone() {
        assertThatThrownBy(() -> new Rhythm(Collections.nCopies(24, 1.0))).hasMessageContaining("24 hours");
        assertThatThrownBy(() -> new Rhythm(Collections.nCopies(168, 1.1))).hasMessageContaining("passes");
    }
}
