package io.waybill.normalizer.delay;

import static io.waybill.events.delays.DelayRule.ADDRESS_PROBLEM;
import static io.waybill.events.delays.DelayRule.ATTEMPTS_FAILED;
import static io.waybill.events.delays.DelayRule.CARRIER_DELAY;
import static io.waybill.events.delays.DelayRule.DUTIES_UNPAID;
import static io.waybill.events.delays.DelayRule.HELD_BY_CUSTOMS;
import static io.waybill.events.delays.DelayRule.PICKUP_ENDING;
import static io.waybill.events.delays.DelayRule.STALLED;
import static io.waybill.normalizer.delay.DelayPolicyTest.at;
import static io.waybill.normalizer.delay.DelayPolicyTest.judge;
import static io.waybill.normalizer.delay.DelayPolicyTest.urgentAt;
import static io.waybill.normalizer.delay.Situations.SCANNED;
import static io.waybill.normalizer.delay.Situations.SHIPPED;
import static io.waybill.normalizer.delay.Situations.after;
import static io.waybill.normalizer.delay.Situations.point;
import static io.waybill.normalizer.delay.Situations.scanned;
import static io.waybill.normalizer.delay.Situations.unknown;
import static io.waybill.normalizer.delay.Situations.unscanned;
import static io.waybill.normalizer.delay.Situations.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.delays.DelayCleared.Reason;
import io.waybill.events.delays.DelayRule;
import io.waybill.normalizer.threshold.Setting;
import io.waybill.vocabulary.Detail;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules about a state that a carrier's scan names and a later one ends. */
class SpellRulesTest {

    private static final Judgement SETTLED = Judgement.SETTLED;
    private static final Judgement MOVED = Judgement.MOVED;

    /** Of a scan on Monday evening; the time until it is late and until it is urgent. */
    @ParameterizedTest
    @CsvSource({
        "CARRIER_DELAY, DELAYED_ANNOUNCED, PT0S, P3D, MOVED",
        "CARRIER_DELAY, DELAYED_WEATHER, PT0S, P3D, MOVED",
        "CARRIER_DELAY, DELAYED_TRANSPORT, PT0S, P3D, MOVED",
        "CARRIER_DELAY, DELAYED_PROCESSING, PT0S, P3D, MOVED",
        "CARRIER_DELAY, MISROUTED, PT0S, P3D, MOVED",
        "HELD_BY_CUSTOMS, PRESENTED, P7D, P14D, MOVED",
        "HELD_BY_CUSTOMS, INSPECTION, P7D, P14D, MOVED",
        "HELD_BY_CUSTOMS, HELD, P7D, P14D, MOVED",
        "HELD_BY_CUSTOMS, PROHIBITED, P7D, P14D, MOVED",
        "DUTIES_UNPAID, DUTIES_DUE, PT0S, P5D, SETTLED",
        "DUTIES_UNPAID, PAYMENT_DUE, PT0S, P5D, SETTLED",
        "DOCUMENTS_MISSING, DOCUMENTS_MISSING, PT0S, P2D, SETTLED",
        "ADDRESS_PROBLEM, ADDRESS_PROBLEM, PT0S, P2D, SETTLED",
        "ADDRESS_PROBLEM, RECIPIENT_MOVED, PT0S, P2D, SETTLED",
        "ADDRESS_PROBLEM, NO_ACCESS, PT0S, P2D, SETTLED",
        "PICKUP_ENDING, AT_PICKUP_POINT, P4D, P6D, MOVED",
        "PICKUP_ENDING, IN_LOCKER, P4D, P6D, MOVED",
        "PICKUP_ENDING, AT_POST_OFFICE, P4D, P6D, MOVED",
    })
    void lastsUntilAnotherScan(DelayRule rule, Detail detail, Duration first, Duration urgent, Reason end) {
        assertThat(judge(rule, scanned(detail)))
                .isEqualTo(new Judgement.Late(
                        SCANNED, SCANNED.plus(first), SCANNED.plus(urgent), SCANNED.plus(Duration.ofHours(1))));
        assertThat(judge(rule, after(point(detail, SCANNED), point(Detail.MOVING, hours(30)))))
                .isEqualTo(new Judgement.Over(end));
        assertThat(judge(rule, after(point(detail, SCANNED), point(Detail.RETURNING_TO_SENDER, hours(30)))))
                .isEqualTo(MOVED);
        assertThat(judge(rule, unknown(Detail.NO_NEWS))).isEqualTo(Judgement.UNDECIDED);
        assertThat(judge(rule, unscanned())).isEqualTo(Judgement.UNDECIDED);
    }

    @ParameterizedTest
    @CsvSource({"RESCHEDULED", "MOVING", "RELEASED", "HELD_BY_CARRIER"})
    void takesNothingElseForAnAnnouncement(Detail detail) {
        assertThat(judge(CARRIER_DELAY, scanned(detail))).isEqualTo(MOVED);
    }

    @Test
    void countsFromTheFirstScanOfTheStateAndTakesTheCarriersLastWord() {
        var twice = after(
                point(Detail.MOVING, SCANNED), point(Detail.PRESENTED, hours(10)), point(Detail.INSPECTION, hours(60)));

        assertThat(judge(HELD_BY_CUSTOMS, twice)).isInstanceOfSatisfying(Judgement.Late.class, late -> {
            assertThat(late.since()).isEqualTo(hours(10));
            assertThat(late.spokenAt()).isEqualTo(hours(61));
        });
        var again = after(
                point(Detail.PRESENTED, SCANNED), point(Detail.RELEASED, hours(10)), point(Detail.HELD, hours(60)));
        assertThat(((Judgement.Late) judge(HELD_BY_CUSTOMS, again)).since()).isEqualTo(hours(60));
    }

    @Test
    void countsFromTheLastNewsWhereScansAreKeptNoMore() {
        var forgotten = scanned(Detail.HELD);
        var course = new Situation(
                forgotten.consignment(),
                forgotten.meaning(),
                forgotten.lastNews(),
                Course.UNKNOWN,
                Expectation.UNKNOWN,
                forgotten.thresholds());

        assertThat(judge(HELD_BY_CUSTOMS, course)).isInstanceOfSatisfying(Judgement.Late.class, late -> {
            assertThat(late.since()).isEqualTo(SCANNED);
            assertThat(late.spokenAt()).isNull();
        });
    }

    @Test
    void namesCustomsOnlyWhereNothingMoreIsKnown() {
        var unpaid = scanned(Detail.DUTIES_DUE);
        var undocumented = scanned(Detail.DOCUMENTS_MISSING);

        assertThat(judge(HELD_BY_CUSTOMS, unpaid)).isEqualTo(Judgement.ESCALATED);
        assertThat(judge(HELD_BY_CUSTOMS, undocumented)).isEqualTo(Judgement.ESCALATED);
        assertThat(judge(HELD_BY_CUSTOMS, with(unpaid, Setting.DUTIES_UNPAID, "off")))
                .isInstanceOf(Judgement.Late.class);
        assertThat(judge(HELD_BY_CUSTOMS, with(undocumented, Setting.DOCUMENTS_MISSING, "off")))
                .isInstanceOf(Judgement.Late.class);
        assertThat(judge(HELD_BY_CUSTOMS, scanned(Detail.RELEASED))).isEqualTo(MOVED);
        assertThat(judge(DUTIES_UNPAID, scanned(Detail.HELD))).isEqualTo(SETTLED);
    }

    @Test
    void givesWayToAStallWhereTheWordWasNotKept() {
        assertThat(DelayPolicy.judge(CARRIER_DELAY, scanned(Detail.MISROUTED), Set.of(STALLED), SCANNED))
                .isEqualTo(Judgement.ESCALATED);
    }

    @Test
    void countsAttemptsOnDaysOfTheirOwn() {
        var once = after(point(Detail.NOBODY_HOME, SCANNED), point(Detail.NOTICE_LEFT, SCANNED.plusSeconds(60)));
        var twice = attempts(null, 24);
        var thrice = attempts(48, 24);

        assertThat(judge(ATTEMPTS_FAILED, once)).isEqualTo(MOVED);
        assertThat(judge(ATTEMPTS_FAILED, twice)).isEqualTo(new Judgement.Late(hours(24), hours(24), null, hours(25)));
        assertThat(judge(ATTEMPTS_FAILED, thrice))
                .isEqualTo(new Judgement.Late(hours(24), hours(24), hours(48), hours(49)));
    }

    @Test
    void keepsCountingAttemptsUntilTheParcelCanBeHad() {
        var outAgain = after(
                point(Detail.NOBODY_HOME, SCANNED),
                point(Detail.NOBODY_HOME, hours(24)),
                point(Detail.ON_VEHICLE, hours(48)));
        var inLocker = after(
                point(Detail.NOBODY_HOME, SCANNED),
                point(Detail.NOBODY_HOME, hours(24)),
                point(Detail.IN_LOCKER, hours(48)));

        assertThat(at(judge(ATTEMPTS_FAILED, outAgain))).isEqualTo(hours(24));
        assertThat(judge(ATTEMPTS_FAILED, inLocker)).isEqualTo(MOVED);
        assertThat(judge(ATTEMPTS_FAILED, unscanned())).isEqualTo(Judgement.UNDECIDED);
        assertThat(judge(ATTEMPTS_FAILED, unknown(Detail.NO_NEWS))).isEqualTo(Judgement.UNDECIDED);
    }

    @Test
    void leavesAttemptsAtABadAddressToItsRule() {
        assertThat(DelayPolicy.judge(ATTEMPTS_FAILED, attempts(null, 24), Set.of(ADDRESS_PROBLEM), SCANNED))
                .isEqualTo(Judgement.UNDECIDED);
    }

    @Test
    void goesByTheNumberOfAttemptsThatIsSet() {
        var patient = with(attempts(null, 24), Setting.ATTEMPTS_FAILED, "3");
        var off = with(attempts(null, 24), Setting.ATTEMPTS_FAILED, "off");

        assertThat(judge(ATTEMPTS_FAILED, patient)).isEqualTo(MOVED);
        assertThat(judge(ATTEMPTS_FAILED, off)).isEqualTo(Judgement.UNDECIDED);
    }

    @Test
    void isUrgentNoSoonerThanLate() {
        var odd = with(scanned(Detail.IN_LOCKER), Map.of("pickup-ending", "9d", "pickup-ending-urgent", "2d"));

        assertThat(urgentAt(judge(PICKUP_ENDING, odd))).isEqualTo(SCANNED.plus(Duration.ofDays(9)));
    }

    private static Situation attempts(@Nullable Integer third, int second) {
        return third == null
                ? after(point(Detail.NOBODY_HOME, SCANNED), point(Detail.NOBODY_HOME, hours(second)))
                : after(
                        point(Detail.NOBODY_HOME, SCANNED),
                        point(Detail.WILL_RETRY, hours(second)),
                        point(Detail.BUSINESS_CLOSED, hours(third)));
    }

    /** After the first scan. */
    private static Instant hours(int hours) {
        return SHIPPED.plus(Duration.ofHours(10L + hours));
    }
}
