package io.waybill.kit.reading;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** One reader's rows held against the log. */
final class ReaderPositions {

    private final String reader;
    private final Positions positions;
    private final TopicIds topicIds;
    private final ReaderTroubles troubles;

    ReaderPositions(String reader, Positions positions, TopicIds topicIds, ReaderTroubles troubles) {
        this.reader = reader;
        this.positions = positions;
        this.topicIds = topicIds;
        this.troubles = troubles;
    }

    Optional<Boolean> move(TopicPartition partition, long from, long to) {
        return positions.move(reader, partition, from, to);
    }

    boolean standsAt(TopicPartition partition, @Nullable Long next) {
        return positions
                .of(reader, partition)
                .filter(position -> Long.valueOf(position.next()).equals(next))
                .isPresent();
    }

    boolean inLog(TopicPartition partition, long next, Consumer<?, ?> consumer) {
        return next >= begins(partition, consumer) && next <= ends(partition, consumer);
    }

    /** Goes to where the row says. Empty where the row points outside the log: the partition stops, with the cause. */
    Optional<Long> seek(TopicPartition partition, Consumer<?, ?> consumer) {
        var topicId = topicIds.of(partition.topic());
        var begins = begins(partition, consumer);
        positions.begin(reader, partition, new Position(topicId, begins));
        var position = positions.of(reader, partition).orElseThrow();
        var ends = ends(partition, consumer);
        if (!position.topicId().equals(topicId)) {
            stop(partition, consumer, "the topic was made anew since it was read to " + position.next());
            return Optional.empty();
        }
        if (position.next() < begins || position.next() > ends) {
            stop(
                    partition,
                    consumer,
                    "it was read to %d, but the log holds %d to %d".formatted(position.next(), begins, ends));
            return Optional.empty();
        }
        consumer.seek(partition, position.next());
        if (troubles.runs(partition)) {
            // Only what we had stopped ourselves: the container pauses too, and would throw away what comes meanwhile.
            consumer.resume(List.of(partition));
        }
        return Optional.of(position.next());
    }

    private void stop(TopicPartition partition, Consumer<?, ?> consumer, String cause) {
        consumer.pause(List.of(partition));
        troubles.stopped(partition, cause + "; records may be lost. Decide with: ./waybill offsets");
    }

    private static long begins(TopicPartition partition, Consumer<?, ?> consumer) {
        return consumer.beginningOffsets(List.of(partition)).get(partition);
    }

    private static long ends(TopicPartition partition, Consumer<?, ?> consumer) {
        return consumer.endOffsets(List.of(partition)).get(partition);
    }
}
