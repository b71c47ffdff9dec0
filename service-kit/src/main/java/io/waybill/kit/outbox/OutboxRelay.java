package io.waybill.kit.outbox;

import io.waybill.kit.database.DatabaseSettings;
import io.waybill.kit.hold.HoldPoints;
import io.waybill.kit.time.MachineTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Takes the outbox to Kafka, in order of ids, at least once: a crash between acknowledgement and delete sends again, and
 * readers drop it by generation and seq. One instance of a service relays at a time; the others wait for its lock.
 */
@Component
public class OutboxRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 1_000;

    /** For what other instances wrote; of our own we are told. */
    private static final Duration IDLE = Duration.ofMillis(100);

    private static final Duration LONG_IDLE = Duration.ofSeconds(1);
    private static final Duration QUIET = Duration.ofSeconds(30);
    private static final Duration LOCK_WAIT = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private final ProducerFactory<byte[], byte[]> producers;
    private final RelaySignal signal;
    private final HoldPoints holdPoints;
    private final OutboxMetrics metrics;
    private final SilentTopics silent;
    private final MachineTime machineTime;
    private final Duration silence;
    private final Tidying tidying = new Tidying();
    private Instant lastSent = Instant.EPOCH;
    private volatile Optional<String> failure = Optional.empty();
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    OutboxRelay(
            DataSource workerDataSource,
            ProducerFactory<byte[], byte[]> producers,
            RelaySignal signal,
            HoldPoints holdPoints,
            OutboxMetrics metrics,
            MachineTime machineTime,
            DatabaseSettings settings) {
        this.dataSource = workerDataSource;
        this.producers = producers;
        this.signal = signal;
        this.holdPoints = holdPoints;
        this.metrics = metrics;
        this.silent = new SilentTopics(machineTime);
        this.machineTime = machineTime;
        this.silence = settings.answerWithin();
    }

    /** What went wrong at the last attempt; empty when it went well. */
    public Optional<String> failure() {
        return failure;
    }

    /** Not before it is known that the database is no older than what was said. */
    @Override
    public boolean isAutoStartup() {
        return false;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("outbox-relay").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        signal.raise();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        var pauses = pauses();
        while (running) {
            try {
                if (relayOverOneConnection()) {
                    pauses = pauses();
                }
            } catch (InterruptedException _) {
                return;
            } catch (SQLException | RuntimeException e) {
                failure = Optional.of(e.toString());
                LOG.warn("Events wait in the outbox: {}", e.toString());
            }
            if (failure.isPresent()) {
                pause(pauses.nextBackOff());
            }
        }
    }

    private static BackOffExecution pauses() {
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(10_000);
        return backOff.start();
    }

    private void pause(long millis) {
        try {
            signal.await(Duration.ofMillis(millis));
        } catch (InterruptedException _) {
            running = false;
        }
    }

    /** @return whether something was relayed */
    private boolean relayOverOneConnection() throws SQLException, InterruptedException {
        try (var connection = dataSource.getConnection();
                var producer = producers.createProducer();
                var rows = new OutboxRows(connection)) {
            rows.letGoAfter(silence);
            while (running && !rows.tryLock()) {
                failure = Optional.empty();
                signal.await(LOCK_WAIT);
            }
            rows.goByIds();
            var relayed = false;
            while (running && relay(rows, new Sending(producer, holdPoints))) {
                relayed = true;
            }
            return relayed;
        }
    }

    /** Of topics that are left out; nothing else waits. */
    private Optional<String> waiting(OutboxRows rows) throws SQLException {
        return silent.now().isEmpty()
                ? Optional.empty()
                : rows.next(1, Set.of()).stream()
                        .findFirst()
                        .map(row -> "topic " + row.topic() + " is not there; its events wait");
    }

    /** @return whether all went well */
    private boolean relay(OutboxRows rows, Sending sending) throws SQLException, InterruptedException {
        var age = new RowAge(machineTime, silence);
        var next = rows.next(BATCH, silent.now());
        if (next.isEmpty()) {
            failure = waiting(rows);
            signal.await(machineTime.instant().isBefore(lastSent.plus(QUIET)) ? IDLE : LONG_IDLE);
            return true;
        }
        lastSent = machineTime.instant();
        var sent = sending.send(next, age);
        rows.sent(sent.ids(), sent.nextOffsets());
        rows.failed(sent.failures());
        metrics.relayed(sent.ids().size(), sent.failures().size());
        silent.add(sent.silent());
        tidy(rows, sent.ids().size());
        failure = sent.failures().values().stream().findFirst();
        return failure.isEmpty();
    }

    private void tidy(OutboxRows rows, int sent) throws SQLException {
        var begun = machineTime.instant();
        if (tidying.isDue(sent, begun)) {
            tidying.begins(begun);
            rows.vacuum();
            tidying.ended(begun, machineTime.instant());
        }
    }
}
