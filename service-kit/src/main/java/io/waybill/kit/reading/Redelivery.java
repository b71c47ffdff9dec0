package io.waybill.kit.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * After a failure the container brings the same batch, whatever was done of it meanwhile. Nothing is sought for that: the
 * container polls while it waits, throws away what it gets, and only pauses what was not sought anew.
 */
final class Redelivery {

    private final Set<TopicPartition> soughtAnew = new HashSet<>();
    private @Nullable ConsumerRecord<byte[], byte[]> first;

    /** The very record, not one of the same place: that would have been fetched again. */
    boolean isOneBeginningWith(ConsumerRecord<byte[], byte[]> record) {
        var again = record == first;
        if (!again) {
            first = record;
            soughtAnew.clear();
        }
        return again;
    }

    /** Its records come anew from there: those at hand are not to be taken. */
    void soughtAnew(TopicPartition partition) {
        soughtAnew.add(partition);
    }

    void reduceToUndone(
            Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> parts,
            Function<TopicPartition, @Nullable Long> next,
            Set<TopicPartition> assigned) {
        parts.keySet().removeAll(soughtAnew);
        parts.keySet().retainAll(assigned);
        parts.replaceAll((partition, part) -> undone(part, next.apply(partition)));
        parts.values().removeIf(List::isEmpty);
    }

    private static List<ConsumerRecord<byte[], byte[]>> undone(
            List<ConsumerRecord<byte[], byte[]>> part, @Nullable Long next) {
        return next == null
                ? part
                : part.stream().filter(record -> record.offset() >= next).toList();
    }
}
