package io.waybill.poller.demand;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** An account's demand as it is being counted. */
final class Tally {

    private final Map<String, MerchantDemand> merchants = new HashMap<>();
    private final SortedMap<Integer, Long> ages = new TreeMap<>();
    private long pushed;
    private long missed;

    void add(DemandCount.Counted counted) {
        merchants.put(counted.merchantId(), counted.demand());
        pushed += counted.pushed();
        missed += counted.missed();
    }

    void add(DemandCount.Aged aged) {
        ages.put(aged.age(), aged.parcels());
    }

    AccountDemand demand(double factor) {
        return new AccountDemand(factor, PushPolicy.misses(pushed, missed), Ages.of(ages), merchants);
    }
}
