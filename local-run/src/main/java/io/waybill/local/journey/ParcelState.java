package io.waybill.local.journey;

import io.waybill.events.claims.ClaimClosed;
import io.waybill.events.claims.ClaimEvent;
import io.waybill.events.claims.ClaimOpened;
import io.waybill.events.messages.BuyerTold;
import io.waybill.events.statuses.EtaChanged;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A parcel as the topics have told of it.
 *
 * @param told what its buyers were told
 * @param claims what was said of its orders' claims
 * @param expected as people were told last; absent before the first time
 * @param lastNews business time at which something was last said of where it is or what becomes of it
 */
record ParcelState(
        UUID shipmentId,
        @Nullable String number,
        @Nullable Meaning now,
        int scans,
        int corrections,
        List<BuyerTold> told,
        List<ClaimEvent> claims,
        @Nullable EtaChanged expected,
        Instant lastNews) {

    static ParcelState of(UUID shipmentId, Instant time) {
        return new ParcelState(shipmentId, null, null, 0, 0, List.of(), List.of(), null, time);
    }

    ParcelState numbered(@Nullable String itsNumber) {
        return new ParcelState(shipmentId, itsNumber, now, scans, corrections, told, claims, expected, lastNews);
    }

    ParcelState heard(int newScans, int withdrawn, Instant time) {
        return new ParcelState(
                shipmentId, number, now, scans + newScans - withdrawn, corrections, told, claims, expected, time);
    }

    ParcelState means(Meaning meaning, boolean correction) {
        return new ParcelState(
                shipmentId,
                number,
                meaning,
                scans,
                corrections + (correction ? 1 : 0),
                told,
                claims,
                expected,
                lastNews);
    }

    ParcelState told(BuyerTold message) {
        return new ParcelState(
                shipmentId, number, now, scans, corrections, with(told, message), claims, expected, lastNews);
    }

    ParcelState claimed(ClaimEvent claim, Instant time) {
        return new ParcelState(shipmentId, number, now, scans, corrections, told, with(claims, claim), expected, time);
    }

    ParcelState expectedAs(EtaChanged days) {
        return new ParcelState(shipmentId, number, now, scans, corrections, told, claims, days, lastNews);
    }

    private static <T> List<T> with(List<T> some, T another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }

    boolean isDelivered() {
        return now != null && now.status() == Status.DELIVERED;
    }

    boolean hasSettledClaim() {
        return claims.stream()
                .anyMatch(claim ->
                        claim instanceof ClaimClosed closed && closed.outcome() == ClaimClosed.Outcome.SETTLED);
    }

    boolean hadClaim() {
        return claims.stream().anyMatch(ClaimOpened.class::isInstance);
    }

    boolean hasOpenClaim() {
        var closed = claims.stream()
                .filter(ClaimClosed.class::isInstance)
                .map(ClaimEvent::claimId)
                .toList();
        return claims.stream().anyMatch(claim -> !closed.contains(claim.claimId()));
    }

    String label() {
        return number == null ? shipmentId.toString() : number;
    }
}
