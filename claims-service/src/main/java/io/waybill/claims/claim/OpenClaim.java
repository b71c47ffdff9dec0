package io.waybill.claims.claim;

import io.waybill.events.claims.ClaimDecided.DecidedBy;
import io.waybill.events.claims.Offer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A draft: nobody has chosen yet. */
public record OpenClaim(ClaimFacts facts) implements Claim {

    @Override
    public Optional<Instant> endedAt() {
        return Optional.empty();
    }

    /** When silence decides. Empty where nobody is told of the claim: who was not asked is not silent. */
    public Optional<Instant> dueAt() {
        return facts.news() ? Optional.of(facts.terms().answerBy()) : Optional.empty();
    }

    boolean isSilentAt(Instant time) {
        return dueAt().filter(due -> !due.isAfter(time)).isPresent();
    }

    SettledClaim accepted(Offer offer, Instant at) {
        return new SettledClaim(facts, offer, DecidedBy.BUYER, at);
    }

    SettledClaim leftToSilence(Instant at) {
        return new SettledClaim(facts, facts.terms().silence(), DecidedBy.SILENCE, at);
    }

    WithdrawnClaim withdrawn(Withdrawal because, Instant at) {
        return new WithdrawnClaim(facts, because, at);
    }

    /** The shop has said that the order is somebody else's: who may choose, then. */
    OpenClaim ofBuyer(UUID buyer) {
        return new OpenClaim(facts.ofBuyer(buyer));
    }
}
