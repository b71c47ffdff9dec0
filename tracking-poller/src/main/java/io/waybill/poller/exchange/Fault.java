package io.waybill.poller.exchange;

import io.waybill.poller.plan.Setback;
import java.util.Locale;

/**
 * Why a carrier gave no answer. What follows from each is decided here and nowhere else: whether asking again at once
 * may help, whether it speaks against the carrier as a whole, how the parcel takes it, and whether one number may have
 * brought it on all that were asked about with it.
 */
public enum Fault {
    NO_CONNECTION(Again.AT_ONCE, Blame.CARRIER, Setback.CARRIER_DOWN, Share.COMMON),
    /** Too slow: asking again at once would double the load of one who cannot cope. */
    TIMED_OUT(Again.LATER, Blame.CARRIER, Setback.CARRIER_DOWN, Share.COMMON),
    CUT_OFF(Again.AT_ONCE, Blame.CARRIER, Setback.CARRIER_DOWN, Share.COMMON),
    TOO_LONG(Again.LATER, Blame.CARRIER, Setback.UNREADABLE_ANSWER, Share.ONE_NUMBERS),
    SERVER_ERROR(Again.LATER, Blame.CARRIER, Setback.CARRIER_DOWN, Share.EITHER),
    /** 502, 503, 504: a balancer between two servers, most often over in a moment. */
    UNAVAILABLE(Again.AT_ONCE, Blame.CARRIER, Setback.CARRIER_DOWN, Share.COMMON),
    TOO_MANY_CALLS(Again.LATER, Blame.NOBODY, Setback.CARRIER_BUSY, Share.COMMON),
    /** The account's secret is wrong or has run out: every call would fare alike. */
    LOCKED_OUT(Again.LATER, Blame.CARRIER, Setback.CARRIER_DOWN, Share.COMMON),
    REFUSED(Again.LATER, Blame.NOBODY, Setback.REFUSED, Share.ONE_NUMBERS),
    /** A maintenance page, most often. */
    UNREADABLE(Again.LATER, Blame.CARRIER, Setback.UNREADABLE_ANSWER, Share.ONE_NUMBERS),
    /** By our own breaker or limits; nothing went out. */
    HELD_BACK(Again.LATER, Blame.NOBODY, Setback.CARRIER_DOWN, Share.COMMON);

    private enum Again {
        AT_ONCE,
        LATER
    }

    private enum Blame {
        CARRIER,
        NOBODY
    }

    /** Whose fault it is where several numbers were asked about together. */
    private enum Share {
        COMMON,
        ONE_NUMBERS,
        EITHER
    }

    private final Again again;
    private final Blame blame;
    private final Setback setback;
    private final Share share;

    Fault(Again again, Blame blame, Setback setback, Share share) {
        this.again = again;
        this.blame = blame;
        this.setback = setback;
        this.share = share;
    }

    public boolean isTransient() {
        return again == Again.AT_ONCE;
    }

    /** Whether it says that the carrier, not the parcel, is in trouble. */
    public boolean blamesCarrier() {
        return blame == Blame.CARRIER;
    }

    /** Whether the others would most likely have had an answer without one of them: they are asked about apart. */
    public boolean isOneNumbers() {
        return share == Share.ONE_NUMBERS;
    }

    /** Whether it may be, so that they are not asked about all together again. */
    public boolean mayBeOneNumbers() {
        return share != Share.COMMON;
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
