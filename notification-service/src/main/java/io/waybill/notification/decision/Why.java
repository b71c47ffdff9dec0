package io.waybill.notification.decision;

import java.util.Locale;

/** Why a buyer is not told, or not yet. */
public enum Why {
    /** The parcel was imported: what happened to it is old. */
    IMPORTED,
    /** The fact is not news, such as old scans read anew. */
    NO_NEWS,
    /** The carriers could not be asked, so only the seller is alarmed. */
    SELLER_ONLY,
    /** The carrier took something back; that it was never so is no news to tell. */
    CORRECTION,
    /** What began the parcel's way is older than its topic keeps. */
    MET_LATE,
    /** The delay ended with the parcel's arrival, and the message about that says so. */
    ARRIVED,
    /** A graver rule took the delay's place. */
    ESCALATED,
    /** The promise was moved. */
    PROMISE_MOVED,
    /** That it was late was never told, so nor is that it is not. */
    DELAY_NOT_TOLD,
    CLEARED_BEFORE_SENT,
    DELIVERED_BEFORE_SENT,
    CLAIM_WITHDRAWN_BEFORE_SENT,
    CLAIM_SETTLED_BEFORE_SENT,
    ERASED,
    NO_EMAIL,
    INVALID_EMAIL,
    NO_PHONE,
    INVALID_PHONE,
    NOT_MOBILE,
    /** The installation has no account for text messages. */
    NO_SMS_ACCOUNT,
    /** Waits for the buyer's contact. */
    CONTACT_NOT_KNOWN,
    /** Waits for the seller's profile. */
    MERCHANT_NOT_KNOWN,
    /** Waits until it is certain whether the delay itself was told. */
    DELAY_NOT_SETTLED;

    /** As shown in the API. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
