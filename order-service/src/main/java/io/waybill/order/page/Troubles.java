package io.waybill.order.page;

import io.waybill.events.delays.DelayRule;
import io.waybill.events.shipments.OrderInParcel;
import io.waybill.order.claim.Claim;
import io.waybill.order.delay.Delay;
import io.waybill.order.tracking.TrackedParcel;
import io.waybill.vocabulary.Meaning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has gone wrong with a parcel, as far as one buyer is told.
 *
 * @param delays that hold now
 * @param claims the newest of each of the buyer's orders
 * @param allSettled whether each of the buyer's orders was given back or sent again
 * @param lost whether the parcel is presumed lost now, be the buyer told of it or not
 */
record Troubles(List<Delay> delays, List<Claim> claims, boolean allSettled, boolean lost) {

    static Troubles of(TrackedParcel tracked, UUID buyerId) {
        var holding = tracked.delays().stream().filter(Delay::holds).toList();
        var claims = newest(tracked.claims(), buyerId);
        var settled = settled(tracked, claims, buyerId);
        if (nobodyWaits(tracked.state().now())) {
            var decided = claims.stream().filter(Troubles::isSettled);
            return new Troubles(List.of(), decided.toList(), settled, false);
        }
        return new Troubles(
                holding.stream().filter(delay -> !delay.sellerOnly()).toList(),
                claims,
                settled,
                holding.stream().anyMatch(delay -> delay.rule() == DelayRule.PRESUMED_LOST));
    }

    private static List<Claim> newest(List<Claim> claims, UUID buyerId) {
        var byOrder = new LinkedHashMap<String, Claim>();
        claims.stream()
                .filter(claim -> claim.buyerId().equals(buyerId))
                .forEach(claim -> byOrder.put(claim.orderId(), claim));
        return List.copyOf(byOrder.values());
    }

    private static boolean settled(TrackedParcel tracked, List<Claim> claims, UUID buyerId) {
        var ordered = tracked.parcel().orders().stream()
                .filter(order -> order.buyerId().equals(buyerId))
                .map(OrderInParcel::orderId)
                .toList();
        var settled =
                claims.stream().filter(Troubles::isSettled).map(Claim::orderId).toList();
        return !settled.isEmpty() && settled.containsAll(ordered);
    }

    private static boolean isSettled(Claim claim) {
        return claim.decision() != null;
    }

    /** What was given back or sent again was promised, and is no more. */
    boolean settled(String orderId) {
        return claims.stream()
                .anyMatch(claim -> isSettled(claim) && claim.orderId().equals(orderId));
    }

    /** It has come, or it comes no more and the page says why: nobody waits for it. */
    static boolean nobodyWaits(@Nullable Meaning now) {
        if (now == null) {
            return false;
        }
        return switch (now.status()) {
            case DELIVERED, RETURNING, RETURNED, CANCELLED -> true;
            case PENDING,
                    IN_TRANSIT,
                    CUSTOMS,
                    OUT_FOR_DELIVERY,
                    AVAILABLE_FOR_PICKUP,
                    ATTEMPT_FAILED,
                    EXCEPTION,
                    EXPIRED -> false;
        };
    }

    Optional<Delay> by(DelayRule rule) {
        return delays.stream().filter(delay -> delay.rule() == rule).findFirst();
    }
}
