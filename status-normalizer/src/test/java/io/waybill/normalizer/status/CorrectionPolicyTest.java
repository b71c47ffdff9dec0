package io.waybill.normalizer.status;

import static io.waybill.normalizer.status.ScanExamples.accepted;
import static io.waybill.normalizer.status.ScanExamples.delivered;
import static io.waybill.normalizer.status.ScanExamples.deliveryVoided;
import static io.waybill.normalizer.status.ScanExamples.nobodyHome;
import static io.waybill.normalizer.status.ScanExamples.onVehicle;
import static io.waybill.normalizer.status.ScanExamples.sorted;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.vocabulary.Detail;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectionPolicyTest {

    @Test
    void followsWhenTheParcelMovesOn() {
        assertThat(corrects(Detail.ACCEPTED, Detail.SORTED, accepted(), sorted()))
                .isFalse();
    }

    @Test
    void correctsADeliveryThatIsFollowedByAnAttempt() {
        assertThat(corrects(Detail.TO_RECIPIENT, Detail.NOBODY_HOME, onVehicle(), delivered(), nobodyHome()))
                .isTrue();
    }

    @Test
    void correctsADeliveryAfterWhichTheCarrierStillHasTheParcel() {
        assertThat(corrects(Detail.TO_RECIPIENT, Detail.ADDRESS_PROBLEM, delivered()))
                .isTrue();
        assertThat(corrects(Detail.TO_RECIPIENT, Detail.LOST, delivered())).isTrue();
        assertThat(corrects(Detail.TO_RECIPIENT, Detail.OTHER, delivered())).isFalse();
        assertThat(corrects(Detail.ACCEPTED, Detail.LOST, accepted())).isFalse();
    }

    @Test
    void followsWhatScansHadComeToThatAreKeptNoMore() {
        var earlier = new Earlier(Detail.TO_RECIPIENT.meaning(), Instant.parse("2026-03-04T13:00:00Z"));
        var folded = Folded.derivedFrom(List.of(), Watch.SCANNED, earlier);

        assertThat(CorrectionPolicy.corrects(
                        Detail.TO_RECIPIENT.meaning(), Detail.RETURNING_TO_SENDER.meaning(), folded))
                .isFalse();
        assertThat(CorrectionPolicy.corrects(Detail.SIGNED.meaning(), Detail.RETURNING_TO_SENDER.meaning(), folded))
                .isTrue();
    }

    @Test
    void correctsWhatTheCarrierVoided() {
        assertThat(corrects(Detail.TO_RECIPIENT, Detail.ON_VEHICLE, onVehicle(), delivered(), deliveryVoided()))
                .isTrue();
    }

    @Test
    void correctsTheOnlyThingThatTheCarrierSaidAndVoided() {
        assertThat(corrects(Detail.TO_RECIPIENT, Detail.ANNOUNCED, delivered(), deliveryVoided()))
                .isTrue();
        assertThat(corrects(Detail.ANNOUNCED, Detail.ACCEPTED, delivered(), deliveryVoided(), accepted()))
                .isFalse();
    }

    @Test
    void correctsWhatWasSaidOfAnotherNumber() {
        assertThat(corrects(Detail.SORTED, Detail.ACCEPTED, accepted())).isTrue();
    }

    @Test
    void followsADeliveryByItsReturn() {
        assertThat(corrects(Detail.TO_RECIPIENT, Detail.RETURNING_TO_SENDER, delivered()))
                .isFalse();
    }

    @Test
    void followsADeliveryByItsDamage() {
        assertThat(corrects(Detail.TO_RECIPIENT, Detail.DAMAGED, delivered())).isFalse();
    }

    @Test
    void followsWhenTheNumberBecomesKnown() {
        assertThat(corrects(Detail.NOT_YET_KNOWN, Detail.ACCEPTED, accepted())).isFalse();
    }

    @Test
    void followsWhenNewsComesAfterTheEndOfTheWatch() {
        assertThat(corrects(Detail.NO_NEWS, Detail.ACCEPTED, accepted())).isFalse();
    }

    private static boolean corrects(Detail previous, Detail now, HeardScan... heard) {
        return CorrectionPolicy.corrects(
                previous.meaning(), now.meaning(), Folded.derivedFrom(List.of(heard), Watch.SCANNED));
    }
}
