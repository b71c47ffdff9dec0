package io.waybill.normalizer.delay;

import static io.waybill.events.delays.DelayRule.NO_FIRST_SCAN;
import static io.waybill.events.delays.DelayRule.PRESUMED_LOST;
import static io.waybill.events.delays.DelayRule.PROMISE_MISSED;
import static io.waybill.events.delays.DelayRule.STALLED;
import static io.waybill.normalizer.delay.Situations.PROMISE;
import static io.waybill.normalizer.delay.Situations.SCANNED;
import static io.waybill.normalizer.delay.Situations.SHIPPED;
import static io.waybill.normalizer.delay.Situations.promised;
import static io.waybill.normalizer.delay.Situations.scanned;
import static io.waybill.normalizer.delay.Situations.unknown;
import static io.waybill.normalizer.delay.Situations.unnumbered;
import static io.waybill.normalizer.delay.Situations.unscanned;
import static io.waybill.normalizer.delay.Situations.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.delays.DelayRule;
import io.waybill.normalizer.threshold.Setting;
import io.waybill.vocabulary.Detail;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What rules have in common, and silence. */
class DelayPolicyTest {

    @ParameterizedTest
    @EnumSource
    void hasEveryRuleInForce(DelayRule rule) {
        assertThat(DelayPolicy.IN_FORCE).containsOnlyOnce(rule);
    }

    @ParameterizedTest
    @EnumSource
    void endsEveryRuleWithTheParcel(DelayRule rule) {
        assertThat(judge(rule, promised(Detail.SIGNED, PROMISE))).isEqualTo(Judgement.ARRIVED);
        assertThat(judge(rule, promised(Detail.RETURNED_TO_SENDER, PROMISE))).isEqualTo(Judgement.ARRIVED);
        assertThat(judge(rule, promised(Detail.INTERCEPTED, PROMISE))).isEqualTo(Judgement.ARRIVED);
    }

    @ParameterizedTest
    @EnumSource
    void saysNothingElseAnewOfWhatIsPresumedLost(DelayRule rule) {
        var judgement = DelayPolicy.judge(rule, promised(Detail.MOVING, PROMISE), Set.of(PRESUMED_LOST), SHIPPED);

        assertThat(judgement).isIn(Judgement.ESCALATED, Judgement.UNDECIDED);
    }

    @Test
    void callsNothingStalledThatIsPresumedLostAndKeepsThePromiseMissed() {
        var lost = Set.of(PRESUMED_LOST);

        assertThat(DelayPolicy.judge(STALLED, scanned(Detail.MOVING), lost, SHIPPED))
                .isEqualTo(Judgement.ESCALATED);
        assertThat(DelayPolicy.judge(PROMISE_MISSED, promised(null, PROMISE), lost, SHIPPED))
                .isEqualTo(Judgement.UNDECIDED);
    }

    @Test
    void stallsAfterSilenceSinceTheLastScan() {
        assertThat(at(judge(STALLED, scanned(Detail.MOVING)))).isEqualTo(SCANNED.plus(Situations.STALLED));
        assertThat(at(judge(PRESUMED_LOST, scanned(Detail.MOVING)))).isEqualTo(SCANNED.plus(Situations.LOST));
    }

    @Test
    void stallsByWhatItsLaneIsUsedToButNotSoonerThanTheFloor() {
        var slow = with(scanned(Detail.MOVING), new Expectation(null, null, null, Duration.ofDays(9)));
        var fast = with(scanned(Detail.MOVING), new Expectation(null, null, null, Duration.ofHours(20)));

        assertThat(at(judge(STALLED, slow))).isEqualTo(SCANNED.plus(Duration.ofDays(9)));
        assertThat(at(judge(STALLED, fast))).isEqualTo(SCANNED.plus(Duration.ofDays(2)));
    }

    @Test
    void stallsByOneThresholdWhereLanesAreNotToBeAsked() {
        var slow = with(scanned(Detail.MOVING), Setting.STALLED_FLOOR, "off");
        var known = with(slow, new Expectation(null, null, null, Duration.ofDays(9)));

        assertThat(at(judge(STALLED, known))).isEqualTo(SCANNED.plus(Situations.STALLED));
    }

    @Test
    void leavesAParcelThatNobodyHasSeenToRulesThatKnowMore() {
        assertThat(judge(STALLED, unscanned())).isEqualTo(Judgement.UNDECIDED);
        assertThat(judge(STALLED, unnumbered())).isEqualTo(Judgement.UNDECIDED);
        assertThat(judge(STALLED, unknown(Detail.NOT_YET_KNOWN))).isEqualTo(Judgement.UNDECIDED);
        assertThat(judge(STALLED, unknown(Detail.NUMBER_NEVER_KNOWN))).isEqualTo(Judgement.UNDECIDED);
    }

    @Test
    void standsInForARuleThatIsSwitchedOff() {
        var silence = SHIPPED.plus(Situations.STALLED);

        assertThat(at(judge(STALLED, with(unscanned(), Setting.NO_FIRST_SCAN, "off"))))
                .isEqualTo(silence);
        assertThat(at(judge(STALLED, with(unnumbered(), Setting.NUMBER_MISSING, "off"))))
                .isEqualTo(silence);
        assertThat(at(judge(STALLED, with(scanned(Detail.HELD), Setting.HELD_BY_CUSTOMS, "off"))))
                .isEqualTo(SCANNED.plus(Situations.STALLED));
        assertThat(at(judge(STALLED, with(scanned(Detail.RECIPIENT_MOVED), Setting.ADDRESS_PROBLEM, "off"))))
                .isEqualTo(SCANNED.plus(Situations.STALLED));
    }

    @Test
    void saysNothingByARuleThatIsSwitchedOff() {
        assertThat(judge(STALLED, with(scanned(Detail.MOVING), Setting.STALLED, "off")))
                .isEqualTo(Judgement.UNDECIDED);
        assertThat(judge(NO_FIRST_SCAN, with(unscanned(), Setting.NO_FIRST_SCAN, "off")))
                .isEqualTo(Judgement.UNDECIDED);
    }

    @Test
    void isUndecidedWhereNoBeginIsKnown() {
        var unknown = with(unscanned(), Consignment.UNKNOWN.carrying("1"));

        assertThat(judge(PRESUMED_LOST, unknown)).isEqualTo(Judgement.UNDECIDED);
        assertThat(judge(NO_FIRST_SCAN, unknown)).isEqualTo(Judgement.UNDECIDED);
    }

    @ParameterizedTest
    @EnumSource(names = {"AT_PICKUP_POINT", "IN_LOCKER", "DUTIES_DUE", "ADDRESS_PROBLEM", "PAYMENT_DUE"})
    void excusesSilenceWhileTheBuyerIsWaitedFor(Detail detail) {
        assertThat(judge(STALLED, scanned(detail))).isEqualTo(Judgement.MOVED);
        assertThat(judge(PRESUMED_LOST, scanned(detail))).isEqualTo(Judgement.MOVED);
    }

    @ParameterizedTest
    @EnumSource(names = {"PRESENTED", "HELD", "INSPECTION", "PROHIBITED", "RECIPIENT_MOVED"})
    void leavesASilenceWithAKnownCauseToItsOwnRule(Detail detail) {
        assertThat(judge(STALLED, scanned(detail))).isEqualTo(Judgement.MOVED);
    }

    @Test
    void excusesSilenceAfterANoticeButNotForWeeks() {
        assertThat(judge(STALLED, scanned(Detail.NOTICE_LEFT))).isEqualTo(Judgement.MOVED);
        assertThat(at(judge(PRESUMED_LOST, scanned(Detail.NOTICE_LEFT)))).isEqualTo(SCANNED.plus(Situations.LOST));
    }

    @Test
    void leavesWhatTurnsBackToItsSeller() {
        assertThat(judge(STALLED, scanned(Detail.UNCLAIMED_RETURNING))).isEqualTo(Judgement.MOVED);
    }

    @ParameterizedTest
    @EnumSource(names = {"RELEASED", "ON_VEHICLE", "DAMAGED", "NOBODY_HOME", "DELAYED_WEATHER"})
    void expectsNewsWhileTheParcelIsItsCarriers(Detail detail) {
        assertThat(at(judge(STALLED, scanned(detail)))).isEqualTo(SCANNED.plus(Situations.STALLED));
    }

    static Judgement judge(DelayRule rule, Situation situation) {
        return DelayPolicy.judge(rule, situation, Set.of(), SHIPPED);
    }

    static Instant at(Judgement judgement) {
        assertThat(judgement).isInstanceOf(Judgement.Late.class);
        return ((Judgement.Late) judgement).at();
    }

    static Instant urgentAt(Judgement judgement) {
        assertThat(judgement).isInstanceOf(Judgement.Late.class);
        return ((Judgement.Late) judgement).urgentAt();
    }
}
