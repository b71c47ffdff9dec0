package io.waybill.claims.claim;

import io.waybill.events.delays.DelayDetected;

/**
 * One time that the parcel was presumed lost.
 *
 * @param cleared the parcel was heard of again
 */
public record Loss(DelayDetected said, boolean cleared) {

    public int occurrence() {
        return said.occurrence();
    }

    /** Nobody could be asked about the parcel: the buyer is not alarmed on our ignorance. */
    public boolean isForTheSellerOnly() {
        return said.sellerOnly();
    }

    boolean asksTheBuyer() {
        return !cleared && !isForTheSellerOnly();
    }

    /** Said again; new is at most that somebody could be asked by now. */
    Loss saidAgain(Loss again) {
        return asksTheBuyer() || cleared ? this : again;
    }

    Loss clear() {
        return new Loss(said, true);
    }
}
