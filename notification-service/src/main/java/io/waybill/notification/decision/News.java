package io.waybill.notification.decision;

import io.waybill.events.claims.ClaimDecided.DecidedBy;
import io.waybill.events.claims.Offer;
import io.waybill.events.orderevents.DateRange;
import io.waybill.vocabulary.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a message is about, with all of it that its text needs. No name and no address. */
public sealed interface News {

    What what();

    /** Counts how often this was true of the subject, from 1. */
    int occurrence();

    /** The parcel, unless it is a claim. */
    default UUID subject(UUID shipmentId) {
        return shipmentId;
    }

    /** @param orderIds of the orders that joined the parcel with this occurrence */
    record Shipped(List<String> orderIds, int occurrence) implements News {

        public Shipped {
            orderIds = List.copyOf(orderIds);
        }

        @Override
        public What what() {
            return What.SHIPPED;
        }
    }

    record OnItsRound(int occurrence) implements News {

        @Override
        public What what() {
            return What.OUT_FOR_DELIVERY;
        }
    }

    /** @param detail of the meaning, such as {@code to_neighbour} */
    record Delivered(String detail, int occurrence) implements News {

        @Override
        public What what() {
            return What.DELIVERED;
        }
    }

    /**
     * @param silence since anything was heard of the parcel
     * @param buyerMustAct whether it is the buyer who can do something about it
     */
    record Stalled(Duration silence, Cause cause, boolean buyerMustAct, int occurrence) implements News {

        @Override
        public What what() {
            return What.DELAYED_STALLED;
        }
    }

    /** @param promise the days on which the buyer was told to expect it */
    record PromiseMissed(@Nullable DateRange promise, Cause cause, boolean buyerMustAct, int occurrence)
            implements News {

        @Override
        public What what() {
            return What.DELAYED_PROMISE_MISSED;
        }
    }

    record MovesAgain(int occurrence) implements News {

        @Override
        public What what() {
            return What.CLEARED_STALLED;
        }
    }

    record FoundAgain(int occurrence) implements News {

        @Override
        public What what() {
            return What.CLEARED_PRESUMED_LOST;
        }
    }

    /**
     * @param linkVersion of the claim's link
     * @param answerBy until when the buyer may choose
     */
    record PresumedLost(
            UUID claimId, String orderId, int linkVersion, List<Offer> offers, Instant openedAt, Instant answerBy)
            implements News {

        public PresumedLost {
            offers = List.copyOf(offers);
        }

        @Override
        public What what() {
            return What.PRESUMED_LOST;
        }

        @Override
        public int occurrence() {
            return 1;
        }

        @Override
        public UUID subject(UUID shipmentId) {
            return claimId;
        }
    }

    record ClaimSettled(UUID claimId, String orderId, Offer decision, DecidedBy decidedBy) implements News {

        @Override
        public What what() {
            return What.CLAIM_SETTLED;
        }

        @Override
        public int occurrence() {
            return 1;
        }

        @Override
        public UUID subject(UUID shipmentId) {
            return claimId;
        }
    }
}
