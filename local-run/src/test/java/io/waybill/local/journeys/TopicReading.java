package io.waybill.local.journeys;

import io.waybill.events.Topic;
import io.waybill.kit.events.MalformedEvent;
import io.waybill.kit.events.Received;
import io.waybill.local.kafka.Codec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Whole topics, from the first record to the last there is now. */
record TopicReading(String bootstrapServers) {

    List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        try (var consumer = consumer()) {
            var partitions = partitions(topic, consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    /** Those sent again too. */
    <E> List<Received<E>> events(Topic<E> topic) {
        return records(topic.name()).stream()
                .flatMap(record -> event(topic, record).stream())
                .toList();
    }

    <E, T extends E> List<T> events(Topic<E> topic, Class<T> type) {
        return events(topic).stream()
                .map(Received::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Offset behind the last record, by partition. */
    Map<Integer, Long> ends(String topic) {
        try (var consumer = consumer()) {
            return consumer.endOffsets(partitions(topic, consumer)).entrySet().stream()
                    .collect(Collectors.toMap(end -> end.getKey().partition(), Map.Entry::getValue));
        }
    }

    private static List<TopicPartition> partitions(String topic, KafkaConsumer<?, ?> consumer) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private static <E> Optional<Received<E>> event(Topic<E> topic, ConsumerRecord<byte[], byte[]> record) {
        try {
            return Codec.EVENTS.read(topic, record);
        } catch (MalformedEvent e) {
            throw new AssertionError("a malformed event on " + topic.name(), e);
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
