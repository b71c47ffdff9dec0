package io.waybill.normalizer;

import io.waybill.events.Topic;
import io.waybill.events.Topics;
import io.waybill.events.scans.Outcome;
import io.waybill.events.scans.TrackingObserved;
import io.waybill.events.shipments.CarrierCandidate;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.normalizer.status.HeardScan;
import io.waybill.normalizer.status.RandomScans;
import io.waybill.testkit.kafka.TestTopic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.json.JsonMapper;

/** Parcels and what carriers say of them, scan by scan and in turns; as many as are asked for, and the same again. */
final class Observations {

    private static final Instant SHIPPED = Instant.parse("2026-03-02T06:00:00Z");
    private static final String NUMBER = "LZ290346175CN";
    private static final int PARCELS = 100;
    private static final int SCANS = 15;

    private final Random random;
    private final List<ProducerRecord<byte[], byte[]>> shipments = new ArrayList<>();
    private final List<ProducerRecord<byte[], byte[]>> scans = new ArrayList<>();

    Observations(long seed) {
        this.random = new Random(seed);
    }

    int shipments() {
        return shipments.size();
    }

    int scans() {
        return scans.size();
    }

    /** Another hundred parcels with all that is ever heard of them. */
    void sendMore(KafkaProducer<byte[], byte[]> producer) throws Exception {
        var parcels = Stream.generate(UUID::randomUUID).limit(PARCELS).toList();
        var heard = parcels.stream().map(_ -> RandomScans.of(SCANS, random)).toList();
        var from = scans.size();
        parcels.forEach(id -> shipments.add(record(Topics.SHIPMENTS, id, 1, shipped(id))));
        for (var turn = 0; turn < SCANS; turn++) {
            for (var parcel = 0; parcel < PARCELS; parcel++) {
                var id = parcels.get(parcel);
                scans.add(record(
                        Topics.SCANS,
                        id,
                        turn + 1,
                        observed(id, heard.get(parcel).get(turn))));
            }
        }
        send(producer, shipments.subList(shipments.size() - PARCELS, shipments.size()));
        send(producer, scans.subList(from, scans.size()));
    }

    void sendAllAgain(KafkaProducer<byte[], byte[]> producer) throws Exception {
        send(producer, shipments);
        send(producer, scans);
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, List<ProducerRecord<byte[], byte[]>> records)
            throws Exception {
        for (var acknowledgement : records.stream().map(producer::send).toList()) {
            acknowledgement.get();
        }
    }

    /** One request at a time: of a producer that it does not know yet, a broker takes a later batch before the first. */
    static KafkaProducer<byte[], byte[]> producer(String bootstrapServers) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "max.in.flight.requests.per.connection", "1"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static OrderShipped shipped(UUID id) {
        var carriers = Stream.of("china-post", "ups", "hermes-de", "17track", "dhl")
                .map(carrier -> new CarrierCandidate(carrier, 0.2))
                .toList();
        return new OrderShipped(
                id, "demo", NUMBER, carriers, null, List.of(), null, null, SHIPPED, List.of(), 1, false);
    }

    private static TrackingObserved observed(UUID id, HeardScan heard) {
        return new TrackingObserved(
                id, heard.leg(), SHIPPED, Outcome.SCANS, null, List.of(heard.scan()), List.of(), null);
    }

    private static ProducerRecord<byte[], byte[]> record(Topic<?> topic, UUID id, long seq, Object event) {
        var record = new ProducerRecord<>(
                topic.name(),
                id.toString().getBytes(StandardCharsets.UTF_8),
                JsonMapper.shared().writeValueAsBytes(event));
        TestTopic.headers(Topic.typeOf(event.getClass()), seq)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
