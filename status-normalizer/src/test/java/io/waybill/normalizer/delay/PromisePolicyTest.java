package io.waybill.normalizer.delay;

import static io.waybill.events.delays.DelayRule.PROMISE_AT_RISK;
import static io.waybill.events.delays.DelayRule.PROMISE_MISSED;
import static io.waybill.normalizer.delay.DelayPolicyTest.at;
import static io.waybill.normalizer.delay.DelayPolicyTest.judge;
import static io.waybill.normalizer.delay.DelayPolicyTest.urgentAt;
import static io.waybill.normalizer.delay.Situations.PROMISE;
import static io.waybill.normalizer.delay.Situations.PROMISE_OVER;
import static io.waybill.normalizer.delay.Situations.SCANNED;
import static io.waybill.normalizer.delay.Situations.promised;
import static io.waybill.normalizer.delay.Situations.scanned;
import static io.waybill.normalizer.delay.Situations.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.delays.DelayCleared.Reason;
import io.waybill.normalizer.threshold.Setting;
import io.waybill.vocabulary.Detail;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromisePolicyTest {

    private static final Judgement PROMISE_MOVED = new Judgement.Over(Reason.PROMISE_MOVED);
    private static final Judgement RECOVERED = new Judgement.Over(Reason.RECOVERED);

    @Test
    void missesAPromiseWhenItsLastDayIsOverAtTheDestination() {
        assertThat(at(judge(PROMISE_MISSED, promised(Detail.ACCEPTED, PROMISE))))
                .isEqualTo(PROMISE_OVER);
        assertThat(at(judge(PROMISE_MISSED, promised(null, PROMISE)))).isEqualTo(PROMISE_OVER);
        // Midnight after Thursday in Berlin is Friday's begin: five business days on is the Friday after.
        assertThat(urgentAt(judge(PROMISE_MISSED, promised(null, PROMISE))))
                .isEqualTo(PROMISE_OVER.plus(Duration.ofDays(7)));
    }

    @Test
    void allowsGraceAfterAPromise() {
        var lenient = with(promised(null, PROMISE), Setting.PROMISE_GRACE, "6h");

        assertThat(at(judge(PROMISE_MISSED, lenient))).isEqualTo(PROMISE_OVER.plus(Duration.ofHours(6)));
    }

    @Test
    void missesNoPromiseThatWasNeverMade() {
        assertThat(judge(PROMISE_MISSED, scanned(Detail.ACCEPTED))).isEqualTo(PROMISE_MOVED);
        assertThat(judge(PROMISE_AT_RISK, risky(scanned(Detail.ACCEPTED), 0.9))).isEqualTo(PROMISE_MOVED);
    }

    @Test
    void keepsAPromiseWhereTheBuyerCanHaveTheParcel() {
        assertThat(judge(PROMISE_MISSED, promised(Detail.IN_LOCKER, PROMISE))).isEqualTo(Judgement.MOVED);
        assertThat(judge(PROMISE_AT_RISK, risky(promised(Detail.IN_LOCKER, PROMISE), 0.9)))
                .isEqualTo(Judgement.MOVED);
    }

    @Test
    void saysNothingNewOfThePromiseForWhatTurnsBack() {
        var back = promised(Detail.REFUSED_RETURNING, PROMISE);

        assertThat(judge(PROMISE_MISSED, back)).isEqualTo(Judgement.UNDECIDED);
        assertThat(judge(PROMISE_AT_RISK, risky(back, 0.9))).isEqualTo(Judgement.UNDECIDED);
    }

    @Test
    void isAtRiskFromTheThresholdOnAndUrgentFromTheSecond() {
        var moving = promised(Detail.MOVING, PROMISE);

        assertThat(onItsLastDay(risky(moving, 0.549))).isEqualTo(Judgement.UNDECIDED);
        assertThat(onItsLastDay(risky(moving, 0.55))).isEqualTo(new Judgement.Late(SCANNED, SCANNED, null, null));
        assertThat(onItsLastDay(risky(moving, 0.799))).isEqualTo(new Judgement.Late(SCANNED, SCANNED, null, null));
        assertThat(onItsLastDay(risky(moving, 0.8))).isEqualTo(new Judgement.Late(SCANNED, SCANNED, SCANNED, null));
    }

    @Test
    void recoversOnlyWellBelowTheThreshold() {
        var moving = promised(Detail.MOVING, PROMISE);

        assertThat(onItsLastDay(risky(moving, 0.275))).isEqualTo(Judgement.UNDECIDED);
        assertThat(onItsLastDay(risky(moving, 0.274))).isEqualTo(RECOVERED);
    }

    @Test
    void isAtRiskNotBeforeItsLastDays() {
        var risky = risky(promised(Detail.MOVING, PROMISE), 0.9);
        var threeDaysAhead = PROMISE_OVER.minus(Duration.ofDays(3));
        var always = with(risky, Setting.PROMISE_AT_RISK_WITHIN, "off");

        assertThat(DelayPolicy.judge(PROMISE_AT_RISK, risky, Set.of(), threeDaysAhead.minusMillis(1)))
                .isEqualTo(Judgement.UNDECIDED);
        assertThat(DelayPolicy.judge(PROMISE_AT_RISK, risky, Set.of(), threeDaysAhead))
                .isInstanceOf(Judgement.Late.class);
        assertThat(DelayPolicy.judge(PROMISE_AT_RISK, always, Set.of(), threeDaysAhead.minusMillis(1)))
                .isInstanceOf(Judgement.Late.class);
    }

    private static Judgement onItsLastDay(Situation situation) {
        return DelayPolicy.judge(PROMISE_AT_RISK, situation, Set.of(), PROMISE_OVER.minus(Duration.ofDays(1)));
    }

    @Test
    void isAtRiskOnlyUntilThePromisedDaysAreOver() {
        var risky = risky(promised(Detail.MOVING, PROMISE), 0.9);

        assertThat(DelayPolicy.judge(PROMISE_AT_RISK, risky, Set.of(), PROMISE_OVER.minusMillis(1)))
                .isInstanceOf(Judgement.Late.class);
        assertThat(DelayPolicy.judge(PROMISE_AT_RISK, risky, Set.of(), PROMISE_OVER))
                .isEqualTo(Judgement.UNDECIDED);
        assertThat(DelayPolicy.judge(PROMISE_AT_RISK, risky, Set.of(PROMISE_MISSED), PROMISE_OVER))
                .isEqualTo(Judgement.ESCALATED);
    }

    @Test
    void knowsNoRiskWhereNothingIsKnownOrTheRuleIsOff() {
        var moving = promised(Detail.MOVING, PROMISE);

        assertThat(judge(PROMISE_AT_RISK, moving)).isEqualTo(Judgement.UNDECIDED);
        assertThat(judge(PROMISE_AT_RISK, with(risky(moving, 0.9), Setting.PROMISE_AT_RISK, "off")))
                .isEqualTo(Judgement.UNDECIDED);
    }

    private static Situation risky(Situation situation, double probability) {
        return with(situation, new Expectation(null, null, probability, null));
    }
}
