package io.waybill.notification.sending;

import org.jspecify.annotations.Nullable;

/** What became of an attempt. An error is a class of errors or an answer's code, never a text. */
sealed interface Receipt {

    /** @param id by which the other side knows the message */
    record Accepted(String id) implements Receipt {}

    /** Refused for good. */
    record Refused(String error, @Nullable String id) implements Receipt {}

    /** Certainly not accepted; another attempt may be. */
    record NotAccepted(String error) implements Receipt {}

    /** Handed over, without an answer. */
    record InDoubt(String error, @Nullable String id) implements Receipt {}

    /** Another sender took over before it was handed over. */
    record Overtaken() implements Receipt {}
}
