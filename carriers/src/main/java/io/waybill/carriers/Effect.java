package io.waybill.carriers;

/** What a scan does to the parcel's status. */
public enum Effect {
    MOVES,
    /** A promise, a signature record, a money transfer: on the timeline, but the parcel is where it was. */
    INFORMATIONAL,
    /** The carrier takes its previous scan back. */
    VOIDS_PREVIOUS
}
