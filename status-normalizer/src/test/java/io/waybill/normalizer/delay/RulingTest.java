package io.waybill.normalizer.delay;

import static io.waybill.events.delays.DelayRule.PRESUMED_LOST;
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

        assertThat(ruling.look()).contains(new Step.WantsLook(STALLED, STALLED_AT));
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

        assertThat(ruling.detected()).containsExactly(new Step.Detected(STALLED, 1, STALLED_AT, answer));
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

        assertThat(ruling.look()).contains(new Step.WantsLook(STALLED, STALLED_AT));
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

        assertThat(ruling.look()).contains(new Step.WantsLook(STALLED, STALLED_AT));
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
        var corrected = new Situation(
                MOVING.consignment().numbered(day(1)), Detail.NOT_YET_KNOWN.meaning(), null, Situations.THRESHOLDS);

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

    private static Ruling ruling(Situation situation, DelayTimer timer, @Nullable LookAnswer answer, Instant now) {
        return Ruling.of(situation, Said.NOTHING, timer, answer, now);
    }

    private static Said open(DelayRule rule) {
        return new Said(Map.of(rule, 1), Map.of(rule, new Said.Open(1, SCANNED, false)));
    }

    private static Instant day(int afterStalling) {
        return STALLED_AT.plus(Duration.ofDays(afterStalling));
    }
}
