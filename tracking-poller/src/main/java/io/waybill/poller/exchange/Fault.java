package io.waybill.poller.exchange;

import io.waybill.poller.plan.Setback;
import java.util.Locale;

/**
 * Why a carrier gave no answer. What follows from each is decided here and nowhere else: whether asking again at once
 * may help, whether it speaks against the carrier as a whole, and how the parcel takes it.
 */
public enum Fault {
    NO_CONNECTION(Again.AT_ONCE, Blame.CARRIER, Setback.CARRIER_DOWN),
    /** Too slow: asking again at once would double the load of one who cannot cope. */
    TIMED_OUT(Again.LATER, Blame.CARRIER, Setback.CARRIER_DOWN),
    CUT_OFF(Again.AT_ONCE, Blame.CARRIER, Setback.CARRIER_DOWN),
    TOO_LONG(Again.LATER, Blame.CARRIER, Setback.UNREADABLE_ANSWER),
    SERVER_ERROR(Again.LATER, Blame.CARRIER, Setback.CARRIER_DOWN),
    /** 502, 503, 504: a balancer between two servers, most often over in a moment. */
    UNAVAILABLE(Again.AT_ONCE, Blame.CARRIER, Setback.CARRIER_DOWN),
    TOO_MANY_CALLS(Again.LATER, Blame.NOBODY, Setback.CARRIER_BUSY),
    /** The account's secret is wrong or has run out: every call would fare alike. */
    LOCKED_OUT(Again.LATER, Blame.CARRIER, Setback.CARRIER_DOWN),
    REFUSED(Again.LATER, Blame.NOBODY, Setback.REFUSED),
    /** A maintenance page, most often. */
    UNREADABLE(Again.LATER, Blame.CARRIER, Setback.UNREADABLE_ANSWER),
    /** By our own breaker or limits; nothing went out. */
    HELD_BACK(Again.LATER, Blame.NOBODY, Setback.CARRIER_DOWN);

    private enum Again {
        AT_ONCE,
        LATER
    }

    private enum Blame {
        CARRIER,
        NOBODY
    }

    private final Again again;
    private final Blame blame;
    private final Setback setback;

    Fault(Again again, Blame blame, Setback setback) {
        this.again = again;
        this.blame = blame;
        this.setback = setback;
    }

    public boolean isTransient() {
        return again == Again.AT_ONCE;
    }

    /** Whether it says that the carrier, not the parcel, is in trouble. */
    public boolean blamesCarrier() {
        return blame == Blame.CARRIER;
    }

    public Setback setback() {
        return setback;
    }

    /** Whether the carrier can have counted the call. */
    public boolean wentOut() {
        return this != HELD_BACK && this != NO_CONNECTION;
    }

    /** As shown and in metrics. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
