package io.waybill.poller.exchange;

import io.waybill.carriers.Answer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How asking a carrier ended. */
public sealed interface Reply {

    record Known(Answer.Scans answer) implements Reply {}

    record NotKnown(Answer.NotYetKnown answer) implements Reply {}

    /**
     * @param detail what the carrier or the network said
     * @param retryAfter when the carrier wants to be asked again
     * @param body what it sent, where it could not be read
     */
    record Failed(Fault fault, String detail, @Nullable Duration retryAfter, byte @Nullable [] body) implements Reply {

        static Failed of(Fault fault, Throwable trouble) {
            return new Failed(fault, String.valueOf(trouble.getMessage()), null, null);
        }
    }
}
