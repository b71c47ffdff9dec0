package io.waybill.notification.message;

import io.waybill.notification.decision.Why;
import org.jspecify.annotations.Nullable;

/**
 * How a message ends.
 *
 * @param error a class of errors or an answer's code, never a text
 * @param messageId the mail's Message-ID, or the provider's id of a text message
 */
public record Ending(
        MessageState state,
        @Nullable Why why,
        @Nullable String error,
        @Nullable String messageId) {

    public Ending {
        if (state.isOpen()) {
            throw new IllegalArgumentException(state + " is not an end");
        }
    }

    public static Ending sent(String messageId) {
        return new Ending(MessageState.SENT, null, null, messageId);
    }

    public static Ending unknown(String error, @Nullable String messageId) {
        return new Ending(MessageState.UNKNOWN, null, error, messageId);
    }

    public static Ending refused(String error, @Nullable String messageId) {
        return new Ending(MessageState.REFUSED, null, error, messageId);
    }

    public static Ending suppressed(Why why) {
        return new Ending(MessageState.SUPPRESSED, why, null, null);
    }

    public static Ending notTold(Why why) {
        return new Ending(MessageState.NOT_TOLD, why, null, null);
    }

    public static Ending notIntroduced(Why why) {
        return new Ending(MessageState.NOT_INTRODUCED, why, null, null);
    }
}
