package io.waybill.claims.api;

import io.waybill.claims.claim.Claim;
import io.waybill.claims.claim.Loss;
import io.waybill.claims.claim.OpenClaim;
import io.waybill.claims.claim.SettledClaim;
import io.waybill.claims.claim.WithdrawnClaim;
import io.waybill.events.claims.ClaimDecided.DecidedBy;
import io.waybill.events.claims.Offer;
import io.waybill.events.claims.Remedy;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim as the API shows it, or a loss for which none was opened.
 *
 * @param state {@code open}, {@code settled}, {@code withdrawn} or {@code not_opened}
 * @param occurrence of the loss
 * @param ifSilent what the buyer gets who chooses nothing until {@code answerBy}; absent where silence decides nothing
 * @param why a claim was withdrawn or not opened
 * @param claimPage the buyer's
 */
record ClaimView(
        @Nullable UUID id,
        UUID shipmentId,
        @Nullable String orderId,
        @Nullable UUID buyerId,
        int occurrence,
        String state,
        List<Offer> offers,
        @Nullable Remedy ifSilent,
        @Nullable Instant openedAt,
        @Nullable Instant answerBy,
        @Nullable Offer decision,
        @Nullable DecidedBy decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant closedAt,
        @Nullable String why,
        @Nullable URI claimPage) {

    static ClaimView of(Claim claim, URI page) {
        return switch (claim) {
            case OpenClaim open -> view(open, "open", null, null, page);
            case SettledClaim settled -> view(settled, "settled", settled, null, page);
            case WithdrawnClaim withdrawn ->
                view(withdrawn, "withdrawn", null, withdrawn.because().word(), page);
        };
    }

    /** Nobody could be asked about the parcel, so the seller alone was told. */
    static ClaimView notOpened(UUID shipmentId, Loss loss) {
        return new ClaimView(
                null,
                shipmentId,
                null,
                null,
                loss.occurrence(),
                "not_opened",
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "nobody_could_be_asked",
                null);
    }

    private static ClaimView view(
            Claim claim, String state, @Nullable SettledClaim settled, @Nullable String why, URI page) {
        var facts = claim.facts();
        return new ClaimView(
                claim.id(),
                facts.key().shipmentId(),
                facts.key().orderId(),
                facts.buyerId(),
                facts.key().occurrence(),
                state,
                facts.terms().offers(),
                facts.news() ? facts.terms().ifSilent() : null,
                facts.openedAt(),
                facts.terms().answerBy(),
                settled == null ? null : settled.decision(),
                settled == null ? null : settled.decidedBy(),
                settled == null ? null : settled.at(),
                claim.endedAt().orElse(null),
                why,
                page);
    }
}
