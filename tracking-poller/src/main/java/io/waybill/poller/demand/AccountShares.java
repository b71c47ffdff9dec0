package io.waybill.poller.demand;

import io.waybill.poller.account.Account;
import io.waybill.poller.account.Limits;
import io.waybill.poller.plan.Rhythm;

/**
 * What each merchant may have of an account. Counted in parcels asked about in a day; a call asks about several where the
 * carrier takes them.
 *
 * @param capacity what the account grants
 * @param rateOnly what it would grant if the day had no quota
 * @param fill parcels in a call
 * @param level that nobody's share is above; infinite where there is enough for all
 * @param room what would be there for one more, whose wants have no end
 */
record AccountShares(AccountDemand demand, double capacity, double rateOnly, double fill, double level, double room) {

    /** Scarce calls fill up by themselves: what comes due meanwhile waits for the next one. Not every call quite does. */
    static final double FILL = 0.8;

    static AccountShares of(AccountDemand demand, Account account) {
        return of(demand, account.limits(), account.connector().batch());
    }

    /** @param batch parcels that a call may ask about */
    static AccountShares of(AccountDemand demand, Limits limits, int batch) {
        var fill = Math.max(1, FILL * batch);
        var capacity = limits.callsADay(demand.factor()) * fill;
        var rateOnly = limits.withoutQuota().callsADay(demand.factor()) * fill;
        var wanted =
                demand.merchants().values().stream().map(MerchantDemand::wanted).toList();
        var routine = Limits.routine(capacity);
        return new AccountShares(
                demand,
                capacity,
                rateOnly,
                fill,
                SharePolicy.level(wanted, routine),
                SharePolicy.room(wanted, routine));
    }

    double stretch(String merchantId) {
        return stretch(demand.of(merchantId));
    }

    double highestStretch() {
        return demand.merchants().values().stream()
                .mapToDouble(this::stretch)
                .max()
                .orElse(1);
    }

    private double stretch(MerchantDemand merchant) {
        return Math.max(1, merchant.wanted() / level);
    }

    double allotted(String merchantId) {
        return Math.min(demand.of(merchantId).wanted(), level);
    }

    /** What a merchant can have if it wants more than it does. */
    double share(String merchantId) {
        return Math.max(allotted(merchantId), room);
    }

    /** How many times faster than on the average the likeliest hours may pass: as far as the rate bears that. */
    double fastest() {
        var asked = Math.min(demand.wanted(), Limits.routine(capacity));
        return asked == 0 ? Rhythm.FASTEST : Limits.routine(rateOnly) / asked;
    }

    double callsWanted() {
        return demand.wanted() / fill;
    }

    double callsGranted() {
        return capacity / fill;
    }
}
