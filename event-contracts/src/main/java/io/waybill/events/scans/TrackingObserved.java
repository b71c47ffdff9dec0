package io.waybill.events.scans;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.waybill.events.Leg;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier said when it was asked, or pushed. Scans and legs are sets by value: a reader keeps those it does not
 * have, whatever came before.
 *
 * @param leg the carrier and number that were asked about
 * @param askedAt business time
 * @param scans only those not published before
 * @param legsFound further carriers and numbers named in the answer
 * @param reason why, for {@link Outcome#NOT_ASKABLE}
 */
@JsonTypeName("waybill.scans.tracking-observed.v1")
public record TrackingObserved(
        UUID shipmentId,
        Leg leg,
        Instant askedAt,
        Outcome outcome,
        @Nullable String reason,
        List<CarrierScan> scans,
        List<Leg> legsFound)
        implements ScanEvent {

    public TrackingObserved {
        Objects.requireNonNull(shipmentId, "shipmentId");
        Objects.requireNonNull(leg, "leg");
        Objects.requireNonNull(askedAt, "askedAt");
        Objects.requireNonNull(outcome, "outcome");
        scans = List.copyOf(scans);
        legsFound = List.copyOf(legsFound);
    }
}
