package io.waybill.normalizer.status;

import static io.waybill.normalizer.status.ScanExamples.accepted;
import static io.waybill.normalizer.status.ScanExamples.announced;
import static io.waybill.normalizer.status.ScanExamples.cashPaidOut;
import static io.waybill.normalizer.status.ScanExamples.delivered;
import static io.waybill.normalizer.status.ScanExamples.deliveredOn;
import static io.waybill.normalizer.status.ScanExamples.deliveryVoided;
import static io.waybill.normalizer.status.ScanExamples.nobodyHome;
import static io.waybill.normalizer.status.ScanExamples.onVehicle;
import static io.waybill.normalizer.status.ScanExamples.sorted;
import static io.waybill.normalizer.status.ScanExamples.unheardOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.statuses.TimelineScan;
import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Meaning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTest {

    @Test
    void knowsNothingBeforeTheCarrierWasAsked() {
        assertThat(Folded.derivedFrom(List.of(), Watch.NOT_ASKED).now()).isEmpty();
    }

    @Test
    void saysThatTheNumberIsNotYetKnown() {
        assertThat(Folded.derivedFrom(List.of(), Watch.NOT_YET_KNOWN).now()).contains(Detail.NOT_YET_KNOWN.meaning());
    }

    @Test
    void takesTheLatestScanByItsTime() {
        assertThat(now(onVehicle(), accepted(), sorted())).isEqualTo(Detail.ON_VEHICLE.meaning());
    }

    @Test
    void isNotSetBackByAnAnnouncementStampedAfterTheFirstScan() {
        assertThat(now(accepted(), announced())).isEqualTo(Detail.ACCEPTED.meaning());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-04T00:00:00", "2026-03-04T11:59:59"})
    void endsADayWithTheDeliveryThatHasNoTime(String placeholder) {
        assertThat(now(onVehicle(), deliveredOn(placeholder))).isEqualTo(Detail.TO_RECIPIENT.meaning());
        assertThat(now(nobodyHome(), deliveredOn(placeholder))).isEqualTo(Detail.TO_RECIPIENT.meaning());
    }

    @Test
    void keepsAnUnknownScanOnTheTimelineWithoutGuessing() {
        var folded = Folded.derivedFrom(List.of(sorted(), unheardOf()), Watch.SCANNED);

        assertThat(folded.now()).contains(Detail.SORTED.meaning());
        assertThat(folded.timeline()).last().satisfies(line -> {
            assertThat(line.text()).isEqualTo("Die Sendung macht eine Pause");
            assertThat(line.meaning()).isNull();
            assertThat(line.informational()).isTrue();
        });
    }

    @Test
    void isNotMovedByAPayment() {
        assertThat(now(delivered(), cashPaidOut())).isEqualTo(Detail.TO_RECIPIENT.meaning());
    }

    @Test
    void takesBackTheScanThatTheCarrierVoids() {
        var folded = Folded.derivedFrom(List.of(onVehicle(), delivered(), deliveryVoided()), Watch.SCANNED);

        assertThat(folded.now()).contains(Detail.ON_VEHICLE.meaning());
        assertThat(folded.timeline())
                .extracting(TimelineScan::scanId)
                .doesNotContain(delivered().scanId());
    }

    @Test
    void endsWhenTheWatchEndedWithoutNews() {
        assertThat(Folded.derivedFrom(List.of(sorted()), Watch.NO_NEWS).now()).contains(Detail.NO_NEWS.meaning());
    }

    @RepeatedTest(200)
    void isTheSameWhateverTheOrderAndHoweverOften(RepetitionInfo repetition) {
        var scans = List.of(
                announced(),
                accepted(),
                sorted(),
                onVehicle(),
                delivered(),
                deliveryVoided(),
                nobodyHome(),
                unheardOf());
        var random = new Random(repetition.getCurrentRepetition());
        var shuffled = new ArrayList<>(scans);
        random.ints(random.nextInt(8), 0, scans.size()).mapToObj(scans::get).forEach(shuffled::add);
        Collections.shuffle(shuffled, random);

        assertThat(Folded.derivedFrom(shuffled, Watch.SCANNED)).isEqualTo(Folded.derivedFrom(scans, Watch.SCANNED));
    }

    private static Meaning now(HeardScan... heard) {
        return Folded.derivedFrom(List.of(heard), Watch.SCANNED).now().orElseThrow();
    }
}
