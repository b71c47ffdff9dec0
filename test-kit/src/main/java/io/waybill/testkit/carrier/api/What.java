package io.waybill.testkit.carrier.api;

/** What happens to a parcel, in no carrier's words. */
public enum What {
    ANNOUNCED,
    ACCEPTED,
    DEPARTED,
    ARRIVED,
    LEFT_COUNTRY,
    ARRIVED_IN_COUNTRY,
    WITH_CUSTOMS,
    RELEASED,
    HANDED_OVER,
    OUT_FOR_DELIVERY,
    DELIVERED
}
