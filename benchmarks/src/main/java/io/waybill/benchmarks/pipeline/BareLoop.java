package io.waybill.benchmarks.pipeline;

import io.waybill.benchmarks.feed.Chunk;
import io.waybill.benchmarks.feed.Codec;
import io.waybill.benchmarks.stage.Attached;
import io.waybill.events.Topics;
import io.waybill.kit.events.MalformedEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The least that anybody does who reads events and writes some: consume, parse, produce one record for each. It keeps
 * nothing, knows no parcel and loses what it has in hand when it is killed.
 */
final class BareLoop {

    static final String OUTPUT = "bench.loop";

    static final Map<String, Object> CONSUMER =
            Map.of("group.id", "bench.loop", "enable.auto.commit", true, "max.poll.records", 1_000);

    static final Map<String, Object> PRODUCER = Map.of("acks", "all", "enable.idempotence", true, "linger.ms", 5);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;

    private BareLoop(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                with(CONSUMER, bootstrapServers), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        producer = new KafkaProducer<>(
                with(PRODUCER, bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer());
    }

    static Map<String, Object> with(Map<String, Object> settings, String bootstrapServers) {
        var all = new HashMap<>(settings);
        all.put("bootstrap.servers", bootstrapServers);
        return all;
    }

    /** @param arguments the broker; then told of one chunk after another */
    static void main(String... arguments) throws InterruptedException, MalformedEvent {
        var loop = new BareLoop(arguments[0]);
        Attached.say("ready");
        while (true) {
            var chunk = Chunk.parse(Topics.SCANS.name(), Attached.hear());
            Attached.say(String.valueOf(loop.run(chunk)));
        }
    }

    private long run(Chunk chunk) throws MalformedEvent {
        consumer.assign(chunk.to().keySet());
        chunk.from().forEach(consumer::seek);
        var left = chunk.records();
        while (left > 0) {
            for (var record : consumer.poll(Duration.ofMillis(200))) {
                var partition = new TopicPartition(record.topic(), record.partition());
                if (record.offset() < chunk.to().get(partition)) {
                    producer.send(output(record));
                    left--;
                }
            }
        }
        producer.flush();
        return chunk.records();
    }

    /** An event like the one that came in. */
    private static ProducerRecord<byte[], byte[]> output(ConsumerRecord<byte[], byte[]> record) throws MalformedEvent {
        var received = Codec.EVENTS.read(Topics.SCANS, record).orElseThrow();
        return Codec.record(OUTPUT, received.key(), 1, received.event());
    }
}
