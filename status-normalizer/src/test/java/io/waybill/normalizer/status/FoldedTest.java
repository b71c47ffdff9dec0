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

import io.waybill.carriers.StatusTable;
import io.waybill.events.Leg;
import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.scans.CarrierScan;
import io.waybill.events.statuses.TimelineScan;
import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Meaning;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void isMerelyAnnouncedWhenAllThatMovedItIsVoided() {
        assertThat(now(delivered(), deliveryVoided())).isEqualTo(Detail.ANNOUNCED.meaning());
        assertThat(Folded.derivedFrom(List.of(unheardOf()), Watch.SCANNED).now())
                .isEmpty();
    }

    /** Carriers that write minutes, or mere days. */
    @ParameterizedTest
    @CsvSource({"2026-03-04T13:40:00,false", "2026-03-04T00:00:00,true"})
    void takesBackTheScanThatTheCarrierVoidsWithinTheSameTick(LocalDateTime at, boolean dateOnly) {
        var delivered = chinaPost("704", at, dateOnly);
        var nextStage = chinaPost("702", at, dateOnly);

        assertThat(now(nextStage, delivered, chinaPost("743", at, dateOnly))).isEqualTo(Detail.ON_VEHICLE.meaning());
        assertThat(Folded.derivedFrom(List.of(delivered, nextStage, chinaPost("742", at, dateOnly)), Watch.SCANNED)
                        .timeline())
                .extracting(TimelineScan::code)
                .containsExactly("704", "742");
    }

    @Test
    void foldsOnTopOfWhatScansHadComeToThatAreKeptNoMore() {
        var earlier = new Earlier(Detail.TO_RECIPIENT.meaning(), Instant.parse("2026-03-04T12:40:00Z"));

        var untouched = Folded.derivedFrom(List.of(), Watch.SCANNED, earlier);
        assertThat(untouched.now()).contains(Detail.TO_RECIPIENT.meaning());
        assertThat(untouched.until()).contains(earlier.until());

        assertThat(Folded.derivedFrom(List.of(announced()), Watch.SCANNED, earlier)
                        .now())
                .contains(Detail.TO_RECIPIENT.meaning());
        assertThat(Folded.derivedFrom(List.of(unheardOf()), Watch.SCANNED, earlier)
                        .now())
                .contains(Detail.TO_RECIPIENT.meaning());
        assertThat(Folded.derivedFrom(List.of(nobodyHome()), Watch.SCANNED, earlier)
                        .now())
                .contains(Detail.NOBODY_HOME.meaning());
        assertThat(Folded.derivedFrom(List.of(), Watch.NO_NEWS, earlier).now()).contains(Detail.NO_NEWS.meaning());
    }

    @Test
    void isMovedByAnAnnouncementOnTopOfAnotherOne() {
        var earlier = new Earlier(Detail.AWAITING_HANDOVER.meaning(), Instant.parse("2026-03-01T12:40:00Z"));

        assertThat(Folded.derivedFrom(List.of(announced()), Watch.SCANNED, earlier)
                        .now())
                .contains(Detail.ANNOUNCED.meaning());
    }

    @Test
    void coversWhatIsNotLater() {
        var until = Instant.parse("2026-03-04T12:40:00Z");
        var earlier = new Earlier(Detail.TO_RECIPIENT.meaning(), until);

        assertThat(earlier.covers(until)).isTrue();
        assertThat(earlier.covers(until.plusNanos(1))).isFalse();
    }

    private static HeardScan chinaPost(String code, LocalDateTime at, boolean dateOnly) {
        var time = new ScanTime(at.toString(), at, at.toInstant(ZoneOffset.ofHours(8)), TimeSource.CARRIER, dateOnly);
        var scan = new CarrierScan(code, null, "", "zh", time, null, 0, null);
        return HeardScan.of(
                new Leg("china-post", "LZ290346175CN"),
                scan,
                StatusTable.forCarrier("china-post").read(scan));
    }

    @Test
    void endsWhenTheWatchEndedWithoutNews() {
        assertThat(Folded.derivedFrom(List.of(sorted()), Watch.NO_NEWS).now()).contains(Detail.NO_NEWS.meaning());
    }

    private static Meaning now(HeardScan... heard) {
        return Folded.derivedFrom(List.of(heard), Watch.SCANNED).now().orElseThrow();
    }
}
