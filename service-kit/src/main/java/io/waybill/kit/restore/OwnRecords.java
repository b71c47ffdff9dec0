package io.waybill.kit.restore;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/** Topics as they stand, beside any reader's offsets. */
@Component
class OwnRecords {

    private static final Duration A_WHILE = Duration.ofMillis(500);

    private static final int PATIENCE = 3_000;

    private final ConsumerFactory<byte[], byte[]> consumers;
    private final Admin admin;
    private final String source;

    OwnRecords(
            ConsumerFactory<byte[], byte[]> consumers,
            Admin admin,
            @Value("/waybill/${spring.application.name}") String source) {
        this.consumers = consumers;
        this.admin = admin;
        this.source = source;
    }

    /** Of those topics that are there. */
    Set<TopicPartition> partitions(Collection<String> topics) throws ExecutionException, InterruptedException {
        var present = admin.listTopics(new ListTopicsOptions().timeoutMs(PATIENCE))
                .names()
                .get();
        return admin
                .describeTopics(
                        topics.stream().filter(present::contains).toList(),
                        new DescribeTopicsOptions().timeoutMs(PATIENCE))
                .allTopicNames()
                .get()
                .values()
                .stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toSet());
    }

    Map<TopicPartition, Long> begins(Set<TopicPartition> partitions) throws ExecutionException, InterruptedException {
        return offsets(partitions, OffsetSpec.earliest());
    }

    /** The offset behind the last record. */
    Map<TopicPartition, Long> ends(Set<TopicPartition> partitions) throws ExecutionException, InterruptedException {
        return offsets(partitions, OffsetSpec.latest());
    }

    private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec spec)
            throws ExecutionException, InterruptedException {
        return admin
                .listOffsets(
                        partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> spec)),
                        new ListOffsetsOptions().timeoutMs(PATIENCE))
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, found -> found.getValue().offset()));
    }

    /**
     * @param from where to begin; what the log holds no more is passed over
     * @param goOn is given what we wrote ourselves, bit by bit and in order; false ends it
     */
    void read(
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> ends,
            Predicate<List<ConsumerRecord<byte[], byte[]>>> goOn) {
        try (var consumer = consumers.createConsumer(null, "restore")) {
            consumer.assign(from.keySet());
            var begins = consumer.beginningOffsets(from.keySet());
            from.forEach((partition, next) -> consumer.seek(partition, Math.max(next, begins.get(partition))));
            while (from.keySet().stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                var records = consumer.poll(A_WHILE);
                var own = records.partitions().stream()
                        .flatMap(partition -> records.records(partition).stream())
                        .filter(record ->
                                record.offset() < ends.get(new TopicPartition(record.topic(), record.partition())))
                        .filter(this::isOwn)
                        .toList();
                if (!goOn.test(own)) {
                    return;
                }
            }
        }
    }

    private boolean isOwn(ConsumerRecord<byte[], byte[]> record) {
        return source.equals(header(record, "ce_source"));
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
