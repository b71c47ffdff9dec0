package io.waybill.notification.decision;

import static io.waybill.notification.Examples.ANNA;
import static io.waybill.notification.Examples.BEN;
import static io.waybill.notification.Examples.CLAIM;
import static io.waybill.notification.Examples.MONDAY;
import static io.waybill.notification.Examples.OFFERS;
import static io.waybill.notification.Examples.SHIPMENT;
import static io.waybill.notification.Examples.changed;
import static io.waybill.notification.Examples.cleared;
import static io.waybill.notification.Examples.detected;
import static io.waybill.notification.Examples.order;
import static io.waybill.notification.Examples.shipped;
import static io.waybill.notification.Examples.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.waybill.events.claims.ClaimClosed;
import io.waybill.events.claims.ClaimDecided;
import io.waybill.events.claims.ClaimDecided.DecidedBy;
import io.waybill.events.claims.ClaimOpened;
import io.waybill.events.claims.RefundRequested;
import io.waybill.events.delays.DelayCleared.Reason;
import io.waybill.events.delays.DelayDetected;
import io.waybill.events.delays.DelayRule;
import io.waybill.events.statuses.ScansAdded;
import io.waybill.notification.parcel.Parcel;
import io.waybill.vocabulary.Detail;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TellingPolicyTest {

    private final Parcel parcel = Parcel.met(shipped(SHIPMENT, "demo", false, order("A-1", ANNA), order("B-1", BEN)));
    private final Parcel imported = Parcel.met(shipped(SHIPMENT, "demo", true, order("A-1", ANNA)));

    @Test
    void keepsNewsAsWhatItIs() {
        assertThat(Stream.of(What.values()).<Class<?>>map(What::news))
                .containsExactlyInAnyOrder(News.class.getPermittedSubclasses());
    }

    @Test
    void tellsEachBuyerThatTheirOrdersWereShipped() {
        var decisions = TellingPolicy.decide(null, parcel, true);

        assertThat(decisions)
                .extracting(Decision::buyerId, decision -> decision.news(), Decision::channel, Decision::whyNot)
                .containsExactlyInAnyOrder(
                        tuple(ANNA, new News.Shipped(List.of("A-1"), 1), Channel.EMAIL, null),
                        tuple(BEN, new News.Shipped(List.of("B-1"), 1), Channel.EMAIL, null));
        assertThat(decisions).extracting(Decision::subject).containsOnly(SHIPMENT.toString());
    }

    @Test
    void tellsOfAnOrderThatJoinsLaterAsAnotherOccurrence() {
        var joined = parcel.after(changed(SHIPMENT, "demo", order("A-1", ANNA), order("A-2", ANNA), order("B-1", BEN)));

        assertThat(TellingPolicy.decide(parcel, joined, false))
                .singleElement()
                .extracting(Decision::news)
                .isEqualTo(new News.Shipped(List.of("A-2"), 2));
        assertThat(TellingPolicy.decide(joined, joined, false)).isEmpty();
    }

    @Test
    void tellsNobodyOfAParcelMetInTheMiddleOfItsWay() {
        assertThat(TellingPolicy.decide(null, parcel, false))
                .extracting(Decision::whyNot)
                .containsOnly(Why.MET_LATE);
    }

    @Test
    void tellsThatItIsOutForDeliveryOnBothChannels() {
        var event = status(SHIPMENT, "demo", Detail.ON_VEHICLE, 2, false, true);

        assertThat(TellingPolicy.decide(parcel, event))
                .extracting(Decision::buyerId, Decision::channel, Decision::news)
                .containsExactlyInAnyOrder(
                        tuple(ANNA, Channel.EMAIL, new News.OnItsRound(2)),
                        tuple(ANNA, Channel.SMS, new News.OnItsRound(2)),
                        tuple(BEN, Channel.EMAIL, new News.OnItsRound(2)),
                        tuple(BEN, Channel.SMS, new News.OnItsRound(2)));
    }

    @Test
    void tellsThatItWasDeliveredByMail() {
        assertThat(toAnna(TellingPolicy.decide(parcel, status(SHIPMENT, "demo", Detail.TO_NEIGHBOUR, 1, false, true))))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.news()).isEqualTo(new News.Delivered("to_neighbour", 1));
                    assertThat(decision.channel()).isEqualTo(Channel.EMAIL);
                    assertThat(decision.whyNot()).isNull();
                });
    }

    @Test
    void recordsACorrectionAndTellsNothing() {
        assertThat(TellingPolicy.decide(parcel, status(SHIPMENT, "demo", Detail.ON_VEHICLE, 2, true, true)))
                .extracting(Decision::whyNot)
                .containsOnly(Why.CORRECTION);
    }

    @ParameterizedTest
    @EnumSource(
            value = Detail.class,
            names = {"MOVING", "HELD", "NOBODY_HOME", "AT_PICKUP_POINT", "DAMAGED", "NO_NEWS", "RETURNED_TO_SENDER"})
    void hasNothingToSayOfOtherStatuses(Detail detail) {
        assertThat(TellingPolicy.decide(parcel, status(SHIPMENT, "demo", detail, 1, false, true)))
                .isEmpty();
    }

    @Test
    void hasNothingToSayOfScansThatMoveNothing() {
        var added = new ScansAdded(SHIPMENT, "demo", List.of(), List.of(), List.of(), true);

        assertThat(TellingPolicy.decide(parcel, added)).isEmpty();
    }

    @Test
    void tellsNobodyWhatIsNoNews() {
        assertThat(TellingPolicy.decide(parcel, status(SHIPMENT, "demo", Detail.ON_VEHICLE, 1, false, false)))
                .extracting(Decision::whyNot)
                .containsOnly(Why.NO_NEWS);
        assertThat(TellingPolicy.decide(parcel, detected(SHIPMENT, "demo", DelayRule.STALLED, 1, false, false)))
                .extracting(Decision::whyNot)
                .containsOnly(Why.NO_NEWS);
    }

    @Test
    void tellsNobodyOfAnImportedParcel() {
        assertThat(Stream.of(
                                TellingPolicy.decide(null, imported, true),
                                TellingPolicy.decide(
                                        imported, status(SHIPMENT, "demo", Detail.ON_VEHICLE, 1, false, true)),
                                TellingPolicy.decide(
                                        imported, detected(SHIPMENT, "demo", DelayRule.STALLED, 1, false, true)))
                        .flatMap(List::stream))
                .isNotEmpty()
                .extracting(Decision::whyNot)
                .containsOnly(Why.IMPORTED);
    }

    @Test
    void tellsThatItIsLateOnBothChannels() {
        assertThat(toAnna(TellingPolicy.decide(parcel, detected(SHIPMENT, "demo", DelayRule.STALLED, 1, false, true))))
                .extracting(decision -> decision.news().what(), Decision::channel)
                .containsExactly(tuple(What.DELAYED_STALLED, Channel.EMAIL), tuple(What.DELAYED_STALLED, Channel.SMS));
        assertThat(toAnna(TellingPolicy.decide(
                        parcel, detected(SHIPMENT, "demo", DelayRule.PROMISE_MISSED, 1, false, true))))
                .extracting(decision -> decision.news().what(), Decision::channel)
                .containsExactly(
                        tuple(What.DELAYED_PROMISE_MISSED, Channel.EMAIL),
                        tuple(What.DELAYED_PROMISE_MISSED, Channel.SMS));
    }

    /** After an outage both levels may be due at once, and then it is said as urgent alone. */
    @Test
    void tellsOfADelayWhicheverLevelItIsFirstHeardOf() {
        var first = detected(SHIPMENT, "demo", DelayRule.PROMISE_MISSED, 1, false, true);
        var urgent = new DelayDetected(
                SHIPMENT,
                "demo",
                DelayRule.PROMISE_MISSED,
                1,
                2,
                first.due(),
                first.detectedAt(),
                first.evidence(),
                false,
                true);

        assertThat(TellingPolicy.decide(parcel, urgent))
                .isNotEmpty()
                .as("the same decision, of which there is one")
                .isEqualTo(TellingPolicy.decide(parcel, first));
    }

    @Test
    void leavesALostParcelToItsClaim() {
        assertThat(TellingPolicy.decide(parcel, detected(SHIPMENT, "demo", DelayRule.PRESUMED_LOST, 1, false, true)))
                .isEmpty();
    }

    @Test
    void doesNotAlarmTheBuyerWhereNobodyCouldBeAsked() {
        assertThat(TellingPolicy.decide(parcel, detected(SHIPMENT, "demo", DelayRule.STALLED, 1, true, true)))
                .extracting(Decision::whyNot)
                .containsOnly(Why.SELLER_ONLY);
    }

    @Test
    void tellsThatItMovesAgainAndThatItWasFound() {
        assertThat(toAnna(TellingPolicy.decide(
                        parcel, cleared(SHIPMENT, "demo", DelayRule.STALLED, 3, Reason.MOVED, false))))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.news()).isEqualTo(new News.MovesAgain(3));
                    assertThat(decision.whyNot()).isNull();
                });
        assertThat(toAnna(TellingPolicy.decide(
                        parcel, cleared(SHIPMENT, "demo", DelayRule.PRESUMED_LOST, 1, Reason.MOVED, false))))
                .extracting(Decision::news)
                .containsExactly(new News.FoundAgain(1));
        assertThat(TellingPolicy.decide(
                        parcel, cleared(SHIPMENT, "demo", DelayRule.PROMISE_MISSED, 1, Reason.ARRIVED, false)))
                .isEmpty();
    }

    @Test
    void saysWhyAnEndIsNotTold() {
        assertThat(Stream.of(Reason.ARRIVED, Reason.ESCALATED, Reason.PROMISE_MOVED)
                        .map(reason -> cleared(SHIPMENT, "demo", DelayRule.STALLED, 1, reason, false))
                        .map(event ->
                                toAnna(TellingPolicy.decide(parcel, event)).getFirst()))
                .extracting(Decision::whyNot)
                .containsExactly(Why.ARRIVED, Why.ESCALATED, Why.PROMISE_MOVED);
        assertThat(TellingPolicy.decide(parcel, cleared(SHIPMENT, "demo", DelayRule.STALLED, 1, Reason.MOVED, true)))
                .extracting(Decision::whyNot)
                .containsOnly(Why.SELLER_ONLY);
    }

    @Test
    void tellsTheClaimsBuyerAloneAboutTheClaim() {
        var opened = new ClaimOpened(CLAIM, SHIPMENT, "demo", "A-1", ANNA, 1, OFFERS, MONDAY, MONDAY, true);
        var decided = new ClaimDecided(
                CLAIM, SHIPMENT, "demo", "A-1", ANNA, OFFERS.getFirst(), DecidedBy.BUYER, MONDAY, true);

        assertThat(TellingPolicy.decide(parcel, opened)).singleElement().satisfies(decision -> {
            assertThat(decision.subject()).isEqualTo(CLAIM.toString());
            assertThat(decision.buyerId()).isEqualTo(ANNA);
            assertThat(decision.news()).isEqualTo(new News.PresumedLost(CLAIM, "A-1", 1, OFFERS, MONDAY, MONDAY));
        });
        assertThat(TellingPolicy.decide(parcel, decided))
                .singleElement()
                .extracting(Decision::news)
                .isEqualTo(new News.ClaimSettled(CLAIM, "A-1", OFFERS.getFirst(), DecidedBy.BUYER));
    }

    @Test
    void leavesTheEndOfAClaimToWhatEndedIt() {
        assertThat(TellingPolicy.decide(
                        parcel,
                        new ClaimClosed(
                                CLAIM, SHIPMENT, "demo", "A-1", ANNA, ClaimClosed.Outcome.PARCEL_FOUND, MONDAY, true)))
                .isEmpty();
        assertThat(TellingPolicy.decide(parcel, new RefundRequested(CLAIM, SHIPMENT, "demo", "A-1", null, MONDAY)))
                .isEmpty();
    }

    private static List<Decision> toAnna(List<Decision> decisions) {
        return decisions.stream()
                .filter(decision -> decision.buyerId().equals(ANNA))
                .toList();
    }
}
