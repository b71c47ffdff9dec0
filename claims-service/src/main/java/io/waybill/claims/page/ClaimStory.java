package io.waybill.claims.page;

import io.waybill.claims.claim.Claim;
import io.waybill.claims.claim.OpenClaim;
import io.waybill.claims.claim.SettledClaim;
import io.waybill.claims.claim.Withdrawal;
import io.waybill.claims.claim.WithdrawnClaim;
import io.waybill.events.claims.ClaimDecided.DecidedBy;
import io.waybill.events.claims.Offer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the page says of a claim's state.
 *
 * @param offers to choose from; none when it has ended
 * @param next what happens now, or once something is chosen
 * @param conditions what happens otherwise
 * @param hasParcel whether the parcel's own page is worth a look
 */
record ClaimStory(Header header, List<OfferView> offers, List<Said> next, List<Said> conditions, boolean hasParcel) {

    boolean isOpen() {
        return !offers.isEmpty();
    }

    boolean hasNext() {
        return !next.isEmpty();
    }

    static ClaimStory of(Claim claim, Shop shop, Moments moments) {
        return switch (claim) {
            case OpenClaim open -> open(open, shop, moments);
            case SettledClaim settled -> settled(settled, shop, moments);
            case WithdrawnClaim withdrawn -> withdrawn(withdrawn, shop, moments.words());
        };
    }

    private static ClaimStory open(OpenClaim claim, Shop shop, Moments moments) {
        var words = moments.words();
        var terms = claim.facts().terms();
        var silence =
                claim.dueAt().map(due -> Said.of("silence." + terms.ifSilent().wireName(), words, moments.until(due)));
        return new ClaimStory(
                Header.of(Tone.PROBLEM, "open", words),
                terms.offers().stream()
                        .map(offer -> OfferView.of(offer, shop, words))
                        .toList(),
                List.of(Said.of("next.told", words, shop.named(words)), Said.of("next.done", words, shop.named(words))),
                Stream.concat(silence.stream(), Stream.of(Said.of("found", words)))
                        .toList(),
                true);
    }

    private static ClaimStory settled(SettledClaim claim, Shop shop, Moments moments) {
        var words = moments.words();
        var key = "settled." + claim.decision().remedy().wireName();
        return new ClaimStory(
                Header.of(Tone.GOOD, key, words, by(claim.decidedBy(), moments.day(claim.at()), words)),
                List.of(),
                List.of(
                        Said.of(key + ".asked", words, shop.named(words), amount(claim.decision(), words)),
                        Said.of(key + ".then", words, shop.named(words))),
                List.of(),
                false);
    }

    private static String by(DecidedBy decidedBy, String day, Words words) {
        return switch (decidedBy) {
            case BUYER -> words.text("decided.buyer", day);
            case SILENCE -> words.text("decided.silence", day);
        };
    }

    private static String amount(Offer decision, Words words) {
        return Optional.ofNullable(decision.amount())
                .map(amount -> Amounts.shown(amount, words.language().locale()))
                .orElseGet(() -> words.text("amount.unknown"));
    }

    private static ClaimStory withdrawn(WithdrawnClaim claim, Shop shop, Words words) {
        var key = "withdrawn." + claim.because().word();
        return new ClaimStory(
                Header.of(Tone.NEUTRAL, key, words, shop.named(words)),
                List.of(),
                List.of(),
                List.of(),
                claim.because() == Withdrawal.PARCEL_FOUND);
    }
}
