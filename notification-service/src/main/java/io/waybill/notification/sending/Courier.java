package io.waybill.notification.sending;

import java.time.Duration;

/** Hands messages of one channel over. */
interface Courier {

    /** @param gate opened once, right before the message may leave */
    Receipt deliver(Errand errand, Gate gate);

    /** A delivery has ended by then, one way or another. */
    Duration longest();
}
