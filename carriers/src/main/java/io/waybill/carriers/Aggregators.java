package io.waybill.carriers;

import java.util.List;

/** Who asks carriers for others. An aggregator's leg is the parcel's own number, whoever carries the parcel. */
public final class Aggregators {

    /** Ids of their connectors and of their legs, the preferred first. */
    public static final List<String> IDS = List.of("17track", "aftership", "parcelsapp");

    private Aggregators() {}

    public static boolean contains(String carrierId) {
        return IDS.contains(carrierId);
    }
}
