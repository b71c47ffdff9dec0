package io.waybill.claims.claim;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One order's goods in a lost parcel, and what becomes of them. What may follow is a method of the state that allows it. */
public sealed interface Claim permits OpenClaim, SettledClaim, WithdrawnClaim {

    ClaimFacts facts();

    /** Business time; empty as long as it is open. */
    Optional<Instant> endedAt();

    default UUID id() {
        return facts().key().id();
    }
}
