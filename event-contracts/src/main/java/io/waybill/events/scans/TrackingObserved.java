package io.waybill.events.scans;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.waybill.events.Leg;
import io.waybill.events.orderevents.DateRange;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier said when it was asked, or pushed. Scans and legs are sets by value: a reader keeps those it does not
 * have, whatever came before.
 *
 * @param leg the carrier and number that were asked about; absent where there is nobody to ask
 * @param askedAt business time
 * @param scans only those not published before
 * @param legsFound further carriers and numbers named in the answer
 * @param reason why, for {@link Outcome#NOT_ASKABLE}
 * @param lookedAt where a look was wanted and each open leg has answered: business time of the earliest question; where
 *     there is nobody to ask, when that was found
 * @param expected the days at the destination on which the carrier says that it comes; absent where it does not say
 */
@JsonTypeName("waybill.scans.tracking-observed.v1")
public record TrackingObserved(
        UUID shipmentId,
        @Nullable Leg leg,
        Instant askedAt,
        Outcome outcome,
        @Nullable String reason,
        List<CarrierScan> scans,
        List<Leg> legsFound,
        @Nullable Instant lookedAt,
        @Nullable DateRange expected)
        implements ScanEvent {

    public TrackingObserved {
        Objects.requireNonNull(shipmentId, "shipmentId");
        Objects.requireNonNull(askedAt, "askedAt");
        Objects.requireNonNull(outcome, "outcome");
        if (leg == null && outcome != Outcome.NOT_ASKABLE) {
            throw new IllegalArgumentException("what a carrier said names the leg it was asked about");
        }
        scans = List.copyOf(scans);
        legsFound = List.copyOf(legsFound);
    }

    /** As an earlier version said it. */
    public TrackingObserved(
            UUID shipmentId,
            @Nullable Leg leg,
            Instant askedAt,
            Outcome outcome,
            @Nullable String reason,
            List<CarrierScan> scans,
            List<Leg> legsFound,
            @Nullable Instant lookedAt) {
        this(shipmentId, leg, askedAt, outcome, reason, scans, legsFound, lookedAt, null);
    }
}
