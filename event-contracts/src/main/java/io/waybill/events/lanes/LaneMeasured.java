package io.waybill.events.lanes;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How parcels of all sellers did on a lane in the last twelve months. Said again when it moved.
 *
 * @param measuredOn the last day that is counted
 * @param arrived delivered parcels: the size of the sample
 * @param underWay parcels that are on their way still; they count as far as they have come
 * @param transit from hand-over to delivery; absent where fewer arrived than can be spoken of
 * @param arrivedWithin share of parcels that arrive within 1, 2, 3, ... days after hand-over, both days included, from 0 to
 *     1; of those that never arrive none
 * @param promised delivered or lost parcels for which a last day had been promised
 * @param kept those of them that came by then
 * @param lost presumed lost, or called so by the carrier
 * @param returned sent back
 * @param damaged called so by the carrier
 * @param followed those whose end was seen here, and not only read from a file: lost, returned and damaged ones are known of
 *     these alone. Absent in events of before: then all that ended
 * @param following how well they could be followed; absent where nobody followed them
 */
@JsonTypeName("waybill.lanes.lane-measured.v1")
public record LaneMeasured(
        Lane lane,
        LocalDate measuredOn,
        int arrived,
        int underWay,
        @Nullable TransitDays transit,
        List<Double> arrivedWithin,
        int promised,
        int kept,
        int lost,
        int returned,
        int damaged,
        @Nullable Integer followed,
        @Nullable Following following)
        implements LaneEvent {

    public LaneMeasured {
        Objects.requireNonNull(lane, "lane");
        Objects.requireNonNull(measuredOn, "measuredOn");
        arrivedWithin = List.copyOf(arrivedWithin);
    }

    /** Of how many the lost, returned and damaged ones are a part. */
    public int ended() {
        return followed == null ? arrived + lost + returned : followed;
    }

    /** Days after hand-over by which that share has arrived; absent where that share never does. */
    public record TransitDays(
            @Nullable Integer p10,
            @Nullable Integer p25,
            @Nullable Integer p50,
            @Nullable Integer p75,
            @Nullable Integer p90,
            @Nullable Integer p95) {}

    /**
     * @param scansPerParcel mean
     * @param usualSilence hours between two scans, median
     * @param longSilence hours between two scans that 97 of 100 gaps do not reach
     */
    public record Following(double scansPerParcel, double usualSilence, double longSilence) {}
}
