package io.waybill.order.lane;

import io.waybill.events.lanes.LaneMeasured;
import java.util.List;

/**
 * What is known of a way.
 *
 * @param passedOver finer lanes that too few parcels came by, finest first
 */
public record LaneFinding(LaneMeasured measured, List<LaneMeasured> passedOver) {

    public LaneFinding {
        passedOver = List.copyOf(passedOver);
    }

    public boolean reliable() {
        return BackOffPolicy.reliable(measured);
    }
}
