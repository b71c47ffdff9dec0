package io.waybill.normalizer.delay;

import static io.waybill.events.delays.DelayRule.NO_FIRST_SCAN;
import static io.waybill.events.delays.DelayRule.NUMBER_MISSING;
import static io.waybill.events.delays.DelayRule.NUMBER_WRONG;
import static io.waybill.normalizer.delay.DelayPolicyTest.at;
import static io.waybill.normalizer.delay.DelayPolicyTest.judge;
import static io.waybill.normalizer.delay.DelayPolicyTest.urgentAt;
import static io.waybill.normalizer.delay.Situations.SHIPPED;
import static io.waybill.normalizer.delay.Situations.scanned;
import static io.waybill.normalizer.delay.Situations.unknown;
import static io.waybill.normalizer.delay.Situations.unnumbered;
import static io.waybill.normalizer.delay.Situations.unscanned;
import static io.waybill.normalizer.delay.Situations.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.vocabulary.Detail;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NumberPolicyTest {

    private static final Instant FRIDAY = Instant.parse("2026-03-06T16:00:00Z");

    @Test
    void missesANumberAfterABusinessDay() {
        var overTheWeekend = with(unnumbered(), new Consignment(FRIDAY, "DE", "DE", null, null, null));

        assertThat(at(judge(NUMBER_MISSING, unnumbered()))).isEqualTo(SHIPPED.plus(Duration.ofDays(1)));
        assertThat(at(judge(NUMBER_MISSING, overTheWeekend))).isEqualTo(FRIDAY.plus(Duration.ofDays(3)));
        assertThat(urgentAt(judge(NUMBER_MISSING, unnumbered()))).isEqualTo(SHIPPED.plus(Duration.ofDays(3)));
    }

    @Test
    void missesNoNumberThatIsThere() {
        assertThat(judge(NUMBER_MISSING, unscanned())).isEqualTo(Judgement.SETTLED);
        assertThat(judge(NUMBER_MISSING, with(unnumbered(), Consignment.UNKNOWN)))
                .isEqualTo(Judgement.UNDECIDED);
    }

    @Test
    void takesANumberForWrongThatIsNotKnownForLongAbroadLater() {
        var abroad = unknown(Detail.NOT_YET_KNOWN);
        var athome = with(abroad, new Consignment(SHIPPED, "DE", "DE", null, null, "1"));

        assertThat(at(judge(NUMBER_WRONG, abroad))).isEqualTo(SHIPPED.plus(Duration.ofDays(10)));
        assertThat(urgentAt(judge(NUMBER_WRONG, abroad))).isEqualTo(SHIPPED.plus(Duration.ofDays(20)));
        assertThat(at(judge(NUMBER_WRONG, athome))).isEqualTo(SHIPPED.plus(Duration.ofDays(5)));
    }

    @Test
    void takesANumberForWrongAtOnceThatItsCarrierGaveUp() {
        var given = unknown(Detail.NUMBER_NEVER_KNOWN);

        assertThat(at(judge(NUMBER_WRONG, given))).isEqualTo(SHIPPED);
        assertThat(urgentAt(judge(NUMBER_WRONG, given))).isEqualTo(SHIPPED.plus(Duration.ofDays(20)));
    }

    @Test
    void countsAnewFromACorrectedNumber() {
        var corrected = SHIPPED.plus(Duration.ofDays(4));
        var situation = unknown(Detail.NOT_YET_KNOWN);
        var again = with(situation, situation.consignment().numbered(corrected));

        assertThat(at(judge(NUMBER_WRONG, again))).isEqualTo(corrected.plus(Duration.ofDays(10)));
        assertThat(judge(NUMBER_WRONG, with(unscanned(), again.consignment()))).isEqualTo(Judgement.SETTLED);
    }

    @Test
    void isRightOnceItIsKnown() {
        assertThat(judge(NUMBER_WRONG, scanned(Detail.ANNOUNCED))).isEqualTo(Judgement.MOVED);
        assertThat(judge(NUMBER_WRONG, unscanned())).isEqualTo(Judgement.UNDECIDED);
        assertThat(judge(NUMBER_WRONG, unnumbered())).isEqualTo(Judgement.UNDECIDED);
    }

    @ParameterizedTest
    @EnumSource(names = {"ANNOUNCED", "AWAITING_HANDOVER", "NOT_YET_KNOWN"})
    void waitsForTheFirstScanInBusinessDaysOfTheOrigin(Detail detail) {
        var friday = with(unknown(detail), new Consignment(FRIDAY, "DE", "US", null, null, "1"));

        assertThat(at(judge(NO_FIRST_SCAN, unknown(detail)))).isEqualTo(SHIPPED.plus(Duration.ofDays(3)));
        assertThat(at(judge(NO_FIRST_SCAN, friday))).isEqualTo(FRIDAY.plus(Duration.ofDays(5)));
        assertThat(urgentAt(judge(NO_FIRST_SCAN, friday))).isEqualTo(FRIDAY.plus(Duration.ofDays(10)));
    }

    @Test
    void endsTheWaitWithTheCarriersFirstScanOrAWrongNumber() {
        assertThat(judge(NO_FIRST_SCAN, scanned(Detail.ACCEPTED))).isEqualTo(Judgement.MOVED);
        assertThat(DelayPolicy.judge(NO_FIRST_SCAN, unknown(Detail.NOT_YET_KNOWN), Set.of(NUMBER_WRONG), SHIPPED))
                .isEqualTo(Judgement.ESCALATED);
        assertThat(judge(NO_FIRST_SCAN, unnumbered())).isEqualTo(Judgement.UNDECIDED);
        assertThat(judge(NO_FIRST_SCAN, unknown(Detail.NUMBER_NEVER_KNOWN))).isEqualTo(Judgement.UNDECIDED);
    }
}
