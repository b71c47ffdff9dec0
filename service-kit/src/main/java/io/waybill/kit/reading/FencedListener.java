package io.waybill.kit.reading;

import io.waybill.kit.hold.HoldPoints;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One batch, one transaction: the fence moves from where we last knew it to behind the batch, and the handler's effects
 * with it. Where the fence has moved already, another owner went on: everything is undone and read anew.
 */
final class FencedListener
        implements BatchConsumerAwareMessageListener<byte[], byte[]>, ConsumerAwareRebalanceListener {

    private final ReaderPositions positions;
    private final RecordHandler handler;
    private final TransactionTemplate transaction;
    private final ReaderTroubles troubles;
    private final HoldPoints holdPoints;

    /** The value that the fence had when we last read or wrote it; absent where that is not known. */
    private final Map<TopicPartition, Long> known = new ConcurrentHashMap<>();

    FencedListener(
            ReaderPositions positions,
            RecordHandler handler,
            TransactionTemplate transaction,
            ReaderTroubles troubles,
            HoldPoints holdPoints) {
        this.positions = positions;
        this.handler = handler;
        this.transaction = transaction;
        this.troubles = troubles;
        this.holdPoints = holdPoints;
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records, Consumer<?, ?> consumer) {
        var usable = records.stream()
                .collect(Collectors.groupingBy(
                        record -> new TopicPartition(record.topic(), record.partition()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        usable.entrySet().removeIf(part -> !continues(part.getKey(), part.getValue(), consumer));
        if (usable.isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(_ -> take(usable));
            usable.forEach((partition, part) -> known.put(partition, behind(part)));
            troubles.batchWentWell();
        } catch (FencedOut _) {
            usable.keySet().forEach(partition -> reposition(partition, consumer));
        } catch (RuntimeException e) {
            troubles.batchFailed(e);
            throw e;
        }
    }

    private void take(Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> parts) {
        parts.forEach((partition, part) -> {
            if (!positions.move(partition, known.get(partition), behind(part))) {
                throw new FencedOut();
            }
        });
        handler.handle(parts.values().stream().flatMap(List::stream).toList());
        holdPoints.reach("reader.before-commit");
    }

    /** Whether the records follow where we stand. A gap may be compaction; a lost piece of the log stops the partition. */
    private boolean continues(
            TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> part, Consumer<?, ?> consumer) {
        var next = known.get(partition);
        var first = part.getFirst().offset();
        if (next != null && (first == next || first > next && positions.inLog(partition, next, consumer))) {
            return true;
        }
        reposition(partition, consumer);
        return false;
    }

    private static long behind(List<ConsumerRecord<byte[], byte[]>> part) {
        return part.getLast().offset() + 1;
    }

    private void reposition(TopicPartition partition, Consumer<?, ?> consumer) {
        known.remove(partition);
        positions.seek(partition, consumer).ifPresent(next -> known.put(partition, next));
    }

    /** Never throws: the container would ask again at once, thousands of times a second. The next batch reads anew. */
    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        for (var partition : partitions) {
            try {
                reposition(partition, consumer);
            } catch (RuntimeException e) {
                troubles.batchFailed(e);
            }
        }
    }

    @Override
    public void onPartitionsRevokedAfterCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(this::forget);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(this::forget);
    }

    private void forget(TopicPartition partition) {
        known.remove(partition);
        troubles.runs(partition);
    }

    /** Nothing came for a while: follows an operator who has moved the row, and looks again at a stopped partition. */
    void idle(TopicPartition partition, Consumer<?, ?> consumer) {
        if (!positions.standsAt(partition, known.get(partition))) {
            reposition(partition, consumer);
        }
    }

    private static final class FencedOut extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
