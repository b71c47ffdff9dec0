package io.waybill.poller.plan;

/** A poll that brought no answer about the parcel. */
public enum Setback {
    /** It does not answer, not in time, or with an error of its own. */
    CARRIER_DOWN(Why.CARRIER_DOWN),
    /** It asks us to come more slowly. */
    CARRIER_BUSY(Why.CARRIER_BUSY),
    REFUSED(Why.REFUSED),
    UNREADABLE_ANSWER(Why.UNREADABLE_ANSWER);

    private final Why why;

    Setback(Why why) {
        this.why = why;
    }

    Why why() {
        return why;
    }
}
