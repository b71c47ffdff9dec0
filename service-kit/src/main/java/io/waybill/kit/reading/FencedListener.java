package io.waybill.kit.reading;

import io.waybill.kit.hold.HoldPoints;
import io.waybill.kit.parked.BlamePolicy;
import io.waybill.kit.reading.Fence.FencedOut;
import io.waybill.kit.time.MachineTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * A batch goes through the fence as one. Where that throws, its records go one by one; one that throws alone, and is to
 * blame, parks its key. All else that throws is tried again by the container, with growing pauses.
 */
final class FencedListener
        implements BatchConsumerAwareMessageListener<byte[], byte[]>, ConsumerAwareRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(FencedListener.class);

    private final ReaderPositions positions;
    private final Fence fence;
    private final Admission admission;
    private final ReaderTroubles troubles;
    private final ReaderMetrics metrics;
    private final HoldPoints holdPoints;
    private final MachineTime machineTime;
    private final ParkingPace pace = new ParkingPace();
    private final Redelivery redelivery = new Redelivery();

    FencedListener(
            ReaderPositions positions,
            Fence fence,
            Admission admission,
            ReaderTroubles troubles,
            ReaderMetrics metrics,
            HoldPoints holdPoints,
            MachineTime machineTime) {
        this.positions = positions;
        this.fence = fence;
        this.admission = admission;
        this.troubles = troubles;
        this.metrics = metrics;
        this.holdPoints = holdPoints;
        this.machineTime = machineTime;
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records, Consumer<?, ?> consumer) {
        var usable = records.stream()
                .collect(Collectors.groupingBy(
                        record -> new TopicPartition(record.topic(), record.partition()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        if (redelivery.isOneBeginningWith(records.getFirst())) {
            redelivery.reduceToUndone(usable, fence::at, consumer.assignment());
        }
        try {
            usable.entrySet().removeIf(part -> !continues(part.getKey(), part.getValue(), consumer));
            if (!usable.isEmpty()) {
                take(usable, consumer);
                troubles.batchWentWell();
            }
        } catch (RuntimeException e) {
            troubles.batchFailed(e);
            throw e;
        }
    }

    private void take(Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> parts, Consumer<?, ?> consumer) {
        try {
            admit(parts);
        } catch (FencedOut _) {
            fencedOut(parts.keySet(), consumer);
        } catch (RuntimeException e) {
            if (!mayBlameARecord(e)) {
                throw e;
            }
            parts.forEach((partition, part) -> oneByOne(partition, part, consumer));
        }
    }

    private void admit(Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> parts) {
        fence.pass(parts, anyParked -> {
            var all = parts.values().stream().flatMap(List::stream).toList();
            if (admission.admit(all, anyParked) > 0) {
                pace.handled();
            }
            holdPoints.reach("reader.before-commit");
        });
    }

    private void oneByOne(
            TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> part, Consumer<?, ?> consumer) {
        try {
            part.forEach(record -> alone(Map.of(partition, List.of(record)), record));
        } catch (FencedOut _) {
            fencedOut(Set.of(partition), consumer);
        }
    }

    private void fencedOut(Set<TopicPartition> partitions, Consumer<?, ?> consumer) {
        metrics.fencedOut();
        LOG.info("Undone, for another instance has gone on meanwhile: {}", partitions);
        partitions.forEach(partition -> reposition(partition, consumer));
    }

    private void alone(
            Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> part, ConsumerRecord<byte[], byte[]> record) {
        try {
            admit(part);
        } catch (FencedOut e) {
            throw e;
        } catch (RuntimeException e) {
            if (!mayBlameARecord(e)) {
                throw e;
            }
            park(part, record, e);
        }
    }

    private void park(
            Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> part,
            ConsumerRecord<byte[], byte[]> record,
            RuntimeException failure) {
        if (!pace.mayPark(machineTime.instant())) {
            throw new IllegalStateException(
                    "the last " + ParkingPace.AT_ONCE
                            + " keys failed one after another, so it parks no more for a while",
                    failure);
        }
        fence.pass(part, _ -> {
            admission.park(record, failure);
            holdPoints.reach("reader.before-park");
        });
        pace.parked(machineTime.instant());
    }

    private static boolean mayBlameARecord(RuntimeException failure) {
        return BlamePolicy.blamesRecord(failure) && !Thread.currentThread().isInterrupted();
    }

    /** Whether the records follow where we stand. A gap may be compaction; a lost piece of the log stops the partition. */
    private boolean continues(
            TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> part, Consumer<?, ?> consumer) {
        var next = fence.at(partition);
        var first = part.getFirst().offset();
        if (next != null && (first == next || first > next && positions.inLog(partition, next, consumer))) {
            return true;
        }
        reposition(partition, consumer);
        return false;
    }

    private void reposition(TopicPartition partition, Consumer<?, ?> consumer) {
        fence.forget(partition);
        redelivery.soughtAnew(partition);
        positions.seek(partition, consumer).ifPresent(next -> fence.standsAt(partition, next));
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
        fence.forget(partition);
        troubles.runs(partition);
    }

    /** Nothing came for a while: follows an operator who has moved the row, and looks again at a stopped partition. */
    void idle(TopicPartition partition, Consumer<?, ?> consumer) {
        if (!positions.standsAt(partition, fence.at(partition))) {
            reposition(partition, consumer);
        }
    }
}
