package io.waybill.poller.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Inquiry;
import io.waybill.poller.exchange.Fault;
import io.waybill.poller.exchange.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Optional<Duration> TWO_WEEKS = Optional.of(Duration.ofDays(14));
    private static final Reply TAKEN = new Reply.NotKnown(new NotYetKnown("subscribed"));

    @Test
    void renewsADayBeforeTwoWeeksEnd() {
        var verdict = SubscriptionPolicy.after(TAKEN, claimed(State.REFUSED, 3), TWO_WEEKS, NOW);

        assertThat(verdict)
                .isEqualTo(new Verdict(
                        State.SUBSCRIBED, NOW.plus(Duration.ofDays(14)), NOW.plus(Duration.ofDays(13)), 0, null));
    }

    @Test
    void neverRenewsWhatDoesNotEnd() {
        var verdict = SubscriptionPolicy.after(TAKEN, claimed(State.WANTED, 0), Optional.empty(), NOW);

        assertThat(verdict).isEqualTo(new Verdict(State.SUBSCRIBED, null, null, 0, null));
    }

    @ParameterizedTest
    @CsvSource({"0, P1D", "1, P2D", "3, P8D", "9, P8D"})
    void asksAgainSeldomWhereTheNumberIsRefused(int refusals, String pause) {
        var verdict = after(Fault.REFUSED, State.SUBSCRIBED, refusals);

        assertThat(verdict.state()).isEqualTo(State.REFUSED);
        assertThat(verdict.dueAt()).isEqualTo(NOW.plus(Duration.parse(pause)));
        assertThat(verdict.refusals()).isEqualTo(refusals + 1);
        assertThat(verdict.detail()).isEqualTo("refused: no");
    }

    @ParameterizedTest
    @CsvSource({"0, PT30M", "1, PT1H", "5, PT16H", "9, PT16H"})
    void leavesWhatThereIsWhereTheCarrierIsInTrouble(int failures, Duration pause) {
        var verdict = after(Fault.LOCKED_OUT, State.SUBSCRIBED, failures);

        assertThat(verdict.state()).isEqualTo(State.SUBSCRIBED);
        assertThat(verdict.dueAt()).isEqualTo(NOW.plus(pause));
    }

    private static Verdict after(Fault fault, State state, int refusals) {
        var failed = new Reply.Failed(fault, "no", null, null, true);
        return SubscriptionPolicy.after(failed, claimed(state, refusals), TWO_WEEKS, NOW);
    }

    private static Claimed claimed(State state, int refusals) {
        return new Claimed(1, Inquiry.about("1Z1"), state, refusals, new UUID(0, 0));
    }
}
