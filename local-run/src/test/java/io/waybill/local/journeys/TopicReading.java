package io.waybill.local.journeys;

import io.waybill.events.Sequence;
import io.waybill.events.Topic;
import io.waybill.kit.events.MalformedEvent;
import io.waybill.kit.events.Received;
import io.waybill.local.kafka.Codec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Whole topics, from the first record to the last there is now. */
public record TopicReading(String bootstrapServers) {

    public List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
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
    public <E> List<Received<E>> events(Topic<E> topic) {
        return records(topic.name()).stream()
                .flatMap(record -> event(topic, record))
                .toList();
    }

    public <E, T extends E> List<T> events(Topic<E> topic, Class<T> type) {
        return events(topic).stream()
                .map(Received::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The seqs of each key as they stand on the topic; without loss and doubling they are 1, 2, 3 and so on. */
    public Map<String, List<Long>> seqs(Topic<?> topic) {
        var seqs = new TreeMap<String, List<Long>>();
        for (var received : events(topic)) {
            if (received.headers().sequence() instanceof Sequence sequence) {
                seqs.computeIfAbsent(received.key(), _ -> new ArrayList<>()).add(sequence.seq());
            }
        }
        return seqs;
    }

    private static <E> Stream<Received<E>> event(Topic<E> topic, ConsumerRecord<byte[], byte[]> record) {
        try {
            return Codec.EVENTS.read(topic, record).stream();
        } catch (MalformedEvent _) {
            return Stream.empty();
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
