package io.waybill.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.events.statuses.StatusEvent;
import io.waybill.kit.OnePartition.Sent;
import io.waybill.kit.parked.ParkedKey;
import io.waybill.kit.parked.ParkedKeys;
import io.waybill.kit.parked.ParkedState;
import io.waybill.kit.reading.ReadersLifecycle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;

class ParkingIT extends KitIT {

    private static final int PARTITION = 2;

    @Autowired
    Parroting parroting;

    @Autowired
    ReadersLifecycle readers;

    @Autowired
    ParkedKeys keys;

    @Autowired
    ParkedState state;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MeterRegistry registry;

    /** What it is about; events of it tell themselves apart by their merchants, which the parrot repeats. */
    private final UUID shipment = UUID.randomUUID();

    private final String poison = "poison-" + shipment;

    @AfterEach
    void mend() {
        parroting.unbearable.clear();
        parroting.mishaps.clear();
        keys.all().forEach(key -> keys.ask(key.id()));
        await().until(() -> keys.all().isEmpty());
    }

    @Test
    void parksTheKeyOfTheOneThatFailsAndHandlesTheOthersOnce() {
        parroting.unbearable.add(poison);
        var others = IntStream.range(0, 200).mapToObj(_ -> shipped("demo")).toList();
        var batch =
                new ArrayList<>(others.stream().map(other -> new Sent(other, 1)).toList());
        batch.add(77, new Sent(shipped(shipment, poison), 1));
        batch.add(140, new Sent(shipped(shipment, "second"), 2));

        OnePartition.send(SHIPMENTS, PARTITION, batch);

        await().untilAsserted(() -> assertThat(parked().waiting()).isEqualTo(2));
        await().untilAsserted(() -> assertThat(times(others)).containsOnly(1));
        assertThat(parked().cause()).contains("not that merchant", "io.waybill.kit.Parroting");
        assertThat(parroting.times(shipment)).isZero();
        assertThat(lastSeen()).isEmpty();
    }

    @Test
    void queuesWhatComesLaterAndHandlesItInOrderOnceItIsMended() {
        parroting.unbearable.add(poison);
        OnePartition.send(SHIPMENTS, PARTITION, List.of(new Sent(shipped(shipment, poison), 1)));
        await().until(() -> keys.all().size() == 1);
        var neighbour = shipped("demo");
        OnePartition.send(
                SHIPMENTS,
                PARTITION,
                List.of(
                        new Sent(shipped(shipment, "second"), 2),
                        new Sent(neighbour, 1),
                        new Sent(shipped(shipment, "third"), 3),
                        // Sent again: dropped when it is its turn.
                        new Sent(shipped(shipment, "third again"), 3)));
        await().until(() -> parroting.times(neighbour.shipmentId()) == 1);
        await().untilAsserted(() -> assertThat(parked().waiting()).isEqualTo(4));

        keys.ask(parked().id());
        await().until(() -> !parked().again());
        assertThat(parked().waiting()).as("stays parked, for it fails again").isEqualTo(4);
        assertThat(parked().triedAt()).isAfter(parked().parkedAt());

        parroting.unbearable.clear();
        keys.ask(parked().id());
        await().until(() -> keys.all().isEmpty());
        await().untilAsserted(() -> assertThat(heard()).containsExactly(poison, "second", "third"));
        assertThat(lastSeen()).containsExactly(3L);

        OnePartition.send(SHIPMENTS, PARTITION, List.of(new Sent(shipped(shipment, "fourth"), 4)));
        await().untilAsserted(() -> assertThat(heard()).containsExactly(poison, "second", "third", "fourth"));
    }

    @Test
    void saysSoAndStaysReady() {
        var before = records("parked");
        parroting.unbearable.add(poison);

        OnePartition.send(SHIPMENTS, PARTITION, List.of(new Sent(shipped(shipment, poison), 1)));

        await().until(() -> state.summary().isPresent());
        assertThat(state.summary().orElseThrow()).contains("1 parked", "./waybill dead list");
        assertThat(registry.get("waybill.parked.keys").gauge().value()).isEqualTo(1);
        assertThat(registry.get("waybill.parked.oldest").gauge().value()).isPositive();
        assertThat(records("parked")).isEqualTo(before + 1);
        assertThat(readers.troubles()).isEmpty();
    }

    /** PostgreSQL ends the connection in mid-batch, as when it is stopped. */
    @Test
    void parksNothingWhereNoRecordIsToBlame() {
        var away = "away-" + shipment;
        parroting.mishaps.put(
                away,
                () -> jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                        .query(Boolean.class)
                        .single());
        var others = IntStream.range(0, 20).mapToObj(_ -> shipped("demo")).toList();
        var batch =
                new ArrayList<>(others.stream().map(other -> new Sent(other, 1)).toList());
        batch.add(10, new Sent(shipped(shipment, away), 1));

        OnePartition.send(SHIPMENTS, PARTITION, batch);

        await().untilAsserted(() ->
                assertThat(readers.troubles()).singleElement().asString().contains("tried again"));
        assertThat(keys.all()).isEmpty();
        assertThat(times(others)).containsOnly(0);

        parroting.mishaps.clear();
        await().untilAsserted(() -> assertThat(times(others)).containsOnly(1));
        await().until(() -> parroting.times(shipment) == 1);
        await().until(() -> readers.troubles().isEmpty());
        assertThat(keys.all()).isEmpty();
    }

    /**
     * Some of a batch is done when its rest meets an outage. The container brings all of it again, and goes on polling
     * meanwhile: what it polls must not be lost.
     */
    @Test
    void losesAndDoublesNothingWhenABatchIsHalfDoneInAnOutage() {
        var away = "away-" + shipment;
        parroting.unbearable.add(poison);
        var failures = new AtomicInteger();
        parroting.mishaps.put(away, () -> {
            failures.incrementAndGet();
            throw new QueryTimeoutException("no answer");
        });
        var all = new ArrayList<OrderShipped>();
        inOneBatch(() -> {
            for (var partition : List.of(0, 3)) {
                all.addAll(sent(partition, "demo", poison, "demo", away));
            }
        });
        await().until(() -> !keys.all().isEmpty());
        for (var partition : List.of(0, 3)) {
            all.addAll(sent(partition, "demo", "demo"));
        }
        await().untilAsserted(() ->
                assertThat(readers.troubles()).singleElement().asString().contains("no answer"));
        var before = failures.get();
        await().until(() -> failures.get() >= before + 3);

        parroting.mishaps.clear();
        await().untilAsserted(() -> assertThat(keys.all()).hasSize(2));
        parroting.unbearable.clear();
        keys.all().forEach(key -> keys.ask(key.id()));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(times(all)).containsOnly(1));
    }

    private List<OrderShipped> sent(int partition, String... merchants) {
        var events = Stream.of(merchants).map(KitIT::shipped).toList();
        OnePartition.send(
                SHIPMENTS,
                partition,
                events.stream().map(event -> new Sent(event, 1)).toList());
        return events;
    }

    /** What is sent while the reader is held up, and has nothing on its way to it any more. */
    private void inOneBatch(Runnable sending) {
        var reached = new CountDownLatch(1);
        var sent = new CountDownLatch(1);
        parroting.mishaps.put("blocker", () -> {
            reached.countDown();
            try {
                sent.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        sent(5, "blocker");
        await().until(() -> reached.getCount() == 0);
        await().pollDelay(Duration.ofMillis(300)).until(() -> true);
        sending.run();
        sent.countDown();
    }

    @Test
    void survivesATextTheStackIsNotDeepEnoughFor() {
        parroting.mishaps.put(poison, () -> deeper(0));

        OnePartition.send(SHIPMENTS, PARTITION, List.of(new Sent(shipped(shipment, poison), 1)));

        await().untilAsserted(() -> assertThat(parked().cause()).contains("StackOverflowError"));
        assertThat(readers.troubles()).isEmpty();
    }

    private static long deeper(long depth) {
        return deeper(depth + 1) + 1;
    }

    private ParkedKey parked() {
        assertThat(keys.all())
                .singleElement()
                .satisfies(key -> assertThat(key.key()).isEqualTo(shipment.toString()));
        return keys.all().getFirst();
    }

    private List<Integer> times(List<OrderShipped> events) {
        return events.stream().map(event -> parroting.times(event.shipmentId())).toList();
    }

    private List<String> heard() {
        return statuses.events(StatusEvent.class, shipment.toString()).stream()
                .map(StatusEvent::merchantId)
                .toList();
    }

    private List<Long> lastSeen() {
        return jdbc.sql("select seq from last_seen where key = ?")
                .param(shipment.toString())
                .query(Long.class)
                .list();
    }

    private double records(String outcome) {
        return registry.get("waybill.reader.records")
                .tag("reader", "shipments")
                .tag("outcome", outcome)
                .counter()
                .count();
    }
}
