package io.waybill.normalizer.delay;

import static io.waybill.normalizer.delay.Situations.PROMISE;
import static io.waybill.normalizer.delay.Situations.SCANNED;
import static io.waybill.normalizer.delay.Situations.promised;
import static io.waybill.normalizer.delay.Situations.scanned;
import static io.waybill.normalizer.delay.Situations.time;
import static io.waybill.normalizer.delay.Situations.unscanned;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.delays.DelayDetected;
import io.waybill.events.delays.DelayRule;
import io.waybill.events.delays.Evidence;
import io.waybill.events.statuses.Eta;
import io.waybill.vocabulary.Cause;
import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Party;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlarmTest {

    private static final UUID ID = UUID.fromString("0199c0de-0000-7000-8000-0123456789ab");
    private static final Instant DUE = SCANNED.plus(Situations.STALLED);
    private static final Instant ASKED = DUE.plusSeconds(30);
    private static final Instant NOW = DUE.plusSeconds(60);

    @Test
    void saysWhatTheRuleWentBy() {
        var situation = promised(Detail.DELAYED_WEATHER, PROMISE);

        var event = detected(situation, new LookAnswer(ASKED, true), false);

        assertThat(event.sellerOnly()).isFalse();
        assertThat(event.news()).isTrue();
        assertThat(event.evidence())
                .isEqualTo(new Evidence(
                        Situations.STALLED,
                        time(SCANNED),
                        Situations.STALLED.plusSeconds(60),
                        PROMISE,
                        Detail.DELAYED_WEATHER.meaning(),
                        Cause.WEATHER,
                        Party.NOBODY,
                        ASKED));
    }

    @Test
    void knowsNoCauseWhereTheScansNameNone() {
        assertThat(detected(scanned(Detail.MOVING), new LookAnswer(ASKED, true), false)
                        .evidence()
                        .cause())
                .isEqualTo(Cause.UNKNOWN);
    }

    @Test
    void saysThatNobodyCouldBeAskedAndThatNobodyIsToBeTold() {
        var event = detected(unscanned(), new LookAnswer(ASKED, false), true);

        assertThat(event.sellerOnly()).isTrue();
        assertThat(event.news()).isFalse();
        assertThat(event.evidence().askedAt()).isNull();
        assertThat(event.evidence().lastScan()).isNull();
        assertThat(event.evidence().status()).isNull();
        assertThat(event.evidence().party()).isEqualTo(Party.CARRIER);
        assertThat(event.evidence().silence()).isEqualTo(Duration.between(Situations.SHIPPED, NOW));
    }

    @Test
    void countsNoSilenceBeforeTheParcelIsUnderWay() {
        var early = Situations.SHIPPED.minusSeconds(60);
        var step = new Step.Detected(DelayRule.PROMISE_MISSED, 1, 1, early, Duration.ZERO, early);

        assertThat(Alarm.detected(subject(false), unscanned(), step, early)
                        .evidence()
                        .silence())
                .isZero();
    }

    private static DelayDetected detected(Situation situation, LookAnswer answer, boolean imported) {
        return Alarm.detected(subject(imported), situation, step(answer), NOW);
    }

    private static Step.Detected step(LookAnswer answer) {
        return new Step.Detected(
                DelayRule.STALLED, 1, 1, DUE, Situations.STALLED, answer.askable() ? answer.askedAt() : null);
    }

    private static Subject subject(boolean imported) {
        return new Subject(
                ID,
                "demo",
                imported,
                Consignment.UNKNOWN,
                null,
                null,
                Course.UNKNOWN,
                Expectation.UNKNOWN,
                List.of(),
                DelayTimer.STOPPED,
                null);
    }

    @Test
    void saysWhatIsExpected() {
        var before = eta(4);
        var now = eta(9);
        var risky = Situations.with(
                promised(Detail.MOVING, PROMISE), new Expectation(now, before, 0.83, Duration.ofDays(1)));
        var step = new Step.Detected(DelayRule.PROMISE_AT_RISK, 2, 2, DUE, Duration.ZERO, ASKED);

        var event = Alarm.detected(subject(false), risky, step, NOW);

        assertThat(event.level()).isEqualTo(2);
        assertThat(event.occurrence()).isEqualTo(2);
        assertThat(event.evidence().probability()).isEqualTo(0.83);
        assertThat(event.evidence().etaBefore()).isEqualTo(before);
        assertThat(event.evidence().eta()).isEqualTo(now);
    }

    @Test
    void tellsNoBuyerOfANumberThatIsMissing() {
        var step = new Step.Detected(DelayRule.NUMBER_MISSING, 1, 1, DUE, Duration.ZERO, ASKED);

        assertThat(Alarm.detected(subject(false), Situations.unnumbered(), step, NOW)
                        .sellerOnly())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER_MISSING, , UNKNOWN, SELLER",
        "NUMBER_WRONG, NOT_YET_KNOWN, UNKNOWN, SELLER",
        "NO_FIRST_SCAN, ANNOUNCED, UNKNOWN, SELLER",
        "CARRIER_DELAY, DELAYED_WEATHER, WEATHER, NOBODY",
        "CARRIER_DELAY, MISROUTED, MISROUTE, CARRIER",
        "HELD_BY_CUSTOMS, PRESENTED, CUSTOMS, CUSTOMS",
        "DUTIES_UNPAID, PAYMENT_DUE, DUTIES, BUYER",
        "DOCUMENTS_MISSING, DOCUMENTS_MISSING, DOCUMENTS, SELLER",
        "ADDRESS_PROBLEM, RECIPIENT_MOVED, ADDRESS, SELLER",
        "ADDRESS_PROBLEM, NO_ACCESS, ADDRESS, BUYER",
        "ATTEMPTS_FAILED, NOTICE_LEFT, ABSENCE, BUYER",
        "ATTEMPTS_FAILED, ON_VEHICLE, ABSENCE, CARRIER",
        "PICKUP_ENDING, IN_LOCKER, ABSENCE, BUYER",
        "PROMISE_MISSED, HELD, CUSTOMS, CUSTOMS",
        "PRESUMED_LOST, MOVING, UNKNOWN, CARRIER",
    })
    void namesWhyAndWhoseTurnItIs(DelayRule rule, @Nullable Detail detail, Cause cause, Party party) {
        var situation = detail == null ? Situations.unnumbered() : scanned(detail);

        assertThat(Blame.of(rule, situation)).isEqualTo(new Blame(cause, party));
    }

    private static Eta eta(int day) {
        var earliest = LocalDate.of(2026, 3, day);
        return new Eta(earliest, earliest.plusDays(1), earliest.plusDays(3));
    }
}
