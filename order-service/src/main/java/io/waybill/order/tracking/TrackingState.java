package io.waybill.order.tracking;

import io.waybill.events.Leg;
import io.waybill.events.ScanTime;
import io.waybill.events.statuses.TimelineScan;
import io.waybill.vocabulary.Meaning;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a parcel's way.
 *
 * @param now absent as long as nothing was heard
 * @param since time of the scan that carries the present meaning
 * @param correction what was said before the present meaning was taken back
 * @param endedAt business time; absent while the parcel is on its way
 * @param timeline newest first
 */
public record TrackingState(
        List<Leg> legs,
        @Nullable Meaning now,
        @Nullable ScanTime since,
        boolean correction,
        @Nullable Instant endedAt,
        List<TimelineScan> timeline) {

    /** A wall clock without zone is taken for UTC here: for the order only, it is never shown as such. */
    private static final Comparator<TimelineScan> BY_TIME = Comparator.comparing(
                    (TimelineScan scan) -> Objects.requireNonNullElse(
                            scan.time().happenedAt(), scan.time().local().toInstant(ZoneOffset.UTC)))
            .thenComparing(TimelineScan::scanId);

    static final TrackingState UNKNOWN = new TrackingState(List.of(), null, null, false, null, List.of());

    public TrackingState {
        legs = List.copyOf(legs);
        timeline = timeline.stream().sorted(BY_TIME.reversed()).toList();
    }
}
