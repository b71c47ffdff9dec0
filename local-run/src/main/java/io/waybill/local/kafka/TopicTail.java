package io.waybill.local.kafka;

import io.waybill.events.Sequence;
import io.waybill.events.Topic;
import io.waybill.kit.events.MalformedEvent;
import io.waybill.kit.events.Received;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** All events of some topics from the beginning on, for looking on only. */
public final class TopicTail implements AutoCloseable {

    private final List<Topic<?>> topics;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> endsAtFirst;
    private final Map<String, Sequence> lastSeen = new HashMap<>();

    public TopicTail(String bootstrapServers, List<Topic<?>> topics) {
        this.topics = topics;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        var partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        this.endsAtFirst = consumer.endOffsets(partitions);
    }

    /** What is new, in order within each key. Events that this version does not know are left out. */
    public List<Received<?>> poll(Duration time) {
        return StreamSupport.stream(consumer.poll(time).spliterator(), false)
                .<Received<?>>flatMap(record -> read(record).filter(this::isNew).stream())
                .toList();
    }

    /** After a crash a service may send again what it has sent. */
    private boolean isNew(Received<?> received) {
        var sequence = received.headers().sequence();
        var type = received.event().getClass().getPackageName();
        var last = sequence == null ? null : lastSeen.get(type + received.key());
        if (last != null && sequence.compareTo(last) <= 0) {
            return false;
        }
        if (sequence != null) {
            lastSeen.put(type + received.key(), sequence);
        }
        return true;
    }

    /** Whether everything has been polled that was there at first. */
    public boolean isPastTheOld() {
        return endsAtFirst.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private Optional<? extends Received<?>> read(ConsumerRecord<byte[], byte[]> record) {
        var topic = topics.stream()
                .filter(known -> known.name().equals(record.topic()))
                .findFirst()
                .orElseThrow();
        try {
            return Codec.EVENTS.read(topic, record);
        } catch (MalformedEvent e) {
            throw new IllegalStateException("One of our own services wrote what cannot be read", e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
