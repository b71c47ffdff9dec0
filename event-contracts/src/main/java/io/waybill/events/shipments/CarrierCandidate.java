package io.waybill.events.shipments;

import java.util.Objects;

/**
 * @param carrier kebab-case id
 * @param confidence 0 to 1; 1 where the platform named the carrier
 */
public record CarrierCandidate(String carrier, double confidence) {

    public CarrierCandidate {
        Objects.requireNonNull(carrier, "carrier");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is 0 to 1, not " + confidence);
        }
    }
}
