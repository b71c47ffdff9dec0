package io.waybill.kit.restore;

import io.waybill.kit.outbox.OwnTopics;
import io.waybill.kit.outbox.RelayMemory;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/**
 * Whether the database is older than what this service has said: whether one of its own records stands behind the last
 * acknowledged one, and does not wait in the outbox either. What another instance sends meanwhile waits there until the
 * offset is behind it.
 */
@Component
class AgeCheck {

    private final OwnTopics topics;
    private final OwnRecords records;
    private final RelayMemory memory;

    AgeCheck(OwnTopics topics, OwnRecords records, RelayMemory memory) {
        this.topics = topics;
        this.records = records;
        this.memory = memory;
    }

    /** @return a record that the database does not know of */
    Optional<String> unknownRecord() throws ExecutionException, InterruptedException {
        // In this order: what is acknowledged meanwhile only moves the ends.
        var acknowledged = memory.next();
        var ends = records.ends(records.partitions(
                topics.all().stream().map(own -> own.topic().name()).toList()));
        var madeAnew = ends.entrySet().stream()
                .filter(end -> acknowledged.getOrDefault(end.getKey(), 0L) > end.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        memory.forget(madeAnew);
        var beyond = ends.entrySet().stream()
                .filter(end -> !madeAnew.contains(end.getKey()))
                .filter(end -> acknowledged.getOrDefault(end.getKey(), 0L) < end.getValue())
                .collect(Collectors.toMap(Map.Entry::getKey, end -> acknowledged.getOrDefault(end.getKey(), 0L)));
        return beyond.isEmpty() ? Optional.empty() : unknownRecord(beyond, ends);
    }

    private Optional<String> unknownRecord(Map<TopicPartition, Long> beyond, Map<TopicPartition, Long> ends) {
        var found = new AtomicReference<Optional<String>>(Optional.empty());
        records.read(beyond, ends, own -> {
            found.set(unknown(own));
            return found.get().isEmpty();
        });
        return found.get();
    }

    private Optional<String> unknown(List<ConsumerRecord<byte[], byte[]>> own) {
        if (own.isEmpty()) {
            return Optional.empty();
        }
        var known = memory.snapshot();
        var waiting = new HashSet<>(known.waiting());
        return own.stream()
                .filter(record -> record.offset() >= known.next(new TopicPartition(record.topic(), record.partition())))
                .filter(record -> !waiting.contains(OwnRecords.header(record, "ce_id")))
                .findFirst()
                .map(record -> record.topic() + "/" + record.partition() + "/" + record.offset());
    }
}
