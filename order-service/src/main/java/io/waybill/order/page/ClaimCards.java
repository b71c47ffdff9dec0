package io.waybill.order.page;

import io.waybill.events.claims.ClaimClosed.Outcome;
import io.waybill.events.claims.Offer;
import io.waybill.order.claim.Claim;
import io.waybill.order.page.ClaimCard.OfferLine;
import io.waybill.order.page.Situation.Late;
import io.waybill.order.page.Situation.Settled;
import io.waybill.order.page.Situation.Usual;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the cards of a buyer's claims.
 *
 * @param first what the page says already
 * @param pages of claims
 */
record ClaimCards(Troubles troubles, Situation first, Voice voice, Function<Claim, URI> pages) {

    List<ClaimCard> cards() {
        return troubles.claims().stream().flatMap(claim -> card(claim).stream()).toList();
    }

    private Optional<ClaimCard> card(Claim claim) {
        if (claim.open()) {
            return Optional.of(open(claim));
        }
        var decision = claim.decision();
        if (decision != null) {
            return first instanceof Settled settled && settled.claim().equals(claim)
                    ? Optional.empty()
                    : Optional.of(settled(claim, decision));
        }
        return claim.outcome() == Outcome.PARCEL_FOUND && moves()
                ? Optional.of(plain(claim, voice.text("claim.found.title"), voice.text("claim.found.text")))
                : Optional.empty();
    }

    private ClaimCard open(Claim claim) {
        var deadline = voice.dates().deadline(claim.answerBy());
        return new ClaimCard(
                voice.text("claim.choose"),
                order(claim),
                voice.text("claim.open.silence", deadline),
                claim.offers().stream().map(this::line).toList(),
                pages.apply(claim).toString());
    }

    private OfferLine line(Offer offer) {
        var name = voice.text("offer." + offer.remedy().wireName());
        return switch (offer.remedy()) {
            case REFUND -> new OfferLine(name, voice.refund(offer));
            case RESHIPMENT -> new OfferLine(name, voice.text("offer.free"));
        };
    }

    private ClaimCard settled(Claim claim, Offer decision) {
        var key = "claim." + decision.remedy().wireName();
        var amount = voice.refund(decision);
        return plain(claim, voice.text(key + ".title", amount), voice.text(key + ".text", amount, voice.brand()));
    }

    private ClaimCard plain(Claim claim, String title, String text) {
        return new ClaimCard(title, order(claim), text, List.of(), null);
    }

    private @Nullable String order(Claim claim) {
        return troubles.claims().size() > 1 ? claim.orderId() : null;
    }

    /** Since it was found nothing else has become known that says otherwise. */
    private boolean moves() {
        return first instanceof Usual || first instanceof Late;
    }
}
