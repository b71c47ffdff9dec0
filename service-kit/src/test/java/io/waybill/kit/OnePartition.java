package io.waybill.kit;

import io.waybill.events.Topic;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.testkit.TestInfrastructure;
import io.waybill.testkit.kafka.TestTopic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.json.JsonMapper;

/** Records of many keys that a reader finds in one batch: they travel together to one partition. */
public final class OnePartition {

    private static final JsonMapper JSON = JsonMapper.shared();

    private OnePartition() {}

    public record Sent(OrderShipped event, long seq) {}

    public static void send(String topic, int partition, List<Sent> events) {
        try (var producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        TestInfrastructure.broker().bootstrapServers(),
                        "linger.ms",
                        "5000",
                        "batch.size",
                        "1000000"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            events.forEach(event -> producer.send(record(topic, partition, event)));
            producer.flush();
        }
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, int partition, Sent sent) {
        var record = new ProducerRecord<>(
                topic,
                partition,
                sent.event().shipmentId().toString().getBytes(StandardCharsets.UTF_8),
                JSON.writeValueAsBytes(sent.event()));
        TestTopic.headers(Topic.typeOf(OrderShipped.class), sent.seq())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
