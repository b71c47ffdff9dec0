package io.waybill.poller.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.carrierhealth.CarrierLookedAfter.Health;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountHealthTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final AccountHealth healthy = new AccountHealth(0, null, Health.HEALTHY, START, Duration.ZERO, START, 1);

    @ParameterizedTest
    @CsvSource({
        "0, PT0S, HEALTHY",
        "2, PT0S, HEALTHY",
        "3, PT0S, DOWN",
        "0, PT1H, HEALTHY",
        "0, PT1H1S, LATE",
        "3, PT2H, DOWN",
    })
    void followsFromFailuresAndBacklog(int failures, Duration behind, Health health) {
        assertThat(AccountHealth.derivedFrom(failures, behind, Duration.ofHours(1)))
                .isEqualTo(health);
    }

    @Test
    void addsFailuresUntilAnAnswer() {
        var failing = healthy.with(Tally.NONE.failure("timed-out"))
                .with(Tally.NONE.failure("cut-off").failure("cut-off"));
        assertThat(failing.failures()).isEqualTo(3);
        assertThat(failing.fault()).isEqualTo("cut-off");
        assertThat(failing.with(Tally.NONE)).isEqualTo(failing);
        assertThat(failing.with(Tally.NONE.failure("cut-off").answer())).isEqualTo(healthy);
        assertThat(failing.with(Tally.NONE.answer().failure("timed-out")).failures())
                .isOne();
    }

    @Test
    void isNewsWhenItChangesAndOtherwiseOnceAMinuteAtMost() {
        var second = START.plusSeconds(1);
        var minute = START.plusSeconds(60);
        var late = Duration.ofMinutes(5);
        assertThat(healthy.isNews(Health.DOWN, Duration.ZERO, second)).isTrue();
        assertThat(healthy.isNews(Health.HEALTHY, late, second)).isFalse();
        assertThat(healthy.isNews(Health.HEALTHY, late, minute)).isTrue();
        assertThat(healthy.isNews(Health.HEALTHY, Duration.ZERO, minute)).isFalse();
    }

    @Test
    void keepsSinceWhenAHealthBegan() {
        var later = START.plusSeconds(90);
        assertThat(healthy.published(Health.HEALTHY, Duration.ofMinutes(1), later, later)
                        .since())
                .isEqualTo(START);
        assertThat(healthy.published(Health.DOWN, Duration.ZERO, later, later))
                .isEqualTo(new AccountHealth(0, null, Health.DOWN, later, Duration.ZERO, later, 2));
    }
}
