package io.waybill.poller.demand;

/**
 * What a merchant's parcels want of an account.
 *
 * @param routine how often its parcels want to be asked about in a day, all together
 * @param live parcels that wait for their first poll
 * @param imports the same of old ones that came all at once; they take what is left over
 */
record MerchantDemand(double routine, long live, long imports) {

    static final MerchantDemand NONE = new MerchantDemand(0, 0, 0);

    /** In a day. */
    double wanted() {
        return routine + live;
    }
}
