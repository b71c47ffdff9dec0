package io.waybill.testkit.kafka;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.waybill.testkit.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A topic as another service sees it: written and read over plain clients. */
public final class TestTopic {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String name;
    private final String bootstrapServers;

    public TestTopic(String name) {
        this(name, TestInfrastructure.broker().bootstrapServers());
    }

    public TestTopic(String name, String bootstrapServers) {
        this.name = name;
        this.bootstrapServers = bootstrapServers;
    }

    /** As its writer would: generation 1, the type from the event's {@code @JsonTypeName}. */
    public void send(String key, long seq, Object event) {
        send(key, JSON.writeValueAsString(event), headers(type(event.getClass()), seq));
    }

    /** Several of one key, with seqs from one on, so that a reader finds them in one batch: they travel as one. */
    public void sendTogether(String key, long firstSeq, List<?> events) {
        try (var producer = producer(Map.of("linger.ms", "5000"))) {
            var seq = firstSeq;
            for (var event : events) {
                producer.send(record(key, JSON.writeValueAsString(event), headers(type(event.getClass()), seq++)));
            }
            producer.flush();
        }
    }

    public static Map<String, String> headers(String type, long seq) {
        return Map.of(
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_type",
                type,
                "ce_source",
                "/test",
                "ce_generation",
                "1",
                "ce_seq",
                String.valueOf(seq));
    }

    /** @param body null for a deletion */
    public void send(String key, @Nullable String body, Map<String, String> headers) {
        try (var producer = producer(Map.of())) {
            producer.send(record(key, body, headers)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("not sent to " + name, e);
        }
    }

    private KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
        var settings = new HashMap<String, Object>(more);
        settings.put("bootstrap.servers", bootstrapServers);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private ProducerRecord<byte[], byte[]> record(String key, @Nullable String body, Map<String, String> headers) {
        var record = new ProducerRecord<>(
                name,
                key.getBytes(StandardCharsets.UTF_8),
                body == null ? null : body.getBytes(StandardCharsets.UTF_8));
        headers.forEach((header, value) -> record.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** Everything that stands under a key, in order. */
    public List<ConsumerRecord<byte[], byte[]>> records(String key) {
        return records().stream()
                .filter(record -> record.key() != null && key.equals(new String(record.key(), StandardCharsets.UTF_8)))
                .toList();
    }

    /** Everything that stands on the topic; in order within each partition. */
    public List<ConsumerRecord<byte[], byte[]>> records() {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(name).stream()
                    .map(info -> new TopicPartition(name, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }

    /** @param sealed the interface of the topic's events */
    public <E> List<E> events(Class<E> sealed, String key) {
        return records(key).stream().map(record -> event(sealed, record)).toList();
    }

    public List<String> headers(String key, String header) {
        return records(key).stream().map(record -> header(record, header)).toList();
    }

    private static <E> E event(Class<E> sealed, ConsumerRecord<byte[], byte[]> record) {
        var type = header(record, "ce_type");
        var eventClass = Arrays.stream(sealed.getPermittedSubclasses())
                .filter(permitted -> type(permitted).equals(type))
                .findFirst()
                .orElseThrow();
        var body = record.value() == null ? "{}".getBytes(StandardCharsets.UTF_8) : record.value();
        return sealed.cast(JSON.readValue(body, eventClass));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static String type(Class<?> eventClass) {
        return eventClass.getAnnotation(JsonTypeName.class).value();
    }
}
