package io.waybill.claims.claim;

import io.waybill.events.claims.ClaimDecided.DecidedBy;
import io.waybill.events.claims.Offer;
import io.waybill.events.claims.Remedy;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * It is said what the buyer gets, and nothing changes that.
 *
 * @param at business time
 */
public record SettledClaim(ClaimFacts facts, Offer decision, DecidedBy decidedBy, Instant at) implements Claim {

    public SettledClaim {
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(decidedBy, "decidedBy");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public Optional<Instant> endedAt() {
        return Optional.of(at);
    }

    boolean isTheBuyersChoiceOf(Remedy remedy) {
        return decidedBy == DecidedBy.BUYER && decision.remedy() == remedy;
    }
}
