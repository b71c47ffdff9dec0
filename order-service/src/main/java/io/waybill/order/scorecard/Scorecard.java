package io.waybill.order.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.waybill.carriers.CarrierNames;
import io.waybill.events.lanes.LaneMeasured;
import io.waybill.events.lanes.LaneMeasured.Following;
import io.waybill.events.lanes.LaneMeasured.TransitDays;
import io.waybill.order.lane.BackOffPolicy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a carrier does on a lane.
 *
 * @param service absent for all its services together
 * @param sample delivered parcels of all sellers
 * @param reliable whether the sample is large enough to go by
 * @param claims of the seller who asks, and nobody else's
 * @param answersInquiriesWithin median; null until inquiries are kept
 * @param buyersRating mean, 1 to 5; null until buyers rate
 */
public record Scorecard(
        String lane,
        String carrier,
        String carrierName,
        @Nullable String service,
        String origin,
        String destination,
        LocalDate measuredOn,
        int sample,
        boolean reliable,
        @Nullable TransitDays transit,
        Part onTime,
        Part lost,
        Part damaged,
        Part returned,
        @Nullable Following following,
        Claims claims,
        @JsonInclude @Nullable Duration answersInquiriesWithin,
        @JsonInclude @Nullable Double buyersRating) {

    /**
     * @param of all that could have been among them
     * @param share from 0 to 1; absent where there are none
     */
    public record Part(int count, int of, @Nullable Double share) {

        static Part of(int count, int of) {
            return new Part(count, of, Scorecard.share(count, of));
        }
    }

    /**
     * @param ended own parcels that were delivered or lost
     * @param claimed those of them that a claim was opened for
     */
    public record Claims(int ended, int claimed, @Nullable Double share) {}

    /** @param own parcels of the seller who asks */
    static Scorecard of(LaneMeasured measured, List<OwnParcels> own) {
        var lane = measured.lane();
        var carrier = Objects.requireNonNull(lane.carrier(), "a scorecard is a carrier's");
        var from = lane.origin().country();
        var to = lane.destination().country();
        var ended = measured.ended();
        return new Scorecard(
                lane.key(),
                carrier,
                CarrierNames.shown(carrier),
                lane.service(),
                from,
                to,
                measured.measuredOn(),
                measured.arrived(),
                BackOffPolicy.reliable(measured),
                measured.transit(),
                Part.of(measured.kept(), measured.promised()),
                Part.of(measured.lost(), ended),
                Part.of(measured.damaged(), ended),
                Part.of(measured.returned(), ended),
                measured.following(),
                OwnParcels.claims(own, carrier, lane.service(), from, to),
                null,
                null);
    }

    static @Nullable Double share(int count, int of) {
        return of == 0 ? null : Double.valueOf((double) count / of);
    }
}
