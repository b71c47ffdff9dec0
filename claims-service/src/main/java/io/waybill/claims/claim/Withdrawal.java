package io.waybill.claims.claim;

import io.waybill.events.claims.ClaimClosed;
import java.util.Locale;

/** Why a draft ends. */
public enum Withdrawal {
    PARCEL_FOUND,
    ORDER_GONE;

    ClaimClosed.Outcome outcome() {
        return switch (this) {
            case PARCEL_FOUND -> ClaimClosed.Outcome.PARCEL_FOUND;
            case ORDER_GONE -> ClaimClosed.Outcome.ORDER_GONE;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
