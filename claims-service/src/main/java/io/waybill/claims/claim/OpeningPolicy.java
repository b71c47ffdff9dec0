package io.waybill.claims.claim;

import java.util.Collection;

/** For which loss an order gets a claim. */
final class OpeningPolicy {

    private OpeningPolicy() {}

    /**
     * Once per loss; and not while another is open or when one was settled, lest an order be paid back twice for one
     * parcel that was found and lost again.
     *
     * @param claims of the same parcel
     */
    static boolean opens(ClaimKey key, Collection<Claim> claims) {
        return claims.stream()
                .filter(claim -> claim.facts().key().orderId().equals(key.orderId()))
                .allMatch(claim -> isOver(claim) && !claim.facts().key().equals(key));
    }

    private static boolean isOver(Claim claim) {
        return switch (claim) {
            case OpenClaim _, SettledClaim _ -> false;
            case WithdrawnClaim _ -> true;
        };
    }
}
