package io.waybill.normalizer.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShelfPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-05T08:00:00Z");
    private static final LocalDate MARCH = LocalDate.parse("2026-03-01");

    @Test
    void takesTheMonthInWhichTheIdWasGiven() {
        assertThat(monthOf(Instant.parse("2026-02-28T23:59:59.999Z"))).isEqualTo("2026-02-01");
        assertThat(monthOf(Instant.parse("2026-03-01T00:00:00Z"))).isEqualTo(MARCH);
        assertThat(monthOf(NOW)).isEqualTo(MARCH);
    }

    @Test
    void takesThisMonthForAnIdThatTellsNoTime() {
        assertThat(ShelfPolicy.monthOf(
                        new UUID(withTime(Instant.parse("2026-02-28T00:00:00Z"), 4), Long.MIN_VALUE), NOW))
                .isEqualTo(MARCH);
    }

    @Test
    void takesThisMonthForAnIdOfTheFuture() {
        assertThat(monthOf(NOW.plusMillis(1))).isEqualTo(MARCH);
        assertThat(monthOf(Instant.parse("2027-01-01T00:00:00Z"))).isEqualTo(MARCH);
    }

    @Test
    void takesThisMonthForAnIdWhoseMonthMayHaveBeenDropped() {
        assertThat(monthOf(NOW.minus(Duration.ofDays(60)).plusMillis(1))).isEqualTo("2026-01-01");
        assertThat(monthOf(NOW.minus(Duration.ofDays(60)))).isEqualTo(MARCH);
    }

    private static LocalDate monthOf(Instant given) {
        return ShelfPolicy.monthOf(new UUID(withTime(given, 7), Long.MIN_VALUE), NOW);
    }

    private static long withTime(Instant given, long version) {
        return given.toEpochMilli() << 16 | version << 12;
    }
}
