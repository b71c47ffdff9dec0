package io.waybill.poller.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.PushedBody;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettledTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, PT5S", "1, PT1M", "2, PT10M", "3, PT1H"})
    void waitsForItsParcelLongerAndLonger(int attempts, Duration pause) {
        var settled = settled(attempts, null, PushOutcome.UNKNOWN_NUMBER, PushOutcome.TOLD);

        assertThat(settled.outcome()).isEqualTo(PushOutcome.WAITING);
        assertThat(settled.dueAt()).isEqualTo(NOW.plus(pause));
    }

    @Test
    void dropsWhatHasWaitedLongEnough() {
        assertThat(settled(4, null, PushOutcome.UNKNOWN_NUMBER).outcome()).isEqualTo(PushOutcome.UNKNOWN_NUMBER);
        assertThat(settled(4, null, PushOutcome.UNKNOWN_NUMBER, PushOutcome.NOTHING_NEW)
                        .outcome())
                .isEqualTo(PushOutcome.NOTHING_NEW);
        assertThat(settled(4, null, PushOutcome.UNKNOWN_NUMBER).dueAt()).isNull();
    }

    @Test
    void tellsNewsFromNothingNewAndFromWhatCannotBeRead() {
        assertThat(settled(0, null, PushOutcome.NOTHING_NEW, PushOutcome.TOLD).outcome())
                .isEqualTo(PushOutcome.TOLD);
        assertThat(settled(0, null, PushOutcome.NOTHING_NEW).outcome()).isEqualTo(PushOutcome.NOTHING_NEW);
        assertThat(settled(0, null).outcome()).isEqualTo(PushOutcome.NOTHING_NEW);
        assertThat(settled(0, "cut off", PushOutcome.TOLD))
                .returns(PushOutcome.UNREADABLE, Settled::outcome)
                .returns("cut off", Settled::cause);
    }

    @ParameterizedTest
    @CsvSource({"0, PT2S", "1, PT4S", "10, PT34M8S", "11, PT1H", "500, PT1H"})
    void triesAgainAfterFailuresMoreAndMoreSeldom(int attempts, Duration pause) {
        assertThat(PushPauses.afterFailure(attempts)).isEqualTo(pause);
    }

    private static Settled settled(int attempts, @Nullable String unreadable, PushOutcome... reached) {
        var push = new StoredPush(1, "dhl/shared", PushedBody.of(""), NOW, NOW, attempts);
        return Settled.of(push, Set.of(reached), Optional.ofNullable(unreadable), NOW);
    }
}
