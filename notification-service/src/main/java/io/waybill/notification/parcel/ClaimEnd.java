package io.waybill.notification.parcel;

/** How a claim's offers ended. */
public enum ClaimEnd {
    /** It is decided what the buyer gets. */
    SETTLED,
    /** There is nothing to choose any more. */
    WITHDRAWN
}
