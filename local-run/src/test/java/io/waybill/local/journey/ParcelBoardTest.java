package io.waybill.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.EventHeaders;
import io.waybill.events.Leg;
import io.waybill.events.Money;
import io.waybill.events.Place;
import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.carrierhealth.CarrierLookedAfter;
import io.waybill.events.carrierhealth.CarrierLookedAfter.Health;
import io.waybill.events.claims.ClaimClosed;
import io.waybill.events.claims.ClaimDecided;
import io.waybill.events.claims.ClaimOpened;
import io.waybill.events.claims.Offer;
import io.waybill.events.claims.RefundRequested;
import io.waybill.events.claims.Remedy;
import io.waybill.events.delays.DelayCleared;
import io.waybill.events.delays.DelayDetected;
import io.waybill.events.delays.DelayRule;
import io.waybill.events.delays.Evidence;
import io.waybill.events.messages.BuyerTold;
import io.waybill.events.rejected.EventRejected;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.events.statuses.ScansAdded;
import io.waybill.events.statuses.StatusChanged;
import io.waybill.events.statuses.TimelineScan;
import io.waybill.kit.events.Received;
import io.waybill.vocabulary.Cause;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Party;
import io.waybill.vocabulary.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ParcelBoardTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final String NUMBER = "470825001939";

    private final ParcelBoard board = new ParcelBoard();

    @Test
    void tellsOfAParcelThatIsRegisteredOnce() {
        assertThat(take(shipped())).get().asString().contains(NUMBER, "registered");
        assertThat(take(shipped())).isEmpty();
    }

    @Test
    void tellsWhereItIsInTheCarriersWords() {
        take(shipped());
        var line = take(changed(Status.IN_TRANSIT, false, scan("Processed\u001b[2J", "Feucht")));
        assertThat(line).get().asString().contains(NUMBER, "in transit", "Processed [2J, Feucht");
    }

    @Test
    void tellsOfACorrection() {
        take(shipped());
        assertThat(take(changed(Status.IN_TRANSIT, true, scan("Back", "Feucht"))))
                .get()
                .asString()
                .contains("in transit (corrected)");
    }

    @Test
    void knowsWhatIsDeliveredWhicheverTopicSpeaksFirst() {
        take(changed(Status.DELIVERED, false, scan("Delivered", "Feucht")));
        assertThat(board.withNumber(NUMBER)).isEmpty();
        take(shipped());
        assertThat(board.withNumber(NUMBER)).get().satisfies(parcel -> {
            assertThat(parcel.isDelivered()).isTrue();
            assertThat(parcel.scans()).isEqualTo(1);
        });
    }

    @Test
    void countsScansWithoutThoseWithdrawn() {
        take(shipped());
        take(new ScansAdded(
                ID, "demo", List.of(), List.of(scan("One", "Feucht"), scan("Two", "Feucht")), List.of(), true));
        var line = take(new ScansAdded(ID, "demo", List.of(), List.of(), List.of("One"), true));
        assertThat(line).get().asString().contains("1 scans withdrawn");
        assertThat(board.withNumber(NUMBER))
                .get()
                .satisfies(parcel -> assertThat(parcel.scans()).isEqualTo(1));
    }

    @Test
    void namesTheStatusThatAScanDoesNotMove() {
        take(shipped());
        var added = new ScansAdded(ID, "demo", List.of(), List.of(scan("Processed", "Feucht")), List.of(), true);
        assertThat(take(added)).get().asString().contains(NUMBER, "scanned", "Processed");

        take(changed(Status.OUT_FOR_DELIVERY, false, scan("Loaded", "Feucht")));
        assertThat(take(added)).get().asString().contains(NUMBER, "out for delivery", "Processed");
    }

    @Test
    void saysWhyAParcelWithoutScansHasItsStatus() {
        take(shipped());
        var unknown = new StatusChanged(
                ID,
                "demo",
                List.of(),
                null,
                new Meaning(Status.PENDING, "not_yet_known"),
                null,
                false,
                1,
                List.of(),
                List.of(),
                true);

        assertThat(take(unknown)).get().asString().contains("pending", "not yet known");
    }

    @Test
    void saysWhichOrderWasRejectedWhereAndWhy() {
        var original = new EventRejected.Original("waybill.order-events", 4, 17);

        assertThat(take(new EventRejected("is missing", "/shippedAt", "e-1", "demo", "B-1", original)))
                .get()
                .asString()
                .contains("B-1", "rejected", "/shippedAt is missing");
        assertThat(take(new EventRejected("is not JSON", null, null, null, null, original)))
                .get()
                .asString()
                .contains("an order", "rejected", "is not JSON");
    }

    @Test
    void tellsOfACarrierThatIsDownAndBackButNotOfOneThatIsWellFromTheStart() {
        assertThat(take(health(Health.HEALTHY, null))).isEmpty();
        assertThat(take(health(Health.DOWN, "server-error")))
                .get()
                .asString()
                .contains("dhl/shared", "carrier down", "server-error");
        assertThat(take(health(Health.DOWN, "server-error"))).isEmpty();
        assertThat(take(health(Health.HEALTHY, null))).get().asString().contains("carrier healthy", "it answers");
        var late = new CarrierLookedAfter("dhl", "shared", Health.LATE, Duration.ofMinutes(95), NOW, null);
        assertThat(take(late)).get().asString().contains("carrier late", "asked 95 min later than planned");
    }

    @Test
    void tellsOfADelayAndOfItsEnd() {
        take(shipped());
        var evidence = new Evidence(
                Duration.ofHours(36), null, Duration.ofHours(37), null, null, Cause.UNKNOWN, Party.CARRIER, NOW);
        assertThat(take(new DelayDetected(ID, "demo", DelayRule.STALLED, 1, NOW, NOW, evidence, false, true)))
                .get()
                .asString()
                .contains(NUMBER, "stalled", "no news for 37 h, the carrier was asked");
        assertThat(take(new DelayDetected(ID, "demo", DelayRule.STALLED, 1, 2, NOW, NOW, evidence, false, true)))
                .get()
                .asString()
                .contains(NUMBER, "stalled, urgent");
        assertThat(take(new DelayCleared(
                        ID, "demo", DelayRule.STALLED, 1, NOW, DelayCleared.Reason.MOVED, false, true)))
                .get()
                .asString()
                .contains(NUMBER, "no more stalled", "moved");
    }

    @Test
    void tellsOfAClaimFromItsOffersToItsEnd() {
        take(shipped());
        var refund = new Offer(Remedy.REFUND, new Money(8_900, "EUR"));
        var opened = new ClaimOpened(ID, ID, "demo", "A-1", ID, 1, List.of(refund), NOW, NOW.plusSeconds(1), true);
        assertThat(take(opened)).get().asString().contains(NUMBER, "claim opened", "refund, EUR 89.00: the buyer may");
        assertThat(board.withNumber(NUMBER)).get().matches(ParcelState::hasOpenClaim, "has an open claim");

        assertThat(take(new ClaimDecided(ID, ID, "demo", "A-1", ID, refund, ClaimDecided.DecidedBy.BUYER, NOW, true)))
                .get()
                .asString()
                .contains("claim decided", "refund, EUR 89.00, by the buyer");
        assertThat(take(new RefundRequested(ID, ID, "demo", "A-1", null, NOW)))
                .get()
                .asString()
                .contains("refund requested");
        assertThat(take(new ClaimClosed(ID, ID, "demo", "A-1", ID, ClaimClosed.Outcome.SETTLED, NOW, true)))
                .get()
                .asString()
                .contains("claim closed", "settled");
        assertThat(board.withNumber(NUMBER))
                .get()
                .matches(ParcelState::hasSettledClaim, "has a settled claim")
                .matches(parcel -> !parcel.hasOpenClaim(), "has no open claim");
    }

    @Test
    void tellsWhatABuyerWasTold() {
        take(shipped());
        var told = new BuyerTold(
                "demo", ID, ID.toString(), "delayed_stalled", 1, ID, "email", BuyerTold.Outcome.SENT, "<m@x>", NOW);
        assertThat(take(told)).get().asString().contains(NUMBER, "buyer told", "delayed stalled, by email");
        assertThat(board.withNumber(NUMBER))
                .get()
                .satisfies(parcel -> assertThat(parcel.told()).containsExactly(told));
    }

    @Test
    void tellsOfExpectedDaysOnceAndWhenTheyMoveUntilTheMoneyIsBack() {
        take(shipped());
        var day = LocalDate.parse("2026-03-06");
        assertThat(take(ExpectedDaysTest.days(day, null)))
                .get()
                .asString()
                .contains(NUMBER, "expected from 2026-03-05 to 2026-03-09, likely on 2026-03-06")
                .doesNotContain("promised");
        assertThat(take(ExpectedDaysTest.days(day.minusDays(1), null))).isEmpty();
        // Day by day it still comes to two, which are two from what was read.
        assertThat(take(ExpectedDaysTest.days(day.minusDays(2), null))).isPresent();
        assertThat(take(ExpectedDaysTest.days(day.plusDays(1), null)))
                .get()
                .asString()
                .contains("likely on 2026-03-07, after the promised 2026-03-06");

        take(new ClaimClosed(ID, ID, "demo", "A-1", ID, ClaimClosed.Outcome.SETTLED, NOW, true));
        assertThat(take(ExpectedDaysTest.days(day.plusDays(9), null))).isEmpty();
    }

    private Optional<String> take(Object event) {
        var headers = new EventHeaders("id", "type", "source", null, null, null, null);
        return board.take(new Received<>(ID.toString(), headers, event, true), NOW);
    }

    private static OrderShipped shipped() {
        return new OrderShipped(ID, "demo", NUMBER, List.of(), null, List.of(), null, null, NOW, List.of(), 1, false);
    }

    private static StatusChanged changed(Status status, boolean correction, TimelineScan scan) {
        return new StatusChanged(
                ID,
                "demo",
                List.of(),
                null,
                new Meaning(status, "moving"),
                null,
                correction,
                1,
                List.of(scan),
                List.of(),
                true);
    }

    private static TimelineScan scan(String text, String place) {
        var local = LocalDateTime.parse("2026-03-02T09:00:00");
        return new TimelineScan(
                text,
                new Leg("dhl", NUMBER),
                new ScanTime("2026-03-02T09:00:00", local, null, TimeSource.UNKNOWN, false),
                new Place(place, "DE", null),
                null,
                text,
                "en",
                null,
                false,
                null);
    }

    private static CarrierLookedAfter health(Health health, String reason) {
        return new CarrierLookedAfter("dhl", "shared", health, Duration.ZERO, NOW, reason);
    }
}
