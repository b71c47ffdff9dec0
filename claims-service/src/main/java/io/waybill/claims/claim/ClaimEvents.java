package io.waybill.claims.claim;

import io.waybill.events.claims.ClaimClosed;
import io.waybill.events.claims.ClaimDecided;
import io.waybill.events.claims.ClaimEvent;
import io.waybill.events.claims.ClaimOpened;
import io.waybill.events.claims.RefundRequested;
import io.waybill.events.claims.Remedy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is said of a claim that has come to a state. */
final class ClaimEvents {

    private ClaimEvents() {}

    static ClaimEvent opened(OpenClaim claim, int linkVersion) {
        var facts = claim.facts();
        return new ClaimOpened(
                claim.id(),
                facts.key().shipmentId(),
                facts.key().merchantId(),
                facts.key().orderId(),
                facts.buyerId(),
                linkVersion,
                facts.terms().offers(),
                facts.openedAt(),
                facts.terms().answerBy(),
                facts.news(),
                facts.key().occurrence(),
                facts.terms().ifSilent(),
                facts.items());
    }

    /** Closed last: nothing follows that. */
    static List<ClaimEvent> settled(SettledClaim claim) {
        var events = new ArrayList<ClaimEvent>();
        events.add(decided(claim));
        events.addAll(behindDecision(claim));
        return events;
    }

    static List<ClaimEvent> behindDecision(SettledClaim claim) {
        var events = new ArrayList<ClaimEvent>();
        if (claim.decision().remedy() == Remedy.REFUND) {
            events.add(refund(claim));
        }
        events.add(closed(claim, ClaimClosed.Outcome.SETTLED, claim.at()));
        return events;
    }

    private static ClaimEvent decided(SettledClaim claim) {
        var facts = claim.facts();
        return new ClaimDecided(
                claim.id(),
                facts.key().shipmentId(),
                facts.key().merchantId(),
                facts.key().orderId(),
                facts.buyerId(),
                claim.decision(),
                claim.decidedBy(),
                claim.at(),
                facts.news());
    }

    private static ClaimEvent refund(SettledClaim claim) {
        var key = claim.facts().key();
        return new RefundRequested(
                claim.id(),
                key.shipmentId(),
                key.merchantId(),
                key.orderId(),
                claim.decision().amount(),
                claim.at());
    }

    static ClaimEvent withdrawn(WithdrawnClaim claim) {
        return closed(claim, claim.because().outcome(), claim.at());
    }

    private static ClaimEvent closed(Claim claim, ClaimClosed.Outcome outcome, Instant at) {
        var facts = claim.facts();
        return new ClaimClosed(
                claim.id(),
                facts.key().shipmentId(),
                facts.key().merchantId(),
                facts.key().orderId(),
                facts.buyerId(),
                outcome,
                at,
                facts.news());
    }
}
