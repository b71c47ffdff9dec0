package io.waybill.claims.claim;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * There is nothing to choose any more.
 *
 * @param at business time
 */
public record WithdrawnClaim(ClaimFacts facts, Withdrawal because, Instant at) implements Claim {

    public WithdrawnClaim {
        Objects.requireNonNull(because, "because");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public Optional<Instant> endedAt() {
        return Optional.of(at);
    }
}
