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
import io.waybill.vocabulary.Cause;
import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

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
        var step = new Step.Detected(DelayRule.PROMISE_MISSED, 1, early, new LookAnswer(early, true));

        assertThat(Alarm.detected(subject(false), unscanned(), step, early)
                        .evidence()
                        .silence())
                .isZero();
    }

    private static DelayDetected detected(Situation situation, LookAnswer answer, boolean imported) {
        return Alarm.detected(subject(imported), situation, new Step.Detected(DelayRule.STALLED, 1, DUE, answer), NOW);
    }

    private static Subject subject(boolean imported) {
        return new Subject(ID, "demo", imported, Consignment.UNKNOWN, null, null, DelayTimer.STOPPED, null);
    }
}
