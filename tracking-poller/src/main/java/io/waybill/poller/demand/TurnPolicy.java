package io.waybill.poller.demand;

import io.waybill.poller.account.Limits;
import java.time.Duration;

/** How long a merchant's first polls take that come before another one. */
final class TurnPolicy {

    /** Of a day's share: so many first polls need not wait for each other. */
    static final double AT_ONCE = 0.05;

    /** Of a day's share: what first polls have even where routine wants it all. */
    private static final double LEAST_LIVE = 0.1;

    private static final double LEAST_IMPORTED = 0.05;

    /** Of what nobody else wants; the rest is for what the parcels will want once they are known. */
    private static final double IMPORTED = 0.5;

    private static final double MILLIS_A_DAY = Duration.ofDays(1).toMillis();

    private TurnPolicy() {}

    /** @param before first polls of live parcels of the merchant */
    static Duration live(AccountShares account, String merchantId, long before) {
        var share = account.share(merchantId);
        var routine = account.demand().of(merchantId).routine() / account.stretch(merchantId);
        return pause(before - AT_ONCE * share, Math.max(LEAST_LIVE * share, share - routine));
    }

    /** @param before first polls of any parcels of the merchant: an import is behind all of them */
    static Duration imported(AccountShares account, String merchantId, long before) {
        var left = Math.max(
                0, Limits.routine(account.capacity()) - account.demand().wanted());
        var importers = Math.max(1, account.demand().importers());
        return pause(before, Math.max(LEAST_IMPORTED * account.share(merchantId), IMPORTED * left / importers));
    }

    private static Duration pause(double polls, double aDay) {
        return Duration.ofMillis(Math.round(Math.max(0, polls) / aDay * MILLIS_A_DAY));
    }
}
