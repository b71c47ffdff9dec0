package io.waybill.notification.sending;

import org.jspecify.annotations.Nullable;

/** Where a message goes. */
sealed interface Address {

    record Mailbox(String address, @Nullable String name) implements Address {

        /** Leaves the buyer out. */
        @Override
        public String toString() {
            return "Mailbox";
        }
    }

    /** @param number E.164 */
    record Mobile(String number) implements Address {

        /** Leaves the buyer out. */
        @Override
        public String toString() {
            return "Mobile";
        }
    }
}
