package io.waybill.kit.reading;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One transaction: the fence moves from where we last knew it to behind the records, and their effects with it. Where the
 * fence has moved already, another owner went on: everything is undone.
 */
final class Fence {

    private final ReaderPositions positions;
    private final TransactionTemplate transaction;

    /** The value that the fence had when we last read or wrote it; absent where that is not known. */
    private final Map<TopicPartition, Long> known = new ConcurrentHashMap<>();

    Fence(ReaderPositions positions, TransactionTemplate transaction) {
        this.positions = positions;
        this.transaction = transaction;
    }

    static final class FencedOut extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    @Nullable Long at(TopicPartition partition) {
        return known.get(partition);
    }

    void standsAt(TopicPartition partition, long next) {
        known.put(partition, next);
    }

    void forget(TopicPartition partition) {
        known.remove(partition);
    }

    /**
     * @param effects told whether any key of the reader is parked
     * @throws FencedOut where another owner went on, or where it is not known where we stand
     */
    void pass(Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> parts, Consumer<Boolean> effects) {
        try {
            transaction.executeWithoutResult(_ -> {
                var parked = false;
                for (var part : parts.entrySet()) {
                    parked |= move(part.getKey(), behind(part.getValue()));
                }
                effects.accept(parked);
            });
        } catch (StackOverflowError e) {
            // A text that is nested too deep, or too much for a pattern: of this record, and no reason to end the
            // reader.
            throw new IllegalStateException("the stack is not deep enough for it", e);
        }
        parts.forEach((partition, part) -> known.put(partition, behind(part)));
    }

    private boolean move(TopicPartition partition, long to) {
        var from = known.get(partition);
        if (from == null) {
            throw new FencedOut();
        }
        return positions.move(partition, from, to).orElseThrow(FencedOut::new);
    }

    private static long behind(List<ConsumerRecord<byte[], byte[]>> part) {
        return part.getLast().offset() + 1;
    }
}
