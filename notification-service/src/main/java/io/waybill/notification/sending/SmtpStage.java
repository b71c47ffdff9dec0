package io.waybill.notification.sending;

/** How far a mail has got. */
enum SmtpStage {
    /** Connecting, TLS, log-in. */
    OPENING,
    /** Sender and recipient. */
    ENVELOPE,
    /** The mail itself, but for its end. */
    DATA,
    /** Its end could not be written, so it never was whole. */
    CUT_OFF,
    /** Its end may have left. */
    END,
    /** Its end must not leave: another sender has taken over. */
    OVERTAKEN
}
