package io.waybill.normalizer.delay;

import static io.waybill.events.delays.DelayRule.PRESUMED_LOST;
import static io.waybill.events.delays.DelayRule.PROMISE_MISSED;
import static io.waybill.events.delays.DelayRule.STALLED;
import static io.waybill.normalizer.delay.Situations.PROMISE;
import static io.waybill.normalizer.delay.Situations.PROMISE_OVER;
import static io.waybill.normalizer.delay.Situations.SCANNED;
import static io.waybill.normalizer.delay.Situations.SHIPPED;
import static io.waybill.normalizer.delay.Situations.promised;
import static io.waybill.normalizer.delay.Situations.scanned;
import static io.waybill.normalizer.delay.Situations.unscanned;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.delays.DelayCleared.Reason;
import io.waybill.events.delays.DelayRule;
import io.waybill.vocabulary.Detail;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class DelayPolicyTest {

    private static final Judgement MOVED = new Judgement.Over(Reason.MOVED);
    private static final Judgement ARRIVED = new Judgement.Over(Reason.ARRIVED);
    private static final Judgement UNDECIDED = new Judgement.Undecided();

    @Test
    void missesAPromiseWhenItsLastDayIsOverAtTheDestination() {
        assertThat(judge(PROMISE_MISSED, promised(Detail.ACCEPTED, PROMISE))).isEqualTo(late(PROMISE_OVER));
        assertThat(judge(PROMISE_MISSED, promised(null, PROMISE))).isEqualTo(late(PROMISE_OVER));
    }

    @Test
    void allowsGraceAfterAPromise() {
        var lenient = new Situation(
                promised(null, PROMISE).consignment(),
                null,
                null,
                new Thresholds(Duration.ofHours(6), Situations.STALLED, Situations.LOST));

        assertThat(judge(PROMISE_MISSED, lenient)).isEqualTo(late(PROMISE_OVER.plus(Duration.ofHours(6))));
    }

    @Test
    void missesNoPromiseThatWasNeverMade() {
        assertThat(judge(PROMISE_MISSED, scanned(Detail.ACCEPTED))).isEqualTo(new Judgement.Over(Reason.PROMISE_MOVED));
    }

    @Test
    void keepsAPromiseWhereTheBuyerCanHaveTheParcel() {
        assertThat(judge(PROMISE_MISSED, promised(Detail.IN_LOCKER, PROMISE))).isEqualTo(MOVED);
    }

    @Test
    void saysNothingNewOfThePromiseForWhatTurnsBack() {
        assertThat(judge(PROMISE_MISSED, promised(Detail.REFUSED_RETURNING, PROMISE)))
                .isEqualTo(UNDECIDED);
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGNED", "RETURNED_TO_SENDER", "INTERCEPTED"})
    void endsWithTheParcel(Detail end) {
        assertThat(judge(PROMISE_MISSED, promised(end, PROMISE))).isEqualTo(ARRIVED);
        assertThat(judge(STALLED, scanned(end))).isEqualTo(ARRIVED);
        assertThat(judge(PRESUMED_LOST, scanned(end))).isEqualTo(ARRIVED);
    }

    @Test
    void stallsAfterSilenceSinceTheLastScan() {
        assertThat(judge(STALLED, scanned(Detail.MOVING))).isEqualTo(late(SCANNED.plus(Situations.STALLED)));
        assertThat(judge(PRESUMED_LOST, scanned(Detail.MOVING))).isEqualTo(late(SCANNED.plus(Situations.LOST)));
    }

    @Test
    void stallsAfterSilenceSinceTheHandoverBeforeTheFirstScan() {
        assertThat(judge(STALLED, unscanned())).isEqualTo(late(SHIPPED.plus(Situations.STALLED)));
        assertThat(judge(STALLED, scanned(Detail.ANNOUNCED, SHIPPED.minus(Duration.ofDays(3)))))
                .isEqualTo(late(SHIPPED.plus(Situations.STALLED)));
    }

    @Test
    void givesACorrectedNumberTimeFromTheCorrectionOn() {
        var corrected = SHIPPED.plus(Duration.ofDays(4));
        var situation = new Situation(unscanned().consignment().numbered(corrected), null, null, Situations.THRESHOLDS);

        assertThat(judge(STALLED, situation)).isEqualTo(late(corrected.plus(Situations.STALLED)));
    }

    @Test
    void isUndecidedWhereNoBeginIsKnown() {
        var unknown = new Situation(Consignment.UNKNOWN, null, null, Situations.THRESHOLDS);

        assertThat(judge(STALLED, unknown)).isEqualTo(UNDECIDED);
    }

    @ParameterizedTest
    @EnumSource(names = {"AT_PICKUP_POINT", "IN_LOCKER", "DUTIES_DUE", "ADDRESS_PROBLEM", "PAYMENT_DUE"})
    void excusesSilenceWhileTheBuyerIsWaitedFor(Detail detail) {
        assertThat(judge(STALLED, scanned(detail))).isEqualTo(MOVED);
        assertThat(judge(PRESUMED_LOST, scanned(detail))).isEqualTo(MOVED);
    }

    @Test
    void excusesSilenceAfterANoticeButNotForWeeks() {
        assertThat(judge(STALLED, scanned(Detail.NOTICE_LEFT))).isEqualTo(MOVED);
        assertThat(judge(PRESUMED_LOST, scanned(Detail.NOTICE_LEFT))).isEqualTo(late(SCANNED.plus(Situations.LOST)));
    }

    @Test
    void expectsTheCarrierToComeAgainAfterAFailedAttempt() {
        assertThat(judge(STALLED, scanned(Detail.NOBODY_HOME))).isEqualTo(late(SCANNED.plus(Situations.STALLED)));
    }

    @Test
    void leavesWhatTurnsBackToItsSeller() {
        assertThat(judge(STALLED, scanned(Detail.UNCLAIMED_RETURNING))).isEqualTo(MOVED);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"HELD", "ON_VEHICLE", "DAMAGED", "NUMBER_NEVER_KNOWN", "NOT_YET_KNOWN"},
            mode = Mode.INCLUDE)
    void expectsNewsWhileTheParcelIsSomebodyElses(Detail detail) {
        assertThat(judge(STALLED, scanned(detail))).isEqualTo(late(SCANNED.plus(Situations.STALLED)));
    }

    @Test
    void callsNothingStalledOrLateThatIsPresumedLost() {
        assertThat(DelayPolicy.judge(STALLED, scanned(Detail.MOVING), true))
                .isEqualTo(new Judgement.Over(Reason.ESCALATED));
        assertThat(DelayPolicy.judge(PROMISE_MISSED, promised(null, PROMISE), true))
                .isEqualTo(UNDECIDED);
    }

    @ParameterizedTest
    @EnumSource
    void hasEveryRuleInForce(DelayRule rule) {
        assertThat(DelayPolicy.IN_FORCE).containsOnlyOnce(rule);
    }

    private static Judgement judge(DelayRule rule, Situation situation) {
        return DelayPolicy.judge(rule, situation, false);
    }

    private static Judgement late(Instant at) {
        return new Judgement.Late(at);
    }
}
