package io.waybill.order.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.Leg;
import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.statuses.ScansAdded;
import io.waybill.events.statuses.StatusChanged;
import io.waybill.events.statuses.TimelineScan;
import io.waybill.vocabulary.Detail;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimelineChangesTest {

    private static final UUID PARCEL = UUID.randomUUID();
    private static final Instant TIME = Instant.parse("2026-03-06T10:00:00Z");
    private static final Leg LEG = new Leg("dhl", "JJD1");

    private final TimelineChanges changes = new TimelineChanges();

    private static TimelineScan scan(String id) {
        var time = new ScanTime(id, LocalDateTime.parse("2026-03-05T10:00"), null, TimeSource.UNKNOWN, false);
        return new TimelineScan(id, LEG, time, null, null, "text", null, null, false, null);
    }

    private static StatusChanged changed(Detail now, List<TimelineScan> scans, List<String> withdrawn) {
        return new StatusChanged(
                PARCEL, "demo", List.of(LEG), null, now.meaning(), null, false, 1, scans, withdrawn, true);
    }

    private static ScansAdded added(List<TimelineScan> scans, List<String> withdrawn) {
        return new ScansAdded(PARCEL, "demo", List.of(LEG), scans, withdrawn, true);
    }

    @Test
    void keepsTheLastMeaningAndEveryScanOfABatch() {
        changes.add(changed(Detail.MOVING, List.of(scan("1")), List.of()), TIME);
        changes.add(changed(Detail.ON_VEHICLE, List.of(scan("2")), List.of()), TIME);
        changes.add(added(List.of(scan("3")), List.of()), TIME);

        assertThat(changes.told()).singleElement().satisfies(told -> {
            assertThat(told.change()).isNotNull();
            assertThat(told.change().event().now()).isEqualTo(Detail.ON_VEHICLE.meaning());
        });
        assertThat(changes.added()).extracting(one -> one.scan().scanId()).containsExactly("1", "2", "3");
    }

    @Test
    void leavesTheMeaningAloneWhereOnlyTheTimelineGrew() {
        changes.add(added(List.of(scan("1")), List.of()), TIME);

        assertThat(changes.told())
                .singleElement()
                .satisfies(told -> assertThat(told.change()).isNull());
    }

    @Test
    void takesBackAScanOfTheSameBatch() {
        changes.add(added(List.of(scan("1"), scan("2")), List.of()), TIME);
        changes.add(added(List.of(), List.of("1")), TIME);

        assertThat(changes.added()).extracting(one -> one.scan().scanId()).containsExactly("2");
        assertThat(changes.withdrawn())
                .extracting(TimelineChanges.ScanId::scanId)
                .containsExactly("1");
    }

    @Test
    void keepsAScanThatComesBack() {
        changes.add(added(List.of(), List.of("1")), TIME);
        changes.add(added(List.of(scan("1")), List.of()), TIME);

        assertThat(changes.added()).hasSize(1);
        assertThat(changes.withdrawn()).isEmpty();
    }

    @Test
    void endsAWayWithItsLastStatusAndTakesTheEndBack() {
        changes.add(changed(Detail.TO_RECIPIENT, List.of(), List.of()), TIME);
        assertThat(changes.told())
                .singleElement()
                .satisfies(told -> assertThat(told.change().endedAt()).isEqualTo(TIME));

        changes.add(changed(Detail.MOVING, List.of(), List.of()), TIME);
        assertThat(changes.told())
                .singleElement()
                .satisfies(told -> assertThat(told.change().endedAt()).isNull());
    }
}
