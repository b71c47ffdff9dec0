package io.waybill.benchmarks.push;

import io.waybill.benchmarks.feed.Feed;
import io.waybill.events.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the topic of statuses as another service would, and notes when each parcel's first one came. */
final class Statuses implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, Long> cameAt = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean closing;

    Statuses(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        var partitions = IntStream.range(0, Feed.PARTITIONS)
                .mapToObj(number -> new TopicPartition(Topics.STATUSES.name(), number))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = Thread.ofPlatform().name("statuses").start(this::read);
    }

    private void read() {
        while (!closing) {
            for (var record : consumer.poll(Duration.ofMillis(100))) {
                cameAt.putIfAbsent(new String(record.key(), StandardCharsets.UTF_8), System.nanoTime());
            }
        }
        consumer.close();
    }

    boolean has(String shipmentId) {
        return cameAt.containsKey(shipmentId);
    }

    /** By {@code System.nanoTime}. */
    long cameAt(String shipmentId) {
        return cameAt.get(shipmentId);
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
