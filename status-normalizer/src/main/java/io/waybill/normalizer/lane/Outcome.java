package io.waybill.normalizer.lane;

/** How a parcel's way ended, as far as lanes count it. */
enum Outcome {
    ARRIVED,
    RETURNED,
    /** Called so by the carrier, or presumed so until it is found. */
    LOST
}
