package io.waybill.kit.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What became of rows that were sent; grows while they are.
 *
 * @param failures by row id
 * @param unanswered topics that Kafka said nothing of
 */
record Sent(List<Long> ids, Map<TopicPartition, Long> nextOffsets, Map<Long, String> failures, Set<String> unanswered) {

    static Sent nothing() {
        return new Sent(new ArrayList<>(), new HashMap<>(), new HashMap<>(), new HashSet<>());
    }

    void taken(OutboxRow row, RecordMetadata metadata) {
        ids.add(row.id());
        nextOffsets.merge(new TopicPartition(metadata.topic(), metadata.partition()), metadata.offset() + 1, Math::max);
    }

    void failed(OutboxRow row, Throwable cause) {
        failures.put(row.id(), String.valueOf(cause));
    }

    /** Topics of which Kafka knows nothing, though it takes other records. */
    Set<String> silent() {
        return ids.isEmpty() ? Set.of() : unanswered;
    }
}
