package io.waybill.claims.claim;

import io.waybill.events.claims.Offer;
import io.waybill.events.claims.Remedy;
import io.waybill.events.shipments.OrderInParcel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a seller offers for a lost parcel.
 *
 * @param remedies in the order in which they are shown
 * @param answerWithin how long the buyer may think
 * @param silence what the buyer gets who chooses nothing; one of the remedies
 */
public record ClaimPolicy(List<Remedy> remedies, Duration answerWithin, Remedy silence) {

    public ClaimPolicy {
        remedies = List.copyOf(remedies);
        if (remedies.isEmpty() || Set.copyOf(remedies).size() != remedies.size()) {
            throw new IllegalArgumentException("offers are at least one, each once, not " + remedies);
        }
        if (!answerWithin.isPositive()) {
            throw new IllegalArgumentException("the buyer needs time to answer, not " + answerWithin);
        }
        if (!remedies.contains(silence)) {
            throw new IllegalArgumentException("silence can only mean what is offered, not " + silence.wireName());
        }
    }

    Terms termsFor(OrderInParcel order, Instant openedAt) {
        var offers = remedies.stream().map(remedy -> offer(remedy, order)).toList();
        return new Terms(offers, silence, openedAt.plus(answerWithin));
    }

    private static Offer offer(Remedy remedy, OrderInParcel order) {
        return switch (remedy) {
            case REFUND -> new Offer(remedy, OrderValue.of(order).orElse(null));
            case RESHIPMENT -> new Offer(remedy, null);
        };
    }
}
