package io.waybill.testkit.carrier.api;

import java.util.List;

/** One interface of a carrier as its public documentation has it. */
interface Contract {

    /** As in settings: {@code ups}, {@code 17track}. */
    String id();

    /** Addresses that it answers, by their beginnings; no two contracts share one. */
    List<String> paths();

    /** The way of a parcel of which nothing else was said. */
    Course course();

    Said answer(Call call, Parcels parcels, Secrets secrets);
}
