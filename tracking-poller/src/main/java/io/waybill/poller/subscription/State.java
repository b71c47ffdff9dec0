package io.waybill.poller.subscription;

enum State {
    /** The carrier has not been asked yet. */
    WANTED,
    SUBSCRIBED,
    /** The carrier does not push about this number; it is asked again now and then. */
    REFUSED,
    /** Nobody watches the parcel any more. */
    LAPSED
}
