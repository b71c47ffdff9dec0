package io.waybill.carriers;

/** What a recognised scan does to the parcel's status. */
public enum Effect {
    /** Its meaning is the parcel's from then on. */
    MOVES,
    /** A promise, a signature record, a money transfer: belongs to the timeline, moves nothing. */
    INFORMATIONAL,
    /** The carrier takes back the scan before it; {@link Voids} does so. */
    VOIDS_PREVIOUS,
    /** The carrier takes back the latest scan that one of {@link ScanReading.Recognised#voids} read. */
    VOIDS_NAMED
}
