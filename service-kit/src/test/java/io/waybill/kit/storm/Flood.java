package io.waybill.kit.storm;

import io.waybill.events.Topic;
import io.waybill.events.Topics;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.kit.KitIT;
import io.waybill.testkit.faults.Seed;
import io.waybill.testkit.kafka.TestTopic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.json.JsonMapper;

/** Shipments without end, those of each parcel in order; it waits where the broker is away. */
final class Flood implements AutoCloseable {

    static final String MERCHANT = "flood";

    private static final int PARCELS = 60;
    private static final Duration TICK = Duration.ofMillis(20);

    private final List<UUID> parcels =
            Stream.generate(UUID::randomUUID).limit(PARCELS).toList();
    private final AtomicLong sent = new AtomicLong();
    private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();
    private final KafkaProducer<byte[], byte[]> producer;
    private final Thread thread;
    private volatile boolean ends;

    private Flood(String bootstrapServers, int perSecond) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        // Of a producer that it does not know yet, a broker takes a later batch before the first.
                        "max.in.flight.requests.per.connection", "1",
                        "delivery.timeout.ms", "600000",
                        "request.timeout.ms", "5000",
                        "reconnect.backoff.max.ms", "500",
                        "max.block.ms", "600000"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        this.thread = Thread.ofPlatform().name("flood").unstarted(() -> pour(perSecond));
    }

    static Flood begin(String bootstrapServers, int perSecond) {
        var flood = new Flood(bootstrapServers, perSecond);
        flood.thread.start();
        return flood;
    }

    /** Each record's number; its parcel has every {@value #PARCELS}th. */
    long sent() {
        return sent.get();
    }

    Map<UUID, Long> ofEach() {
        return parcels.stream().collect(Collectors.toMap(parcel -> parcel, this::of));
    }

    private long of(UUID parcel) {
        var all = sent.get();
        return all / PARCELS + (parcels.indexOf(parcel) < all % PARCELS ? 1 : 0);
    }

    /** All of it stands on the topic when it returns. */
    void end() throws InterruptedException {
        ends = true;
        thread.join();
        producer.flush();
        if (!failures.isEmpty()) {
            throw new IllegalStateException("not sent", failures.peek());
        }
    }

    @Override
    public void close() {
        ends = true;
        thread.interrupt();
        producer.close(Duration.ZERO);
    }

    private void pour(int perSecond) {
        try {
            while (!ends) {
                for (var i = 0; i < perSecond * TICK.toMillis() / 1_000; i++) {
                    pourOne();
                }
                Seed.letPass(TICK);
            }
        } catch (RuntimeException e) {
            failures.add(e);
        }
    }

    private void pourOne() {
        var number = sent.get();
        var record = record(KitIT.shipped(parcels.get((int) (number % PARCELS)), MERCHANT), number / PARCELS + 1);
        producer.send(record, (_, failure) -> {
            if (failure != null) {
                failures.add(failure);
            }
        });
        sent.incrementAndGet();
    }

    private static ProducerRecord<byte[], byte[]> record(OrderShipped event, long seq) {
        var record = new ProducerRecord<>(
                Topics.SHIPMENTS.name(),
                event.shipmentId().toString().getBytes(StandardCharsets.UTF_8),
                JsonMapper.shared().writeValueAsBytes(event));
        TestTopic.headers(Topic.typeOf(OrderShipped.class), seq)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
