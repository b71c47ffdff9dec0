package io.waybill.claims.claim;

import io.waybill.events.claims.Offer;
import io.waybill.events.claims.Remedy;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the buyer may choose from, and until when. As told when the claim was opened, whatever the seller offers later.
 *
 * @param ifSilent what the buyer gets who chooses nothing; one of the offers
 * @param answerBy business time
 */
public record Terms(List<Offer> offers, Remedy ifSilent, Instant answerBy) {

    public Terms {
        offers = List.copyOf(offers);
        Objects.requireNonNull(answerBy, "answerBy");
        if (offer(offers, ifSilent).isEmpty()) {
            throw new IllegalArgumentException("silence can only mean what is offered, not " + ifSilent.wireName());
        }
    }

    public Optional<Offer> offer(Remedy remedy) {
        return offer(offers, remedy);
    }

    Offer silence() {
        return offer(ifSilent).orElseThrow();
    }

    private static Optional<Offer> offer(List<Offer> offers, Remedy remedy) {
        return offers.stream().filter(offer -> offer.remedy() == remedy).findFirst();
    }
}
