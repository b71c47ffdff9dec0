package io.waybill.poller.demand;

/** When a merchant's polls lie as they should not. */
final class CrowdPolicy {

    /**
     * Times the pause that a poll would have now; an hour in which news is unlikely makes three of one by itself.
     */
    static final double OVERLONG = 3.5;

    private static final double MANY = 0.2;

    private CrowdPolicy() {}

    /**
     * More of them are overdue than the merchant can have at once, and stand in everybody's way: after a merchant came with
     * many parcels, an account came or went, or nobody polled for a while.
     */
    static boolean stands(AccountShares account, Crowd crowd) {
        return crowd.overdue() > atOnce(account, crowd.merchantId());
    }

    /** There was less to share when they were planned than there is now. */
    static boolean waitsInVain(AccountShares account, Crowd crowd) {
        return !stands(account, crowd) && crowd.overlong() > MANY * crowd.plans();
    }

    /** At least one. */
    static long atOnce(AccountShares account, String merchantId) {
        return Math.max(1, Math.round(TurnPolicy.AT_ONCE * account.share(merchantId)));
    }
}
