package io.waybill.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.local.system.Instance;
import io.waybill.local.system.Service;
import io.waybill.testkit.carrier.Journeys;
import io.waybill.testkit.faults.Seed;
import io.waybill.vocabulary.Status;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A process that stands still for longer than others wait for it, and then goes on as if nothing had been. */
@Tag("faults")
@Order(2)
@ExtendWith(WholeSystem.class)
class ZombieProcessFaultIT {

    private static final int PER_SECOND = 10;

    /** Who stands still loses its partitions in 6 s, its locks in 15 s, and in a minute the right to relay. */
    private static final Duration CATCHING_UP = Duration.ofSeconds(100);

    /** The partition goes over; what the frozen instance has locked beside it goes too before the other can begin. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(45);

    /** Of each instance. */
    private static final int SCANS_THREADS = 3;

    private static final String WAITING =
            "select count(*) from pg_locks where not granted and relation = 'scan'::regclass";

    /** Who waits for its row, the first of all, and who waits behind that one. */
    private static final String AT_THE_FENCE =
            "select count(*) from pg_locks where locktype = 'tuple' and relation = 'reader_offset'::regclass";

    private static final String SESSIONS = "select pid from pg_stat_activity where usename like '%_worker'";

    private final Seed seed = Seed.of(ZombieProcessFaultIT.class);
    private final List<Instance> frozen = new ArrayList<>();
    private final List<Instance> seconds = new ArrayList<>();

    /** With PostgreSQL, of the first normalizer. */
    private Integer[] sessionsOfFirst = {};

    @AfterEach
    void end(RunningWaybill waybill) throws Exception {
        thawAll(waybill);
        seconds.forEach(waybill.processes()::kill);
    }

    @BeforeEach
    void startSeconds(RunningWaybill waybill) throws Exception {
        waybill.awaitQuickStarts();
        waybill.hurry();
        sessionsOfFirst = waybill.tables(Service.NORMALIZER).rows(SESSIONS).stream()
                .map(session -> (Integer) session.get("pid"))
                .toArray(Integer[]::new);
        seconds.addAll(waybill.processes().startSeconds(Service.POLLER, Service.NORMALIZER));
        for (var second : seconds) {
            var first = waybill.processes().instance(second.service());
            await("half of the partitions are " + second.name() + "'s")
                    .atMost(Duration.ofSeconds(45))
                    .until(() -> partitions(first) > 0 && partitions(first) == partitions(second));
        }
    }

    /** The first instance of each, as it relays: its rows are unlocked, and then its place is free. */
    @Test
    void theOthersDoWhatFrozenInstancesHadInHandWhichIsUndoneWhenTheyThaw(RunningWaybill waybill) throws Exception {
        var processes = waybill.processes();
        try (var shop = new BusyShop(waybill, PER_SECOND)) {
            shop.awaitMore(2 * PER_SECOND + seed.below(3 * PER_SECOND));
            freezeInMidBatch(processes.instance(Service.NORMALIZER), waybill);
            freeze(processes.instance(Service.POLLER), waybill);
            shop.awaitMore(8 * PER_SECOND + seed.below(4 * PER_SECOND));
            var sent = shop.closed();
            await("the others do all of it, " + seed)
                    .atMost(CATCHING_UP)
                    .until(() -> waybill.delivered(sent) == sent.size());

            var before = processes.log(Service.NORMALIZER).length();
            thawAll(waybill);
            await("what it had in hand is undone, " + seed)
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> processes
                            .log(Service.NORMALIZER)
                            .substring(before)
                            .contains("idle-in-transaction timeout"));
            arriveOnce(sent, waybill);
        }
    }

    /**
     * A thread of the first stands at the fence, and is frozen there; the other's comes to the same place. When the row is let
     * go it is the first's, as it came first, and the other's batch begins where the first's began. Frozen behind the fence, it
     * would let the other wait before that reads where to begin.
     */
    @Test
    void twoOwnersOfAPartitionDoEachBatchOnce(RunningWaybill waybill) throws Exception {
        var first = waybill.processes().instance(Service.NORMALIZER);
        var tables = waybill.tables(Service.NORMALIZER);
        try (var shop = new BusyShop(waybill, PER_SECOND);
                var connection = tables.connect()) {
            shop.awaitMore(2 * PER_SECOND + seed.below(3 * PER_SECOND));
            var before = fencedOut(seconds.getLast());
            connection.setAutoCommit(false);
            holdUpFirst(connection, tables);
            freeze(first, waybill);
            awaitAtTheFence(2, TAKEN_OVER, tables);
            connection.rollback();
            thawAll(waybill);
            await("the other is refused, " + seed)
                    .atMost(Duration.ofSeconds(15))
                    .until(() -> fencedOut(seconds.getLast()) > before);
            arriveOnce(shop.closed(), waybill);
        }
    }

    private void awaitAtTheFence(int threads, Duration atMost, Tables tables) {
        await("%d are at the fence, %s".formatted(threads, seed))
                .atMost(atMost)
                .until(() -> tables.count(AT_THE_FENCE) == threads);
    }

    private static double fencedOut(Instance instance) throws Exception {
        return Metrics.of(instance).sum("waybill_reader_fenced_out_total", "reader=\"scans\"");
    }

    /** Locks the position of one of its partitions, until one of its threads waits for that. */
    private void holdUpFirst(Connection connection, Tables tables) throws Exception {
        var partition = 0;
        do {
            connection.rollback();
            connection
                    .createStatement()
                    .execute("select from reader_offset where reader = 'scans' and partition = " + partition
                            + " for update");
            awaitAtTheFence(1, Duration.ofSeconds(20), tables);
            partition++;
        } while (tables.count(AT_THE_FENCE + " and pid = any (?)", (Object) sessionsOfFirst) == 0);
    }

    /** Of the topic that makes work. */
    private static double partitions(Instance instance) throws Exception {
        var reader = instance.service() == Service.NORMALIZER ? "scans" : "shipments";
        return Metrics.of(instance)
                .sum(
                        "kafka_consumer_coordinator_assigned_partitions",
                        instance.service().moduleName() + "." + reader);
    }

    private void freeze(Instance instance, RunningWaybill waybill) throws Exception {
        waybill.processes().freeze(instance);
        frozen.add(instance);
    }

    private void thawAll(RunningWaybill waybill) throws Exception {
        while (!frozen.isEmpty()) {
            waybill.processes().thaw(frozen.removeLast());
        }
    }

    /** Both instances have a batch under way then; its locks stay, as nobody is there to commit or to give up. */
    private void freezeInMidBatch(Instance normalizer, RunningWaybill waybill) throws Exception {
        var tables = waybill.tables(Service.NORMALIZER);
        try (var connection = tables.connect()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("lock table scan in exclusive mode");
            await("both write scans, " + seed)
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> tables.count(WAITING) > SCANS_THREADS);
            freeze(normalizer, waybill);
            connection.rollback();
        }
    }

    private void arriveOnce(List<String> numbers, RunningWaybill waybill) throws Exception {
        var api = waybill.api("demo");
        for (var number : numbers) {
            api.awaitStatus(number, Status.DELIVERED);
            assertThat(api.timeline(number))
                    .as("%s, %s", number, seed)
                    .hasSameSizeAs(Journeys.smooth(number).steps());
        }
        new Books(waybill).balance();
    }
}
