package io.waybill.order.lane;

import io.waybill.events.lanes.Lane;
import io.waybill.events.lanes.LaneEnd;
import io.waybill.events.lanes.LaneMeasured;
import io.waybill.events.lanes.LaneMeasured.Following;
import io.waybill.events.lanes.LaneMeasured.TransitDays;
import io.waybill.order.lane.LaneQuestion.Way;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a lane, as the API shows it.
 *
 * @param sample delivered parcels
 * @param reliable whether the sample is large enough to go by
 * @param followed parcels of which lost, returned and damaged ones are a part
 * @param within the answer for the days that were asked about
 * @param givenUp of the question, what the lane does not go by: {@code carrier}, {@code service}, {@code originPostalCode},
 *     {@code postalCode}
 * @param passedOver finer lanes that too few parcels came by
 */
record LaneView(
        String key,
        @Nullable String carrier,
        @Nullable String service,
        LaneEnd origin,
        LaneEnd destination,
        LocalDate measuredOn,
        int sample,
        boolean reliable,
        int underWay,
        @Nullable TransitDays transit,
        @Nullable Arrived within,
        List<Arrived> arrivedWithin,
        Promises promises,
        int lost,
        int returned,
        int damaged,
        int followed,
        @Nullable Following following,
        List<String> givenUp,
        List<PassedOver> passedOver) {

    /** @param share from 0 to 1 */
    record Arrived(int days, double share) {}

    /** @param share of those promised; absent where nothing was */
    record Promises(int promised, int kept, @Nullable Double share) {}

    record PassedOver(String key, int sample) {}

    /** @param way that was asked for; absent where it was the lane itself */
    static LaneView of(LaneFinding finding, @Nullable Way way) {
        var measured = finding.measured();
        var within = way == null ? null : way.within();
        Lane lane = measured.lane();
        return new LaneView(
                lane.key(),
                lane.carrier(),
                lane.service(),
                lane.origin(),
                lane.destination(),
                measured.measuredOn(),
                measured.arrived(),
                finding.reliable(),
                measured.underWay(),
                measured.transit(),
                within(measured.arrivedWithin(), within),
                arrivedWithin(measured.arrivedWithin(), within),
                promises(measured),
                measured.lost(),
                measured.returned(),
                measured.damaged(),
                measured.ended(),
                measured.following(),
                way == null ? List.of() : way.beyond(lane),
                finding.passedOver().stream()
                        .map(finer -> new PassedOver(finer.lane().key(), finer.arrived()))
                        .toList());
    }

    /** Of days beyond those that were measured, at least the share of the last of these is true. */
    private static @Nullable Arrived within(List<Double> shares, @Nullable Integer days) {
        return days == null || shares.isEmpty()
                ? null
                : new Arrived(days, shares.get(Math.min(days, shares.size()) - 1));
    }

    private static List<Arrived> arrivedWithin(List<Double> shares, @Nullable Integer within) {
        var days = within == null ? shares.size() : Math.min(within, shares.size());
        return IntStream.range(0, days)
                .mapToObj(day -> new Arrived(day + 1, shares.get(day)))
                .toList();
    }

    private static Promises promises(LaneMeasured measured) {
        var share = measured.promised() == 0 ? null : Double.valueOf((double) measured.kept() / measured.promised());
        return new Promises(measured.promised(), measured.kept(), share);
    }
}
