package io.waybill.claims.claim;

import static io.waybill.claims.claim.Examples.ADA;
import static io.waybill.claims.claim.Examples.NOW;
import static io.waybill.claims.claim.Examples.POLICY;
import static io.waybill.claims.claim.Examples.SHIPMENT;
import static io.waybill.claims.claim.Examples.WEEK;
import static io.waybill.claims.claim.Examples.adas;
import static io.waybill.claims.claim.Examples.bobs;
import static io.waybill.claims.claim.Examples.changed;
import static io.waybill.claims.claim.Examples.euros;
import static io.waybill.claims.claim.Examples.file;
import static io.waybill.claims.claim.Examples.found;
import static io.waybill.claims.claim.Examples.lost;
import static io.waybill.claims.claim.Examples.parcel;
import static io.waybill.claims.claim.Examples.readAgain;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.claims.ClaimClosed;
import io.waybill.events.claims.ClaimClosed.Outcome;
import io.waybill.events.claims.ClaimDecided;
import io.waybill.events.claims.ClaimDecided.DecidedBy;
import io.waybill.events.claims.ClaimEvent;
import io.waybill.events.claims.ClaimOpened;
import io.waybill.events.claims.Offer;
import io.waybill.events.claims.RefundRequested;
import io.waybill.events.claims.Remedy;
import io.waybill.kit.link.Link;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseFileTest {

    private static CaseFile lostParcel() {
        var file = file(adas());
        file.presumedLost(lost(1), POLICY, NOW);
        return readAgain(file);
    }

    private static Link link(CaseFile file) {
        return Link.toClaim(file.claims().getFirst().id(), ADA, 1);
    }

    private static List<Class<?>> said(CaseFile file) {
        return file.events().stream().<Class<?>>map(ClaimEvent::getClass).toList();
    }

    @Test
    void opensAClaimForEachOrderWithWhatItIsWorth() {
        var file = file(adas(), bobs());
        file.presumedLost(lost(1), POLICY, NOW);

        assertThat(file.claims()).hasSize(2).allMatch(OpenClaim.class::isInstance);
        assertThat(file.events())
                .extracting(event -> ((ClaimOpened) event).offers())
                .containsExactly(
                        List.of(new Offer(Remedy.REFUND, euros(4_900)), new Offer(Remedy.RESHIPMENT, null)),
                        List.of(new Offer(Remedy.REFUND, euros(9_900)), new Offer(Remedy.RESHIPMENT, null)));
        assertThat(file.events().getFirst())
                .isEqualTo(new ClaimOpened(
                        file.claims().getFirst().id(),
                        SHIPMENT,
                        "demo",
                        "A-1",
                        ADA,
                        1,
                        List.of(new Offer(Remedy.REFUND, euros(4_900)), new Offer(Remedy.RESHIPMENT, null)),
                        NOW,
                        NOW.plus(WEEK),
                        true,
                        1,
                        POLICY.silence(),
                        file.claims().getFirst().facts().items()));
    }

    /** As it is heard again after an older copy was brought back, whatever of it comes first. */
    @Test
    void concludesFromWhatWasNotedNoMoreThanWasSaidAlready() {
        var lost = lostParcel();
        lost.note(found(1));
        lost.note(lost(1));

        assertThat(lost.events()).isEmpty();
        lost.conclude(POLICY, NOW);
        assertThat(lost.events().getLast()).isInstanceOf(ClaimClosed.class);

        var said = lost.events().size();
        lost.conclude(POLICY, NOW);
        assertThat(lost.events()).hasSize(said);
    }

    @Test
    void saysOfARefundThatWasDecidedWhatHadNotBeenSaid() {
        var lost = lostParcel();
        lost.leaveToSilence(NOW.plus(WEEK), NOW.plus(WEEK));
        var file = new CaseFile(lost.parcel(), lost.losses(), lost.claims());

        file.sayWhatIsOwed(List.of(file.claims().getFirst().id()));

        assertThat(file.events()).map(Object::getClass).isEqualTo(List.of(RefundRequested.class, ClaimClosed.class));
    }

    @Test
    void opensNoneWhenTheSameLossIsSaidAgainWhateverBecameOfTheClaim() {
        var open = lostParcel();
        open.presumedLost(lost(1), POLICY, NOW);
        var withdrawn = lostParcel();
        withdrawn.heardOfAgain(found(1), NOW);
        withdrawn = readAgain(withdrawn);
        withdrawn.presumedLost(lost(1), POLICY, NOW);

        assertThat(open.events()).isEmpty();
        assertThat(withdrawn.events()).isEmpty();
    }

    @Test
    void givesTheSameClaimTheSameIdWhereverItIsOpened() {
        assertThat(lostParcel().claims()).isEqualTo(lostParcel().claims());
        assertThat(lostParcel().claims().getFirst().id()).isNotEqualTo(new ClaimKey("demo", SHIPMENT, "A-1", 2).id());
    }

    @Test
    void asksNoBuyerWhereNobodyCouldBeAskedAboutTheParcel() {
        var file = file(adas());
        file.presumedLost(lost(SHIPMENT, 1, true, true), POLICY, NOW);

        assertThat(file.claims()).isEmpty();
        assertThat(file.losses()).singleElement().matches(Loss::isForTheSellerOnly);

        file.presumedLost(lost(1), POLICY, NOW);
        assertThat(said(file)).containsExactly(ClaimOpened.class);
    }

    @Test
    void saysNoNewsOfWhatIsNone() {
        var imported = new CaseFile(new Parcel(SHIPMENT, "demo", List.of(adas()), 1, true), List.of(), List.of());
        imported.presumedLost(lost(1), POLICY, NOW);
        var old = file(adas());
        old.presumedLost(lost(SHIPMENT, 1, false, false), POLICY, NOW);

        assertThat(imported.events())
                .extracting(event -> ((ClaimOpened) event).news())
                .containsExactly(false);
        assertThat(old.events())
                .extracting(event -> ((ClaimOpened) event).news())
                .containsExactly(false);
    }

    @Test
    void settlesWhatTheBuyerChoosesAndAsksForTheMoneyOnce() {
        var file = lostParcel();

        var first = file.accept(link(file), Remedy.REFUND, NOW).orElseThrow();
        assertThat(first)
                .isInstanceOfSatisfying(
                        Acceptance.Accepted.class,
                        accepted -> assertThat(accepted.first()).isTrue());
        assertThat(said(file)).containsExactly(ClaimDecided.class, RefundRequested.class, ClaimClosed.class);
        assertThat(((RefundRequested) file.events().get(1)).amount()).isEqualTo(euros(4_900));

        var again = readAgain(file);
        assertThat(again.accept(link(file), Remedy.REFUND, NOW))
                .hasValue(new Acceptance.Accepted((SettledClaim) first.claim(), false));
        assertThat(again.accept(link(file), Remedy.RESHIPMENT, NOW)).hasValue(new Acceptance.TooLate(first.claim()));
        assertThat(again.events()).isEmpty();
    }

    @Test
    void asksForNoMoneyWhereTheOrderIsSentAgain() {
        var file = lostParcel();
        file.accept(link(file), Remedy.RESHIPMENT, NOW);

        assertThat(said(file)).containsExactly(ClaimDecided.class, ClaimClosed.class);
    }

    @Test
    void refusesWhatIsNotOffered() {
        var file = file(adas());
        file.presumedLost(lost(1), new ClaimPolicy(List.of(Remedy.REFUND), WEEK, Remedy.REFUND), NOW);

        assertThat(file.accept(link(file), Remedy.RESHIPMENT, NOW))
                .hasValue(new Acceptance.NotOffered((OpenClaim) file.claims().getFirst()));
    }

    @Test
    void withdrawsTheDraftWhenTheParcelIsHeardOfAgain() {
        var file = lostParcel();
        file.heardOfAgain(found(1), NOW);

        assertThat(file.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        ClaimClosed.class,
                        closed -> assertThat(closed.outcome()).isEqualTo(Outcome.PARCEL_FOUND));
        assertThat(file.accept(link(file), Remedy.REFUND, NOW).orElseThrow()).isInstanceOf(Acceptance.TooLate.class);
    }

    @Test
    void leavesWhatIsSettledAsItIs() {
        var file = lostParcel();
        file.accept(link(file), Remedy.REFUND, NOW);
        var settled = readAgain(file);
        settled.heardOfAgain(found(1), NOW);
        settled.leaveToSilence(NOW.plus(WEEK), NOW.plus(WEEK));
        settled.changed(changed(SHIPMENT, 1, bobs()), POLICY, NOW);

        assertThat(settled.events()).isEmpty();
        assertThat(settled.claims()).isEqualTo(file.claims());
    }

    @Test
    void opensAnotherForAnotherLossButNotForAnOrderAlreadySettled() {
        var foundAgain = lostParcel();
        foundAgain.heardOfAgain(found(1), NOW);
        foundAgain = readAgain(foundAgain);
        foundAgain.presumedLost(lost(2), POLICY, NOW);
        var refunded = lostParcel();
        refunded.accept(link(refunded), Remedy.REFUND, NOW);
        refunded.heardOfAgain(found(1), NOW);
        refunded = readAgain(refunded);
        refunded.presumedLost(lost(2), POLICY, NOW);

        assertThat(said(foundAgain)).containsExactly(ClaimOpened.class);
        assertThat(said(refunded)).isEmpty();
    }

    @Test
    void followsTheOrdersInTheParcel() {
        var file = lostParcel();
        file.changed(changed(SHIPMENT, 1, adas(), bobs()), POLICY, NOW);
        assertThat(said(file)).containsExactly(ClaimOpened.class);

        var left = readAgain(file);
        left.changed(changed(SHIPMENT, 1, bobs()), POLICY, NOW);
        assertThat(left.events()).singleElement().isInstanceOfSatisfying(ClaimClosed.class, closed -> {
            assertThat(closed.orderId()).isEqualTo("A-1");
            assertThat(closed.outcome()).isEqualTo(Outcome.ORDER_GONE);
        });
    }

    @Test
    void opensNothingForAnOrderThatJoinsAfterTheParcelWasFound() {
        var file = lostParcel();
        file.heardOfAgain(found(1), NOW);
        var after = readAgain(file);
        after.changed(changed(SHIPMENT, 1, adas(), bobs()), POLICY, NOW);

        assertThat(after.events()).isEmpty();
    }

    @Test
    void letsSilenceDecideWhenTheTimeIsOverAndNotBefore() {
        var due = NOW.plus(WEEK);
        var early = lostParcel();
        early.leaveToSilence(due.minusNanos(1), due);
        var file = lostParcel();
        file.leaveToSilence(due, due);

        assertThat(early.events()).isEmpty();
        assertThat(said(file)).containsExactly(ClaimDecided.class, RefundRequested.class, ClaimClosed.class);
        assertThat(((ClaimDecided) file.events().getFirst()).decidedBy()).isEqualTo(DecidedBy.SILENCE);
        assertThat(file.accept(link(file), Remedy.REFUND, due).orElseThrow())
                .as("the buyer is told that it was not the click")
                .isInstanceOf(Acceptance.TooLate.class);
    }

    @Test
    void takesNobodyForSilentWhoWasNotTold() {
        var file = file(adas());
        file.presumedLost(lost(SHIPMENT, 1, false, false), POLICY, NOW);
        var later = readAgain(file);
        later.leaveToSilence(NOW.plus(WEEK), NOW.plus(WEEK));

        assertThat(later.events()).isEmpty();
        assertThat(((OpenClaim) later.claims().getFirst()).dueAt()).isEmpty();
    }

    @Test
    void takesWhatTheParcelIsFromWhatWasSaidLast() {
        var file = new CaseFile(parcel(adas()), List.of(), List.of());
        file.changed(changed(SHIPMENT, 3, bobs()), POLICY, NOW);

        assertThat(file.parcel()).isEqualTo(new Parcel(SHIPMENT, "demo", List.of(bobs()), 3, false));
        assertThat(file.events()).isEmpty();
    }
}
