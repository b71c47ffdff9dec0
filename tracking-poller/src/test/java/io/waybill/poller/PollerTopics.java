package io.waybill.poller;

import io.waybill.events.Topic;
import io.waybill.events.Topics;
import io.waybill.events.scans.ScanEvent;
import io.waybill.events.scans.TrackingObserved;
import io.waybill.events.shipments.CarrierCandidate;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.events.shipments.Region;
import io.waybill.events.shipments.ShipmentChanged;
import io.waybill.events.statuses.StatusChanged;
import io.waybill.testkit.kafka.TestTopic;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What others write for the poller, and what it writes, over plain clients. */
public final class PollerTopics implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final KafkaProducer<byte[], byte[]> producer;

    public PollerTopics(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A domestic parcel that DHL may have. */
    public static OrderShipped shipped(String merchantId, @Nullable String number, Instant shippedAt) {
        return shipped(merchantId, number, "dhl", shippedAt);
    }

    public static OrderShipped shipped(String merchantId, @Nullable String number, String carrier, Instant shippedAt) {
        return new OrderShipped(
                UUID.randomUUID(),
                merchantId,
                number,
                List.of(new CarrierCandidate(carrier, 1)),
                null,
                List.of(),
                new Region("DE", null),
                new Region("DE", "53113"),
                shippedAt,
                List.of(),
                1,
                false);
    }

    public static ShipmentChanged changed(OrderShipped shipped, String number) {
        return new ShipmentChanged(
                shipped.shipmentId(), shipped.merchantId(), number, shipped.candidates(), List.of(), List.of(), 1);
    }

    public static StatusChanged entered(OrderShipped shipped, Status status, String detail) {
        return new StatusChanged(
                shipped.shipmentId(),
                shipped.merchantId(),
                List.of(),
                null,
                new Meaning(status, detail),
                null,
                false,
                1,
                List.of(),
                List.of(),
                true);
    }

    public <E> void send(Topic<E> topic, UUID key, E event, long seq) throws Exception {
        var record = new ProducerRecord<>(topic.name(), bytes(key.toString()), JSON.writeValueAsBytes(event));
        Map.of(
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", Topic.typeOf(event.getClass()),
                        "ce_source", "/test",
                        "ce_generation", "1",
                        "ce_seq", String.valueOf(seq))
                .forEach((name, value) -> record.headers().add(name, bytes(value)));
        producer.send(record).get();
    }

    /** What was published of a parcel. */
    public static List<ScanEvent> scans(UUID shipmentId) {
        return all(Topics.SCANS, shipmentId.toString());
    }

    public static List<TrackingObserved> observed(UUID shipmentId) {
        return scans(shipmentId).stream()
                .filter(TrackingObserved.class::isInstance)
                .map(TrackingObserved.class::cast)
                .toList();
    }

    /** Everything that stands on a topic under a key; without a hole in its numbers. */
    public static <E> List<E> all(Topic<E> topic, String key) {
        var events = new ArrayList<E>();
        for (var record : new TestTopic(topic.name()).records(key)) {
            events.add(event(topic, record));
            if (Long.parseLong(header(record, "ce_seq")) != events.size()) {
                throw new AssertionError(key + " has seq " + header(record, "ce_seq") + " as event " + events.size());
            }
        }
        return events;
    }

    private static <E> E event(Topic<E> topic, ConsumerRecord<byte[], byte[]> record) {
        return JSON.readValue(
                record.value(), topic.eventClass(header(record, "ce_type")).orElseThrow());
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
