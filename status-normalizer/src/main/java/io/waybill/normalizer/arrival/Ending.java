package io.waybill.normalizer.arrival;

/** How a parcel's way ended. */
public enum Ending {
    /** Delivered, or ready to be fetched. */
    ARRIVED,
    RETURNED,
    LOST,
    /** Cancelled, or never heard of again. */
    OUT_OF_SIGHT
}
