package io.waybill.benchmarks.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockTest {

    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void bringsAsManyDueParcelsToAClaimInASmallTableAsInALargeOne() {
        assertThat(between(new Clock(BEGIN, 10_000, 50))).isEqualTo(Duration.ofSeconds(54));
        assertThat(between(new Clock(BEGIN, 1_000_000, 50))).isEqualTo(Duration.ofMillis(540));
    }

    @Test
    void findsTheFirstOnesDueAtTheFirstClaim() {
        assertThat(new Clock(BEGIN, 10_000, 50).at(0).business()).isEqualTo(BEGIN.plusSeconds(54));
    }

    private static Duration between(Clock clock) {
        return Duration.between(clock.at(7).business(), clock.at(8).business());
    }
}
