package io.waybill.normalizer;

import io.waybill.events.Topic;
import io.waybill.testkit.TestInfrastructure;
import io.waybill.testkit.kafka.TestTopic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.json.JsonMapper;

/** A topic over clients that stay: tests that look at it again and again read only what is new. */
final class KeptTopic<E> {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, Object> BROKER =
            Map.of("bootstrap.servers", TestInfrastructure.broker().bootstrapServers());

    private final Topic<E> topic;
    private final KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(BROKER, new ByteArraySerializer(), new ByteArraySerializer());
    private final KafkaConsumer<byte[], byte[]> consumer =
            new KafkaConsumer<>(BROKER, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    private final List<ConsumerRecord<byte[], byte[]>> read = new ArrayList<>();

    KeptTopic(Topic<E> topic) {
        this.topic = topic;
    }

    void send(String key, long seq, E event) {
        var record = new ProducerRecord<>(topic.name(), bytes(key), JSON.writeValueAsBytes(event));
        TestTopic.headers(Topic.typeOf(event.getClass()), seq)
                .forEach((header, value) -> record.headers().add(header, bytes(value)));
        try {
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("not sent to " + topic.name(), e);
        }
    }

    synchronized List<ConsumerRecord<byte[], byte[]>> records(String key) {
        if (consumer.assignment().isEmpty()) {
            var partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(topic.name(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }
        var ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(read::add);
        }
        return read.stream()
                .filter(record -> key.equals(new String(record.key(), StandardCharsets.UTF_8)))
                .toList();
    }

    List<E> events(String key) {
        return records(key).stream().map(this::event).toList();
    }

    private E event(ConsumerRecord<byte[], byte[]> record) {
        var type = topic.eventClass(header(record, "ce_type")).orElseThrow();
        return JSON.readValue(record.value(), type);
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
