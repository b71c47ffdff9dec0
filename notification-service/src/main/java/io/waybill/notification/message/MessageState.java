package io.waybill.notification.message;

import java.util.Locale;

/** What became of a decision. */
public enum MessageState {
    /** To be sent; after a failed attempt again. */
    DUE,
    /** Waits for what it cannot be sent without. */
    WAITING,
    /** With a sender, which cannot have handed it over yet. */
    SENDING,
    /** With a sender, which may have handed it over. */
    ENDING,
    SENT,
    /** May have arrived or not; not sent again. */
    UNKNOWN,
    /** Refused for good by the mail server or the provider. */
    REFUSED,
    /** Was to be told, and was overtaken before it was. */
    SUPPRESSED,
    /** Decided not to tell, or nobody to tell it to. */
    NOT_TOLD,
    /** The buyer's contact or the seller's profile did not come in time. */
    NOT_INTRODUCED;

    public boolean isOpen() {
        return switch (this) {
            case DUE, WAITING, SENDING, ENDING -> true;
            case SENT, UNKNOWN, REFUSED, SUPPRESSED, NOT_TOLD, NOT_INTRODUCED -> false;
        };
    }

    /** Whether the buyer has read it, or may have. */
    public boolean mayBeTold() {
        return switch (this) {
            case SENT, UNKNOWN -> true;
            case DUE, WAITING, SENDING, ENDING, REFUSED, SUPPRESSED, NOT_TOLD, NOT_INTRODUCED -> false;
        };
    }

    /** As shown in the API and in metrics. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
