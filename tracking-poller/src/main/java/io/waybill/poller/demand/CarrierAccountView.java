package io.waybill.poller.demand;

import io.waybill.poller.account.Account;
import org.jspecify.annotations.Nullable;

/**
 * An account with a carrier.
 *
 * @param callsGranted in a day
 * @param callsWanted by the parcels of all merchants, in a day; for operators
 * @param stretch how many times as seldom as they want the parcels of the largest merchant are asked about; for operators
 * @param answersOlderThan so old or older is what is known of half of all parcels, and of a twentieth; for operators
 */
record CarrierAccountView(
        String carrier,
        String account,
        long callsGranted,
        @Nullable Long callsWanted,
        @Nullable Double stretch,
        @Nullable AnswerAges answersOlderThan,
        Share yours) {

    /** ISO 8601 durations. */
    record AnswerAges(String half, String twentieth) {}

    /**
     * What one merchant has of it, in polls of parcels a day.
     *
     * @param stretch how many times as seldom as they want its parcels are asked about; 1 where there is enough for all
     * @param waiting parcels that wait for their first poll
     * @param importsWaiting the same of imports
     */
    record Share(double pollsWanted, double pollsGranted, double stretch, long waiting, long importsWaiting) {}

    static CarrierAccountView of(Account account, AccountShares shares, String merchantId, boolean operator) {
        var ages = shares.demand().ages();
        return new CarrierAccountView(
                account.carrier(),
                account.name(),
                Math.round(shares.callsGranted()),
                operator ? Math.round(shares.callsWanted()) : null,
                operator ? rounded(shares.highestStretch()) : null,
                operator
                        ? new AnswerAges(ages.median().toString(), ages.oldest().toString())
                        : null,
                share(shares, merchantId));
    }

    private static Share share(AccountShares shares, String merchantId) {
        var merchant = shares.demand().of(merchantId);
        return new Share(
                rounded(merchant.wanted()),
                rounded(shares.allotted(merchantId)),
                rounded(shares.stretch(merchantId)),
                merchant.live(),
                merchant.imports());
    }

    private static double rounded(double figure) {
        return Math.round(figure * 100) / 100.0;
    }
}
