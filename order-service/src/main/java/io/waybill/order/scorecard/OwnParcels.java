package io.waybill.order.scorecard;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Parcels of one seller that have come or are lost, by their lane.
 *
 * @param carrier that of its first leg; absent where nobody follows it
 * @param ended delivered or lost
 * @param claimed those of them that a claim was opened for
 */
record OwnParcels(
        @Nullable String carrier,
        @Nullable String service,
        @Nullable String origin,
        @Nullable String destination,
        int ended,
        int claimed) {

    /** @param laneService absent for all services together */
    static Scorecard.Claims claims(
            List<OwnParcels> all, String laneCarrier, @Nullable String laneService, String from, String to) {
        var ofLane = all.stream()
                .filter(own -> own.goes(laneCarrier, from, to))
                .filter(own -> laneService == null || laneService.equalsIgnoreCase(own.service()))
                .toList();
        var ended = ofLane.stream().mapToInt(OwnParcels::ended).sum();
        var claimed = ofLane.stream().mapToInt(OwnParcels::claimed).sum();
        return new Scorecard.Claims(ended, claimed, Scorecard.share(claimed, ended));
    }

    private boolean goes(String by, String from, String to) {
        return Objects.equals(carrier, by) && Objects.equals(origin, from) && Objects.equals(destination, to);
    }
}
