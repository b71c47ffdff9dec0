package io.waybill.kit;

import io.waybill.events.Topic;
import io.waybill.events.Topics;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.testkit.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.json.JsonMapper;

/** What others write to the parrot's topics, and what it writes, over plain clients. */
final class ParrotTopics implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestInfrastructure.broker().bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    static OrderShipped shipped(String merchantId) {
        return new OrderShipped(
                UUID.randomUUID(),
                merchantId,
                "123",
                List.of(),
                null,
                List.of(),
                null,
                null,
                Instant.parse("2026-03-02T08:00:00Z"),
                List.of(),
                1,
                false);
    }

    void send(OrderShipped event, long seq) throws Exception {
        send(event.shipmentId().toString(), JsonMapper.shared().writeValueAsString(event), headers(seq));
    }

    static Map<String, String> headers(long seq) {
        return Map.of(
                "ce_id", UUID.randomUUID().toString(),
                "ce_type", Topic.typeOf(OrderShipped.class),
                "ce_source", "/test",
                "ce_generation", "1",
                "ce_seq", String.valueOf(seq));
    }

    void send(String key, String body, Map<String, String> headers) throws Exception {
        var record = new ProducerRecord<>(
                Topics.SHIPMENTS.name(), key.getBytes(StandardCharsets.UTF_8), body.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(record).get();
    }

    /** Everything that stands on a topic under a key. */
    static List<ConsumerRecord<byte[], byte[]>> all(String topic, String key) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", TestInfrastructure.broker().bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found.stream()
                    .filter(record -> key.equals(new String(record.key(), StandardCharsets.UTF_8)))
                    .toList();
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
