package io.waybill.poller.demand;

import java.time.Duration;
import java.util.Map;

/**
 * What is wanted of an account, as it was measured.
 *
 * @param factor of its rate over the last hour; 1 where the carrier did not say that we come too fast
 * @param pushesMissed whether what carriers told by themselves has left out what polls found
 * @param ages of what is known of its parcels
 * @param merchants by their ids
 */
record AccountDemand(double factor, boolean pushesMissed, Ages ages, Map<String, MerchantDemand> merchants) {

    static final AccountDemand NONE = new AccountDemand(1, false, Ages.NONE, Map.of());

    /** A single 429 is over in a quarter of an hour; one after the other is what counts. */
    private static final Duration LASTING = Duration.ofHours(1);

    AccountDemand {
        merchants = Map.copyOf(merchants);
    }

    /** In parcels asked about in a day. */
    double wanted() {
        return merchants.values().stream().mapToDouble(MerchantDemand::wanted).sum();
    }

    long importers() {
        return merchants.values().stream()
                .filter(merchant -> merchant.imports() > 0)
                .count();
    }

    MerchantDemand of(String merchantId) {
        return merchants.getOrDefault(merchantId, MerchantDemand.NONE);
    }

    /**
     * @param before as it was known so far
     * @param now as it is at this moment
     * @param since how long ago that was
     */
    static double lastingFactor(double before, double now, Duration since) {
        var forgotten = 1 - Math.exp(-(double) since.toMillis() / LASTING.toMillis());
        return before + (now - before) * Math.clamp(forgotten, 0, 1);
    }
}
