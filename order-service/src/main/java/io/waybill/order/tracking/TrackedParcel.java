package io.waybill.order.tracking;

import io.waybill.kit.link.Link;
import io.waybill.order.claim.Claim;
import io.waybill.order.delay.Delay;
import io.waybill.order.eta.Expectation;
import io.waybill.order.shipment.Parcel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parcel, where it is, and what has gone wrong with it.
 *
 * @param expected absent as long as nothing was said of it
 * @param delays oldest first, also those that are over
 * @param claims oldest first, of all its buyers
 */
public record TrackedParcel(
        Parcel parcel, TrackingState state, @Nullable Expectation expected, List<Delay> delays, List<Claim> claims) {

    static final Duration LINKS_OUTLIVE_THE_WAY = Duration.ofDays(90);

    public TrackedParcel {
        delays = List.copyOf(delays);
        claims = List.copyOf(claims);
    }

    /** One per buyer, in the order in which their orders joined. */
    public List<Link> links() {
        return buyers().stream()
                .map(buyer -> Link.toParcel(parcel.id(), buyer, parcel.linkVersion()))
                .toList();
    }

    private List<UUID> buyers() {
        return parcel.orders().stream().map(order -> order.buyerId()).distinct().toList();
    }

    /** Whether the link still opens this parcel's page. */
    public boolean opensTo(Link link, Instant now) {
        return links().contains(link) && (!hasLapsed(now) || mayChoose(link.buyerId()));
    }

    private boolean mayChoose(UUID buyerId) {
        return claims.stream().anyMatch(claim -> claim.open() && claim.buyerId().equals(buyerId));
    }

    private boolean hasLapsed(Instant now) {
        var endedAt = state.endedAt();
        return endedAt != null && now.isAfter(endedAt.plus(LINKS_OUTLIVE_THE_WAY));
    }
}
