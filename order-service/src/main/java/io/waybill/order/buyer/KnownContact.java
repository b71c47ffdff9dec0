package io.waybill.order.buyer;

import io.waybill.events.contacts.BuyerContact;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a buyer beside what the other services were told.
 *
 * @param seq how often they were told
 * @param published absent where they never were
 */
record KnownContact(BuyerContact now, long seq, @Nullable BuyerContact published) {

    boolean differs() {
        return !now.equals(published);
    }

    long nextSeq() {
        return seq + 1;
    }
}
