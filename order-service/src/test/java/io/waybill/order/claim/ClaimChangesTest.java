package io.waybill.order.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.Money;
import io.waybill.events.claims.ClaimClosed;
import io.waybill.events.claims.ClaimClosed.Outcome;
import io.waybill.events.claims.ClaimDecided;
import io.waybill.events.claims.ClaimDecided.DecidedBy;
import io.waybill.events.claims.ClaimEvent;
import io.waybill.events.claims.ClaimOpened;
import io.waybill.events.claims.Offer;
import io.waybill.events.claims.RefundRequested;
import io.waybill.events.claims.Remedy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClaimChangesTest {

    private static final UUID CLAIM = new UUID(0, 1);
    private static final UUID PARCEL = new UUID(0, 2);
    private static final UUID BUYER = new UUID(0, 3);
    private static final Instant TIME = Instant.parse("2026-03-06T09:00:00Z");
    private static final Offer REFUND = new Offer(Remedy.REFUND, new Money(4890, "EUR"));

    private static final ClaimEvent OPENED =
            new ClaimOpened(CLAIM, PARCEL, "demo", "A", BUYER, 1, List.of(REFUND), TIME, TIME, true);
    private static final ClaimEvent DECIDED =
            new ClaimDecided(CLAIM, PARCEL, "demo", "A", BUYER, REFUND, DecidedBy.BUYER, TIME, true);
    private static final ClaimEvent REQUESTED = new RefundRequested(CLAIM, PARCEL, "demo", "A", REFUND.amount(), TIME);

    private static ClaimEvent closed(Outcome outcome) {
        return new ClaimClosed(CLAIM, PARCEL, "demo", "A", BUYER, outcome, TIME, true);
    }

    @Test
    void foldsAWholeClaimToOneRowInWhicheverOrderItEnds() {
        for (var events : List.of(
                List.of(OPENED, DECIDED, REQUESTED, closed(Outcome.SETTLED)),
                List.of(OPENED, DECIDED, closed(Outcome.SETTLED), REQUESTED))) {
            assertThat(ClaimChanges.of(List.of(), events)).singleElement().satisfies(claim -> {
                assertThat(claim.open()).isFalse();
                assertThat(claim.decision()).isEqualTo(REFUND);
                assertThat(claim.decidedBy()).isEqualTo(DecidedBy.BUYER);
                assertThat(claim.refundRequestedAt()).isEqualTo(TIME);
                assertThat(claim.outcome()).isEqualTo(Outcome.SETTLED);
            });
        }
    }

    @Test
    void isOpenUntilItIsDecidedOrClosed() {
        var opened = ClaimChanges.of(List.of(), List.of(OPENED));

        assertThat(opened).singleElement().matches(Claim::open);
        assertThat(ClaimChanges.of(opened, List.of(DECIDED))).singleElement().matches(claim -> !claim.open());
        assertThat(ClaimChanges.of(opened, List.of(closed(Outcome.PARCEL_FOUND))))
                .singleElement()
                .matches(claim -> !claim.open());
    }

    @Test
    void makesNothingOfAClaimThatWasNeverOpened() {
        assertThat(ClaimChanges.of(List.of(), List.of(DECIDED, closed(Outcome.SETTLED))))
                .isEmpty();
    }
}
