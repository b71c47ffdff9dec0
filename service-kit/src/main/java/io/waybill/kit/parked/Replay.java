package io.waybill.kit.parked;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter that is, or was, sent through its reader again.
 *
 * @param record as its reader shall have it; without a body once it is done
 * @param cause of the last attempt that failed
 */
public record Replay(
        long id,
        String reader,
        ConsumerRecord<byte[], byte[]> record,
        boolean again,
        @Nullable Instant doneAt,
        @Nullable Outcome outcome,
        @Nullable String cause) {

    public enum Outcome {
        HANDLED,
        /** Handled as one that came late: later ones of its key had been handled. */
        LATE,
        /** Its key is parked: it waits behind the others. */
        QUEUED,
        /** Another letter of the same record had been done. */
        DONE_BEFORE
    }

    public Optional<Instant> done() {
        return Optional.ofNullable(doneAt);
    }
}
