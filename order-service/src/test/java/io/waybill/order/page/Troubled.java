package io.waybill.order.page;

import io.waybill.events.Money;
import io.waybill.events.ScanTime;
import io.waybill.events.claims.ClaimClosed.Outcome;
import io.waybill.events.claims.ClaimDecided.DecidedBy;
import io.waybill.events.claims.Offer;
import io.waybill.events.claims.Remedy;
import io.waybill.events.delays.DelayCleared;
import io.waybill.events.delays.DelayRule;
import io.waybill.events.delays.Evidence;
import io.waybill.events.orderevents.DateRange;
import io.waybill.order.claim.Claim;
import io.waybill.order.delay.Delay;
import io.waybill.order.shipment.Reported;
import io.waybill.order.tracking.TrackedParcel;
import io.waybill.vocabulary.Cause;
import io.waybill.vocabulary.Party;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds delays and claims for tests, and gives them to parcels. */
final class Troubled {

    static final Instant ASKED = Instant.parse("2026-03-06T09:00:00Z");
    static final Instant ANSWER_BY = Instant.parse("2026-03-13T08:00:00Z");
    static final Offer REFUND = new Offer(Remedy.REFUND, new Money(4890, "EUR"));
    static final Offer RESHIPMENT = new Offer(Remedy.RESHIPMENT, null);

    private Troubled() {}

    static Evidence evidence(@Nullable ScanTime lastScan, Cause cause) {
        return new Evidence(
                Duration.ofDays(3),
                lastScan,
                Duration.ofDays(3),
                new DateRange(LocalDate.parse("2026-03-05"), LocalDate.parse("2026-03-05")),
                null,
                cause,
                Party.CARRIER,
                ASKED);
    }

    static Delay delay(DelayRule rule) {
        return delay(rule, evidence(Scans.at("2026-03-04T13:40"), Cause.UNKNOWN), false);
    }

    static Delay delay(DelayRule rule, Evidence evidence, boolean sellerOnly) {
        return new Delay(new UUID(0, 1), "demo", rule, 1, 1, ASKED, ASKED, evidence, sellerOnly, null, null);
    }

    static Delay over(Delay delay) {
        return new Delay(
                delay.shipmentId(),
                delay.merchantId(),
                delay.rule(),
                delay.occurrence(),
                delay.level(),
                delay.due(),
                delay.detectedAt(),
                delay.evidence(),
                delay.sellerOnly(),
                ASKED,
                DelayCleared.Reason.MOVED);
    }

    /** Ada's, of order A. */
    static Claim open() {
        return claim(Reported.ADA, "A", null, null, null);
    }

    static Claim claim(
            UUID buyerId,
            String orderId,
            @Nullable Offer decision,
            @Nullable DecidedBy decidedBy,
            @Nullable Outcome outcome) {
        return new Claim(
                UUID.nameUUIDFromBytes(orderId.getBytes()),
                new UUID(0, 1),
                "demo",
                orderId,
                buyerId,
                List.of(REFUND, RESHIPMENT),
                ASKED,
                ANSWER_BY,
                decision,
                decidedBy,
                decision == null ? null : ASKED,
                null,
                outcome,
                outcome == null ? null : ASKED);
    }

    static Claim settled(Offer decision) {
        return claim(Reported.ADA, "A", decision, DecidedBy.BUYER, Outcome.SETTLED);
    }

    static Claim closed(Outcome outcome) {
        return claim(Reported.ADA, "A", null, null, outcome);
    }

    static TrackedParcel with(TrackedParcel parcel, Delay... delays) {
        return new TrackedParcel(parcel.parcel(), parcel.state(), parcel.expected(), List.of(delays), parcel.claims());
    }

    static TrackedParcel with(TrackedParcel parcel, Claim... claims) {
        return new TrackedParcel(
                parcel.parcel(),
                parcel.state(),
                parcel.expected(),
                parcel.delays(),
                Stream.concat(parcel.claims().stream(), Stream.of(claims)).toList());
    }
}
