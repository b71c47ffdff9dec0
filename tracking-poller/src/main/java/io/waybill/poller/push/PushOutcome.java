package io.waybill.poller.push;

import java.util.Locale;

/** How far a push is. */
enum PushOutcome {
    RECEIVED,
    /** It said something new. */
    TOLD,
    NOTHING_NEW,
    /** About no parcel that we know; the shop may tell of it in a moment. */
    WAITING,
    UNKNOWN_NUMBER,
    /** From the carrier, but not what it documents. */
    UNREADABLE,
    /** An error of our own; tried again. */
    FAILED;

    /** As in metrics. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether somebody may still want to see the body. */
    boolean keepsBody() {
        return switch (this) {
            case RECEIVED, WAITING, UNREADABLE, FAILED -> true;
            case TOLD, NOTHING_NEW, UNKNOWN_NUMBER -> false;
        };
    }
}
