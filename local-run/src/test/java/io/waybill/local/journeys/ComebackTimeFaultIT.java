package io.waybill.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.local.system.Service;
import io.waybill.testkit.faults.Seed;
import io.waybill.vocabulary.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How long it takes, under load, from kill -9 to the first new commit of who was killed, or of all who stand on it. */
@Tag("faults")
@Order(3)
@ExtendWith(WholeSystem.class)
class ComebackTimeFaultIT {

    private static final int PER_SECOND = 8;

    private static final Duration ALONE = Duration.ofSeconds(15);
    private static final Duration WITH_A_SECOND = Duration.ofSeconds(5);
    private static final Duration POSTGRESQL = Duration.ofSeconds(10);
    private static final Duration BROKER = Duration.ofSeconds(20);

    private static final List<String> TABLE = new ArrayList<>();
    private static final String OF_SERVICE = "select 'all' as place, sum(next)::bigint as next from reader_offset";
    private static final String BY_PARTITION =
            "select 'partition ' || partition as place, next from reader_offset where reader = 'scans'";

    private final Seed seed = Seed.of(ComebackTimeFaultIT.class);

    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }

    @AfterAll
    static void print() {
        System.out.printf("From kill -9 to the first new commit:%n%s%n", String.join(System.lineSeparator(), TABLE));
    }

    @Test
    void everyServiceAndServerIsBackInTime(RunningWaybill waybill) throws Exception {
        waybill.awaitQuickStarts();
        waybill.hurry();
        var processes = waybill.processes();
        try (var shop = new BusyShop(waybill, PER_SECOND)) {
            for (var service : Service.values()) {
                goOn(shop);
                killAndStart(service, waybill);
            }
            goOn(shop);
            killOneOfTwo(Service.NORMALIZER, waybill);
            goOn(shop);
            outage("PostgreSQL", POSTGRESQL, waybill, processes::killPostgres, processes::startPostgres);
            goOn(shop);
            outage("Kafka", BROKER, waybill, processes::killKafka, processes::startKafka);
            for (var number : shop.closed()) {
                waybill.api("demo").awaitStatus(number, Status.DELIVERED);
            }
        }
        new Books(waybill).balance();
    }

    /** Until some more were shipped. */
    private void goOn(BusyShop shop) {
        shop.awaitMore(PER_SECOND + seed.below(3 * PER_SECOND));
    }

    private void killAndStart(Service service, RunningWaybill waybill) throws Exception {
        var began = System.nanoTime();
        waybill.processes().kill(service);
        var before = positions(OF_SERVICE, service, waybill);
        var start = CompletableFuture.runAsync(() -> {
            try {
                waybill.processes().start(service);
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        });
        awaitMoved(before, OF_SERVICE, service, ALONE, waybill);
        took(service.moduleName() + ", alone", began, ALONE);
        start.get(1, TimeUnit.MINUTES);
    }

    /** Until the other has gone on with every partition of the one that was killed. */
    private void killOneOfTwo(Service service, RunningWaybill waybill) throws Exception {
        var processes = waybill.processes();
        var second = processes.startSeconds(service).getFirst();
        await(second.name() + " has partitions")
                .atMost(Duration.ofSeconds(30))
                .until(() -> Metrics.of(second).sum("kafka_consumer_coordinator_assigned_partitions") > 0);
        var began = System.nanoTime();
        processes.kill(second);
        var before = positions(BY_PARTITION, service, waybill);
        assertThat(before).hasSizeGreaterThan(1);
        awaitMoved(before, BY_PARTITION, service, WITH_A_SECOND, waybill);
        took(service.moduleName() + ", every partition, with a second instance", began, WITH_A_SECOND);
    }

    private void outage(String what, Duration gate, RunningWaybill waybill, Step kill, Step start) throws Exception {
        var began = System.nanoTime();
        kill.run();
        start.run();
        var before = new LinkedHashMap<Service, Map<String, Long>>();
        for (var service : Service.values()) {
            before.put(service, positions(OF_SERVICE, service, waybill));
        }
        for (var service : Service.values()) {
            awaitMoved(before.get(service), OF_SERVICE, service, gate, waybill);
            took(what + ", " + service.moduleName(), began, gate);
        }
    }

    private void awaitMoved(
            Map<String, Long> before, String sql, Service service, Duration gate, RunningWaybill waybill) {
        await("%s goes on, %s".formatted(service.moduleName(), seed))
                .atMost(gate.multipliedBy(4))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> positions(sql, service, waybill).entrySet().stream()
                        .allMatch(now -> now.getValue() > before.get(now.getKey())));
    }

    private void took(String what, long began, Duration gate) {
        var took = Duration.ofNanos(System.nanoTime() - began);
        TABLE.add("  %-65s %5.1f s, to be %d s at most".formatted(what, took.toMillis() / 1000.0, gate.toSeconds()));
        assertThat(took).as("%s, %s", what, seed).isLessThan(gate.multipliedBy(2));
    }

    private static Map<String, Long> positions(String sql, Service service, RunningWaybill waybill) throws Exception {
        var positions = new LinkedHashMap<String, Long>();
        for (var row : waybill.tables(service).rows(sql)) {
            positions.put((String) row.get("place"), (Long) row.get("next"));
        }
        return positions;
    }
}
