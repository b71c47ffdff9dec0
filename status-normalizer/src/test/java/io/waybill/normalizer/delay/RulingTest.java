package io.waybill.normalizer.delay;

import static io.waybill.events.delays.DelayRule.CARRIER_DELAY;
import static io.waybill.events.delays.DelayRule.HELD_BY_CUSTOMS;
import static io.waybill.events.delays.DelayRule.NUMBER_WRONG;
import static io.waybill.events.delays.DelayRule.PRESUMED_LOST;
import static io.waybill.events.delays.DelayRule.PROMISE_AT_RISK;
import static io.waybill.events.delays.DelayRule.PROMISE_MISSED;
import static io.waybill.events.delays.DelayRule.STALLED;
import static io.waybill.normalizer.delay.DelayTimer.STOPPED;
import static io.waybill.normalizer.delay.Situations.LOST;
import static io.waybill.normalizer.delay.Situations.PROMISE;
import static io.waybill.normalizer.delay.Situations.PROMISE_OVER;
import static io.waybill.normalizer.delay.Situations.SCANNED;
import static io.waybill.normalizer.delay.Situations.promised;
import static io.waybill.normalizer.delay.Situations.scanned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.waybill.events.delays.DelayCleared.Reason;
import io.waybill.events.delays.DelayRule;
import io.waybill.events.orderevents.DateRange;
import io.waybill.vocabulary.Detail;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulingTest {

    private static final Instant STALLED_AT = SCANNED.plus(Situations.STALLED);
    private static final Instant LOST_AT = SCANNED.plus(LOST);
    private static final Instant HEARD = SCANNED.plus(Duration.ofHours(1));
    private static final Duration URGENT = Duration.ofDays(3);
    private static final Situation MOVING = scanned(Detail.MOVING);

    @Test
    void waitsForTheFirstRuleThatMayBeDue() {
        var ruling = ruling(promised(Detail.MOVING, PROMISE), STOPPED, null, SCANNED);

        assertThat(ruling.timer().checkAt()).isEqualTo(PROMISE_OVER);
        assertThat(ruling.look()).isEmpty();
    }

    @Test
    void wantsALookBeforeAnAlarmAndNotAMomentEarlier() {
        assertThat(ruling(MOVING, STOPPED, null, STALLED_AT.minusMillis(1)).look())
                .isEmpty();

        var ruling = ruling(MOVING, STOPPED, null, STALLED_AT);

        assertThat(ruling.look()).contains(new Step.WantsLook(STALLED, 1, STALLED_AT));
        assertThat(ruling.detected()).isEmpty();
        assertThat(ruling.timer()).isEqualTo(new DelayTimer(STALLED_AT, STALLED_AT, day(1), 1, 0));
    }

    @Test
    void wantsItAgainOnlyADayLater() {
        var wanting = ruling(MOVING, STOPPED, null, STALLED_AT).timer();

        assertThat(ruling(MOVING, wanting, null, day(1).minusMillis(1)).look()).isEmpty();
        assertThat(ruling(MOVING, wanting, null, day(1).minusMillis(1)).timer().checkAt())
                .isEqualTo(day(1));

        var again = ruling(MOVING, wanting, null, day(1));

        assertThat(again.look()).isPresent();
        assertThat(again.timer().looksSeq()).isEqualTo(2);
        assertThat(again.timer().checkAt()).isEqualTo(day(2));
    }

    @Test
    void detectsOnAnAnswerToAQuestionOfThenOrLater() {
        var wanting = ruling(MOVING, STOPPED, null, STALLED_AT).timer();
        var tooEarly = new LookAnswer(STALLED_AT.minusMillis(1), true);
        var answer = new LookAnswer(STALLED_AT, true);

        assertThat(ruling(MOVING, wanting, tooEarly, STALLED_AT).detected()).isEmpty();

        var ruling = ruling(MOVING, wanting, answer, STALLED_AT.plusSeconds(1));

        assertThat(ruling.detected())
                .containsExactly(new Step.Detected(STALLED, 1, 1, STALLED_AT, Situations.STALLED, answer.askedAt()));
        assertThat(ruling.timer().lookDue()).isNull();
        assertThat(ruling.timer().checkAt()).isBeforeOrEqualTo(LOST_AT);
    }

    @Test
    void detectsNothingWhereTheAnswerBroughtNews() {
        var wanting = ruling(MOVING, STOPPED, null, STALLED_AT).timer();
        var moved = scanned(Detail.MOVING, STALLED_AT.minus(Duration.ofHours(1)));

        var ruling = ruling(moved, wanting, new LookAnswer(STALLED_AT, true), STALLED_AT.plusSeconds(1));

        assertThat(ruling.detected()).isEmpty();
        assertThat(ruling.timer().lookDue()).isNull();
        assertThat(ruling.timer().checkAt())
                .isBeforeOrEqualTo(STALLED_AT.minus(Duration.ofHours(1)).plus(Situations.STALLED));
    }

    @Test
    void asksOnceForAllThatIsDueTogether() {
        var late = promised(Detail.MOVING, PROMISE);

        var ruling = ruling(late, STOPPED, null, STALLED_AT);

        assertThat(ruling.look()).contains(new Step.WantsLook(STALLED, 1, STALLED_AT));
        assertThat(ruling(late, ruling.timer(), new LookAnswer(STALLED_AT, true), STALLED_AT)
                        .detected())
                .extracting(Step.Detected::rule)
                .containsExactly(STALLED, PROMISE_MISSED);
    }

    @Test
    void asksAnewForAnAlarmThatComesDueWhileALookIsUnanswered() {
        var late = promised(Detail.MOVING, PROMISE);
        var wanting = ruling(late, STOPPED, null, PROMISE_OVER).timer();
        assertThat(wanting.lookDue()).isEqualTo(PROMISE_OVER);

        var ruling = ruling(late, wanting, null, STALLED_AT);

        assertThat(ruling.look()).contains(new Step.WantsLook(STALLED, 1, STALLED_AT));
        assertThat(ruling(late, ruling.timer(), new LookAnswer(PROMISE_OVER, true), STALLED_AT)
                        .detected())
                .extracting(Step.Detected::rule)
                .containsExactly(PROMISE_MISSED);
    }

    @Test
    void presumesLostWithoutCallingItStalledToo() {
        var ruling = ruling(MOVING, STOPPED, new LookAnswer(LOST_AT, true), LOST_AT);

        assertThat(ruling.detected()).extracting(Step.Detected::rule).containsExactly(PRESUMED_LOST);
        assertThat(ruling.cleared()).isEmpty();
        assertThat(ruling.timer().checkAt()).isNull();
    }

    @Test
    void endsStalledWhenItPresumesLost() {
        var stalled = open(STALLED);

        var ruling = Ruling.of(MOVING, stalled, STOPPED, new LookAnswer(LOST_AT, true), LOST_AT);

        assertThat(ruling.detected()).extracting(Step.Detected::rule).containsExactly(PRESUMED_LOST);
        assertThat(ruling.cleared())
                .containsExactly(new Step.Cleared(STALLED, stalled.open().get(STALLED), Reason.ESCALATED));
    }

    @Test
    void saysADelayOnce() {
        var ruling = Ruling.of(MOVING, open(STALLED), STOPPED, new LookAnswer(day(1), true), STALLED_AT.plusSeconds(9));

        assertThat(ruling.detected()).isEmpty();
        assertThat(ruling.cleared()).isEmpty();
        assertThat(ruling.look()).isEmpty();
    }

    @Test
    void clearsWhatMovedAndCountsAnotherStallAnew() {
        var movedAt = STALLED_AT.plus(Duration.ofHours(2));
        var moved = scanned(Detail.MOVING, movedAt);

        assertThat(Ruling.of(moved, open(STALLED), STOPPED, null, movedAt).cleared())
                .extracting(Step.Cleared::reason)
                .containsExactly(Reason.MOVED);

        var again = movedAt.plus(Situations.STALLED);
        var before = new Said(Map.of(STALLED, 1), Map.of());

        assertThat(Ruling.of(moved, before, STOPPED, new LookAnswer(again, true), again)
                        .detected())
                .extracting(Step.Detected::occurrence)
                .containsExactly(2);
    }

    @Test
    void clearsNothingByNewsThatAreAsOldAsTheSilence() {
        var late = scanned(Detail.MOVING, SCANNED.plusSeconds(1));

        assertThat(Ruling.of(late, open(STALLED), STOPPED, null, day(1)).cleared())
                .isEmpty();
    }

    @Test
    void clearsNothingByACorrectedNumber() {
        var corrected = Situations.with(
                Situations.unknown(Detail.NOT_YET_KNOWN), MOVING.consignment().numbered(day(1)));

        assertThat(Ruling.of(corrected, open(STALLED), STOPPED, null, day(1)).cleared())
                .isEmpty();
    }

    @Test
    void clearsWithTheArrival() {
        assertThat(Ruling.of(scanned(Detail.SIGNED), open(PRESUMED_LOST), STOPPED, null, LOST_AT)
                        .cleared())
                .extracting(Step.Cleared::reason)
                .containsExactly(Reason.ARRIVED);
    }

    @Test
    void clearsAPromiseThatWasMovedToADayThatIsNotOver() {
        var later = new DateRange(PROMISE.from(), PROMISE.to().plusDays(3));
        var still = new DateRange(PROMISE.from(), PROMISE.to().minusDays(1));

        assertThat(Ruling.of(promised(Detail.MOVING, later), open(PROMISE_MISSED), STOPPED, null, PROMISE_OVER)
                        .cleared())
                .extracting(Step.Cleared::reason)
                .containsExactly(Reason.PROMISE_MOVED);
        assertThat(Ruling.of(promised(Detail.MOVING, still), open(PROMISE_MISSED), STOPPED, null, PROMISE_OVER)
                        .cleared())
                .isEmpty();
    }

    @Test
    void keepsThePromiseMissedOfWhatTurnsBack() {
        var returning = promised(Detail.REFUSED_RETURNING, PROMISE);

        assertThat(Ruling.of(returning, open(PROMISE_MISSED), STOPPED, null, PROMISE_OVER)
                        .cleared())
                .isEmpty();
    }

    @Test
    void leavesACheckThatIsTooEarlyWhereItIs() {
        var early = new DelayTimer(null, null, SCANNED.plus(Duration.ofDays(2)), 0, 0);
        var passed = new DelayTimer(null, null, SCANNED, 0, 0);
        var tooLate = new DelayTimer(null, null, LOST_AT, 0, 0);

        assertThat(ruling(MOVING, early, null, SCANNED.plusSeconds(1)).timer()).isEqualTo(early);
        assertThat(ruling(MOVING, passed, null, SCANNED.plusSeconds(1)).timer().checkAt())
                .isEqualTo(STALLED_AT);
        assertThat(ruling(MOVING, tooLate, null, SCANNED.plusSeconds(1)).timer().checkAt())
                .isEqualTo(STALLED_AT);
        assertThat(ruling(scanned(Detail.SIGNED), early, null, SCANNED.plusSeconds(1))
                        .timer()
                        .checkAt())
                .isNull();
    }

    @Test
    void takesACarriersOwnWordWithoutALook() {
        var announced = scanned(Detail.DELAYED_WEATHER);

        var ruling = ruling(announced, STOPPED, null, HEARD);

        assertThat(ruling.detected())
                .containsExactly(new Step.Detected(CARRIER_DELAY, 1, 1, SCANNED, Duration.ZERO, HEARD));
        assertThat(ruling.look()).isEmpty();
        assertThat(ruling.timer().checkAt()).isEqualTo(SCANNED.plus(URGENT));
    }

    @Test
    void looksBeforeItSaysThatADelayLasts() {
        var announced = scanned(Detail.DELAYED_WEATHER);
        var urgentAt = SCANNED.plus(URGENT);

        var ruling = Ruling.of(announced, open(CARRIER_DELAY), STOPPED, null, urgentAt);
        assertThat(ruling.look()).contains(new Step.WantsLook(CARRIER_DELAY, 2, urgentAt));
        assertThat(Ruling.of(announced, open(CARRIER_DELAY), STOPPED, null, urgentAt.minusMillis(1))
                        .look())
                .isEmpty();

        var answered = Ruling.of(
                announced,
                open(CARRIER_DELAY),
                ruling.timer(),
                new LookAnswer(urgentAt, true),
                urgentAt.plusSeconds(9));
        assertThat(answered.detected())
                .containsExactly(new Step.Detected(CARRIER_DELAY, 1, 2, urgentAt, URGENT, urgentAt));
    }

    @Test
    void becomesUrgentOnce() {
        var said = new Said(Map.of(CARRIER_DELAY, 1), Map.of(CARRIER_DELAY, new Said.Open(1, 2, SCANNED, false)));

        var ruling = Ruling.of(
                scanned(Detail.DELAYED_WEATHER),
                said,
                STOPPED,
                new LookAnswer(STALLED_AT, true),
                STALLED_AT.minusMillis(1));

        assertThat(ruling.detected()).isEmpty();
        assertThat(ruling.look()).isEmpty();
    }

    @Test
    void isUrgentAtOnceWhereThatIsFoundLate() {
        var held = scanned(Detail.HELD);
        var late = SCANNED.plus(Duration.ofDays(15));

        assertThat(ruling(held, STOPPED, new LookAnswer(late, true), late).detected())
                .extracting(Step.Detected::rule, Step.Detected::level)
                .containsExactly(tuple(HELD_BY_CUSTOMS, 2));
    }

    @Test
    void saysTheFirstLevelWhereTheAnswerIsTooOldForTheSecond() {
        var held = scanned(Detail.HELD);
        var firstAt = SCANNED.plus(Duration.ofDays(7));
        var urgentAt = SCANNED.plus(Duration.ofDays(14));

        var ruling = ruling(held, STOPPED, new LookAnswer(firstAt, true), urgentAt);

        assertThat(ruling.detected()).extracting(Step.Detected::level).containsExactly(1);
        assertThat(ruling.look()).contains(new Step.WantsLook(HELD_BY_CUSTOMS, 2, urgentAt));
    }

    @Test
    void waitsForTheNextStallWhenItTakesOneBack() {
        var movedAt = STALLED_AT.plus(Duration.ofHours(2));

        assertThat(Ruling.of(scanned(Detail.MOVING, movedAt), open(STALLED), STOPPED, null, movedAt)
                        .timer()
                        .checkAt())
                .isEqualTo(movedAt.plus(Situations.STALLED));
    }

    @Test
    void isAtRiskOnALookSinceTheLastNewsAndMissedAfterwards() {
        var risky = Situations.with(promised(Detail.MOVING, PROMISE), new Expectation(null, null, 0.6, null));
        var now = SCANNED.plus(Duration.ofDays(1));

        var asks = ruling(risky, STOPPED, null, now);
        assertThat(asks.look()).contains(new Step.WantsLook(PROMISE_AT_RISK, 1, SCANNED));
        assertThat(ruling(risky, asks.timer(), null, now.plusSeconds(60)).look())
                .isEmpty();
        assertThat(ruling(risky, asks.timer(), new LookAnswer(now, true), now).detected())
                .containsExactly(new Step.Detected(PROMISE_AT_RISK, 1, 1, now, Duration.ZERO, now));

        var missed = Ruling.of(risky, open(PROMISE_AT_RISK), STOPPED, new LookAnswer(PROMISE_OVER, true), PROMISE_OVER);
        assertThat(missed.detected()).extracting(Step.Detected::rule).containsExactly(PROMISE_MISSED);
        assertThat(missed.cleared())
                .extracting(Step.Cleared::rule, Step.Cleared::reason)
                .containsExactly(tuple(PROMISE_AT_RISK, Reason.ESCALATED));
    }

    @Test
    void endsAWrongNumberWithAnother() {
        var begun = SCANNED.plus(Duration.ofDays(11));
        var corrected = Situations.unknown(Detail.NOT_YET_KNOWN).consignment().numbered(begun);
        var situation = Situations.with(Situations.unknown(Detail.NOT_YET_KNOWN), corrected);

        assertThat(Ruling.of(situation, open(NUMBER_WRONG), STOPPED, null, begun.plusSeconds(1))
                        .cleared())
                .extracting(Step.Cleared::reason)
                .containsExactly(Reason.SETTLED);
    }

    private static Ruling ruling(Situation situation, DelayTimer timer, @Nullable LookAnswer answer, Instant now) {
        return Ruling.of(situation, Said.NOTHING, timer, answer, now);
    }

    private static Said open(DelayRule rule) {
        return new Said(Map.of(rule, 1), Map.of(rule, new Said.Open(1, 1, SCANNED, false)));
    }

    private static Instant day(int afterStalling) {
        return STALLED_AT.plus(Duration.ofDays(afterStalling));
    }
}
