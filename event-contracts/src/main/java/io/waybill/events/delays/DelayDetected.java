package io.waybill.events.delays;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * The parcel is late. Said once per rule and occurrence, after its carriers were asked.
 *
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
    }
}
