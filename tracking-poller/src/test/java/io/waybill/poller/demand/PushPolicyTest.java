package io.waybill.poller.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT1H, PT1H, true, the news came with the push",
        "PT1H, P2D, true, nothing new since",
        "PT1H, PT51M, true, a poll was a moment earlier than the next push",
        "PT1H, PT49M, false, a poll found what was not pushed",
        "P6DT23H, P7D, true, a quiet week",
        "P7D, P7D, false, pushes have stopped",
    })
    void reliesOnPushesAsLongAsTheyTellTheNews(Duration pushed, Duration news, boolean relies, String why) {
        assertThat(PushPolicy.tellsByItself(NOW.minus(pushed), NOW.minus(news), NOW))
                .as(why)
                .isEqualTo(relies);
    }

    @Test
    void knowsWhoWasNeverPushed() {
        assertThat(PushPolicy.tellsByItself(null, NOW, NOW)).isFalse();
        assertThat(PushPolicy.tellsByItself(NOW, null, NOW)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"9, 9, false", "10, 2, false", "10, 3, true", "1000, 200, false", "1000, 201, true"})
    void distrustsAnAccountThatMissesMuch(long pushed, long missed, boolean misses) {
        assertThat(PushPolicy.misses(pushed, missed)).isEqualTo(misses);
    }
}
