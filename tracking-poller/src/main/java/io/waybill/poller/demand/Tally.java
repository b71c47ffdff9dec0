package io.waybill.poller.demand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** An account's demand as it is being counted. */
final class Tally {

    private final Map<String, MerchantDemand> merchants = new HashMap<>();
    private final SortedMap<Integer, Long> ages = new TreeMap<>();
    private final List<Crowd> crowds = new ArrayList<>();
    private long pushed;
    private long missed;

    void add(DemandCount.Counted counted) {
        merchants.put(counted.merchantId(), counted.demand());
        crowds.add(counted.crowd());
        pushed += counted.pushed();
        missed += counted.missed();
    }

    void add(DemandCount.Aged aged) {
        ages.put(aged.age(), aged.parcels());
    }

    List<Crowd> crowds() {
        return List.copyOf(crowds);
    }

    AccountDemand demand(double factor) {
        return new AccountDemand(factor, PushPolicy.misses(pushed, missed), Ages.of(ages), merchants);
    }
}
