package io.waybill.order.lane;

import io.waybill.events.lanes.Lane;
import io.waybill.events.lanes.LaneEnd;
import io.waybill.events.lanes.LaneMeasured;
import io.waybill.events.lanes.LaneMeasured.Following;
import io.waybill.events.lanes.LaneMeasured.TransitDays;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds lanes for tests. */
public final class Measured {

    private Measured() {}

    public static Lane lane(
            @Nullable String carrier,
            @Nullable String service,
            String origin,
            String destination,
            @Nullable String area) {
        return new Lane(carrier, service, new LaneEnd(origin, null), new LaneEnd(destination, area));
    }

    public static LaneMeasured of(Lane lane, int arrived) {
        return of(lane, arrived, arrived + 7);
    }

    public static LaneMeasured of(Lane lane, int arrived, int followed) {
        return new LaneMeasured(
                lane,
                LocalDate.parse("2026-03-04"),
                arrived,
                31,
                new TransitDays(3, 4, 6, 8, 11, null),
                List.of(0.01, 0.04, 0.12, 0.27, 0.41, 0.56, 0.66, 0.75, 0.81, 0.86, 0.9, 0.93),
                arrived,
                arrived * 9 / 10,
                followed == 0 ? 0 : 2,
                followed == 0 ? 0 : 5,
                followed == 0 ? 0 : 1,
                followed,
                new Following(6.4, 11.5, 52.0));
    }
}
