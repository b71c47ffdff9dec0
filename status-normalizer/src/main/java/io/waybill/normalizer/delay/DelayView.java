package io.waybill.normalizer.delay;

import io.waybill.events.delays.DelayCleared;
import io.waybill.events.delays.DelayRule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a parcel's delays, and what is being found out.
 *
 * @param lookDue of an alarm for which the carriers are being asked; absent while there is none
 * @param checkAt when a rule may be due, or is looked at again
 * @param delays oldest first
 */
record DelayView(
        UUID shipmentId,
        @Nullable Instant lookDue,
        @Nullable Instant checkAt,
        List<Line> delays) {

    record Line(
            DelayRule rule,
            int occurrence,
            Instant due,
            Instant detectedAt,
            boolean sellerOnly,
            @Nullable Instant clearedAt,
            DelayCleared.@Nullable Reason reason) {}
}
