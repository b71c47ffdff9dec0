package io.waybill.normalizer.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionPolicyTest {

    private static final LocalDate JANUARY = LocalDate.parse("2026-01-01");
    private static final LocalDate FEBRUARY = LocalDate.parse("2026-02-01");

    @Test
    void needsThisMonthAndTwoMore() {
        assertThat(RetentionPolicy.needed(Instant.parse("2026-12-31T23:59:59Z")))
                .extracting(LocalDate::toString)
                .containsExactly("2026-12-01", "2027-01-01", "2027-02-01");
    }

    @Test
    void looksAtAMonthOnceAParcelOfItsLastDayCanBeDoneWith() {
        assertThat(RetentionPolicy.ripe(List.of(FEBRUARY, JANUARY), Instant.parse("2026-01-31T23:59:59Z")))
                .isEmpty();
        assertThat(RetentionPolicy.ripe(List.of(FEBRUARY, JANUARY), Instant.parse("2026-02-01T00:00:00Z")))
                .containsExactly(JANUARY);
        assertThat(RetentionPolicy.ripe(List.of(FEBRUARY, JANUARY), Instant.parse("2026-03-01T00:00:00Z")))
                .containsExactly(JANUARY, FEBRUARY);
    }

    @Test
    void keepsLongEnoughThatNoParcelComesIntoADroppedMonth() {
        var year = Duration.ofDays(365);
        assertThatIllegalArgumentException().isThrownBy(() -> new RetentionSettings(Duration.ofDays(59), year, year));
        assertThat(new RetentionSettings(Duration.ofDays(60), year, year).done())
                .isEqualTo(Duration.ofDays(60));
    }

    @Test
    void forgetsNoParcelBeforeItsScans() {
        var days = Duration.ofDays(90);
        assertThatIllegalArgumentException().isThrownBy(() -> new RetentionSettings(days, days.minusDays(1), days));
        assertThatIllegalArgumentException().isThrownBy(() -> new RetentionSettings(days, days, days.minusDays(1)));
        assertThat(new RetentionSettings(days, days, days).parcels()).isEqualTo(days);
    }
}
