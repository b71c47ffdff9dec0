package io.waybill.events.delays;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * The parcel is late. Said once per rule, occurrence and level, after its carriers were asked.
 *
 * @param level 1; 2 where it has lasted so long that somebody must act today; 1 in events of earlier versions
 * @param due business time at which the rule's threshold was passed
 * @param detectedAt business time
 * @param sellerOnly nobody could be asked, so the buyer is not alarmed
 */
@JsonTypeName("waybill.delays.delay-detected.v1")
public record DelayDetected(
        UUID shipmentId,
        String merchantId,
        DelayRule rule,
        int occurrence,
        Integer level,
        Instant due,
        Instant detectedAt,
        Evidence evidence,
        boolean sellerOnly,
        boolean news)
        implements DelayEvent {

    public DelayDetected {
        Objects.requireNonNull(shipmentId, "shipmentId");
        Objects.requireNonNull(merchantId, "merchantId");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(detectedAt, "detectedAt");
        Objects.requireNonNull(evidence, "evidence");
        level = level == null ? 1 : level;
    }

    /** As an earlier version said it. */
    public DelayDetected(
            UUID shipmentId,
            String merchantId,
            DelayRule rule,
            int occurrence,
            Instant due,
            Instant detectedAt,
            Evidence evidence,
            boolean sellerOnly,
            boolean news) {
        this(shipmentId, merchantId, rule, occurrence, 1, due, detectedAt, evidence, sellerOnly, news);
    }
}
