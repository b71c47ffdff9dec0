package io.waybill.poller.exchange;

import io.waybill.carriers.Answer;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How asking a carrier ended. */
public sealed interface Reply {

    record Known(Answer.Scans answer) implements Reply {}

    record NotKnown(Answer.NotYetKnown answer) implements Reply {}

    /**
     * @param detail what the carrier or the network said
     * @param retryAfter when the carrier wants to be asked again
     * @param body what it sent, where it could not be read
     * @param asked whether the carrier can have counted a call about the parcel
     */
    record Failed(Fault fault, String detail, @Nullable Duration retryAfter, byte @Nullable [] body, boolean asked)
            implements Reply {

        static Failed of(Fault fault, String detail) {
            return new Failed(fault, detail, null, null, fault.wentOut());
        }

        static Failed of(Fault fault, Throwable trouble) {
            return of(
                    fault,
                    Objects.requireNonNullElse(
                            trouble.getMessage(), trouble.getClass().getSimpleName()));
        }

        /** In place of a token: the question itself was never put. */
        Failed beforeAsking() {
            return new Failed(fault, detail, retryAfter, null, false);
        }
    }
}
