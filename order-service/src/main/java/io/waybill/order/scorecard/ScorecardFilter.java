package io.waybill.order.scorecard;

import io.waybill.order.lane.LaneRefusal;
import io.waybill.order.lane.QuestionReading;
import org.jspecify.annotations.Nullable;

/** Which scorecards somebody wants to see; what is absent is not asked for. */
public record ScorecardFilter(
        @Nullable String origin,
        @Nullable String destination,
        @Nullable String carrier) {

    /** As it can be compared; refused where it cannot. */
    ScorecardFilter read() {
        var reading = new QuestionReading();
        var read = new ScorecardFilter(
                reading.country("origin", origin).orElse(null),
                reading.country("destination", destination).orElse(null),
                reading.carrier(carrier).orElse(null));
        if (!reading.faults().isEmpty()) {
            throw LaneRefusal.of(reading.faults());
        }
        return read;
    }
}
