package io.waybill.poller.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.Leg;
import io.waybill.poller.plan.PollPlan;
import io.waybill.poller.plan.Progress;
import io.waybill.poller.plan.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LookPolicyTest {

    private static final UUID ID = UUID.fromString("0199c0de-0000-7000-8000-0123456789ab");
    private static final Instant DUE = Instant.parse("2026-03-05T08:00:00Z");
    private static final Instant BEFORE = DUE.minusMillis(1);
    private static final Instant AFTER = DUE.plus(Duration.ofMinutes(5));

    @Test
    void asksThoseThatHaveNotAnsweredSinceItWasDue() {
        var never = plan(1, null);
        var before = plan(2, BEFORE);

        assertThat(step(never, before, plan(3, AFTER))).isEqualTo(new LookStep.Asking(List.of(never, before)));
    }

    @Test
    void isAnsweredWhenEachWasAskedThenOrLater() {
        var last = plan(1, AFTER);

        assertThat(step(last, plan(2, DUE))).isEqualTo(new LookStep.Answered(last, DUE));
    }

    @Test
    void takesAnAnswerWithWhichTheWatchEnded() {
        var ended = ended(1, AFTER);

        assertThat(step(ended)).isEqualTo(new LookStep.Answered(ended, AFTER));
    }

    @Test
    void waitsForNobodyThatIsAskedNoMore() {
        var last = plan(1, DUE);

        assertThat(step(last, ended(2, BEFORE), ended(3, null))).isEqualTo(new LookStep.Answered(last, DUE));
    }

    @Test
    void saysWhyThereIsNobodyToAsk() {
        var leg = plan(1, null).leg();

        assertThat(LookPolicy.step(parcel(null, false), DUE, List.of(), _ -> true))
                .isEqualTo(new LookStep.NobodyToAsk(null, "no-number"));
        assertThat(LookPolicy.step(parcel("1", false), DUE, List.of(), _ -> true))
                .isEqualTo(new LookStep.NobodyToAsk(null, "no-carrier"));
        assertThat(LookPolicy.step(parcel("1", false), DUE, List.of(plan(1, null)), _ -> false))
                .isEqualTo(new LookStep.NobodyToAsk(leg, "no-account"));
        assertThat(LookPolicy.step(parcel("1", true), DUE, List.of(ended(1, BEFORE)), _ -> true))
                .isEqualTo(new LookStep.NobodyToAsk(leg, "watch-ended"));
    }

    private static LookStep step(PollPlan... plans) {
        return LookPolicy.step(parcel("1", false), DUE, List.of(plans), _ -> true);
    }

    private static Looked parcel(@Nullable String number, boolean ended) {
        return new Looked(ID, number, ended, null);
    }

    private static PollPlan plan(long id, @Nullable Instant answeredAt) {
        return plan(id, answeredAt, AFTER);
    }

    private static PollPlan ended(long id, @Nullable Instant answeredAt) {
        return plan(id, answeredAt, null);
    }

    private static PollPlan plan(long id, @Nullable Instant answeredAt, @Nullable Instant next) {
        return new PollPlan(
                id,
                ID,
                new Leg("dhl", "1"),
                "dhl/shared",
                null,
                Progress.none(BEFORE),
                Set.of(),
                0,
                next,
                Why.ON_ITS_WAY,
                answeredAt,
                null,
                Set.of(),
                false,
                null,
                null);
    }
}
