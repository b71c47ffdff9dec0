package io.waybill.order.delay;

import io.waybill.events.delays.DelayCleared;
import io.waybill.events.delays.DelayDetected;
import io.waybill.events.delays.DelayRule;
import io.waybill.events.delays.Evidence;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule that found a parcel late, and whether it still does.
 *
 * @param occurrence counts how often this rule found this parcel late, from 1
 * @param level 2 where it has lasted so long that somebody must act today, else 1
 * @param due business time at which the rule's threshold was passed
 * @param sellerOnly nobody could be asked, so the buyer is not alarmed
 * @param clearedAt absent while it holds
 */
public record Delay(
        UUID shipmentId,
        String merchantId,
        DelayRule rule,
        int occurrence,
        int level,
        Instant due,
        Instant detectedAt,
        Evidence evidence,
        boolean sellerOnly,
        @Nullable Instant clearedAt,
        DelayCleared.@Nullable Reason clearedBecause) {

    static Delay begunBy(DelayDetected event) {
        return new Delay(
                event.shipmentId(),
                event.merchantId(),
                event.rule(),
                event.occurrence(),
                event.level(),
                event.due(),
                event.detectedAt(),
                event.evidence(),
                event.sellerOnly(),
                null,
                null);
    }

    /** That it became urgent says more of it, and not that it began anew. */
    Delay saidAgainBy(DelayDetected event) {
        return event.level() == 1
                ? begunBy(event)
                : new Delay(
                        shipmentId,
                        merchantId,
                        rule,
                        occurrence,
                        event.level(),
                        due,
                        detectedAt,
                        event.evidence(),
                        sellerOnly && event.sellerOnly(),
                        clearedAt,
                        clearedBecause);
    }

    Delay endedBy(DelayCleared event) {
        return new Delay(
                shipmentId,
                merchantId,
                rule,
                occurrence,
                level,
                due,
                detectedAt,
                evidence,
                sellerOnly,
                event.clearedAt(),
                event.reason());
    }

    /** Whether the parcel is late by this rule now. */
    public boolean holds() {
        return clearedAt == null;
    }
}
