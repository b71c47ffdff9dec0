package io.waybill.local.kafka;

import io.waybill.events.Topics;
import io.waybill.local.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes to {@code waybill.order-events}, as platforms do. */
public final class OrderEventSender implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;

    public OrderEventSender(String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, "10000",
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000",
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "10000"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Kept by the broker when it returns. */
    public RecordMetadata send(OrderEvent event) throws InterruptedException {
        var record = new ProducerRecord<>(Topics.ORDER_EVENTS.name(), bytes(event.key()), event.body());
        Codec.EVENTS
                .headers(event.headers())
                .forEach((name, value) -> record.headers().add(name, bytes(value)));
        try {
            return producer.send(record).get();
        } catch (ExecutionException e) {
            throw Refusal.because("Kafka does not take the event of order %s: %s", event.key(), e.getCause());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
