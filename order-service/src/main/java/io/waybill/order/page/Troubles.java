package io.waybill.order.page;

import io.waybill.events.delays.DelayRule;
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
 * @param lost whether the parcel is presumed lost now, be the buyer told of it or not
 */
record Troubles(List<Delay> delays, List<Claim> claims, boolean lost) {

    static Troubles of(TrackedParcel tracked, UUID buyerId) {
        var holding = tracked.delays().stream().filter(Delay::holds).toList();
        var claims = newest(tracked.claims(), buyerId);
        if (nobodyWaits(tracked.state().now())) {
            var settled = claims.stream().filter(claim -> claim.decision() != null);
            return new Troubles(List.of(), settled.toList(), false);
        }
        return new Troubles(
                holding.stream().filter(delay -> !delay.sellerOnly()).toList(),
                claims,
                holding.stream().anyMatch(delay -> delay.rule() == DelayRule.PRESUMED_LOST));
    }

    private static List<Claim> newest(List<Claim> claims, UUID buyerId) {
        var byOrder = new LinkedHashMap<String, Claim>();
        claims.stream()
                .filter(claim -> claim.buyerId().equals(buyerId))
                .forEach(claim -> byOrder.put(claim.orderId(), claim));
        return List.copyOf(byOrder.values());
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
