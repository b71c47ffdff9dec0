package io.waybill.kit.restore;

import io.waybill.kit.outbox.OutboxRelay;
import io.waybill.kit.reading.ReadersLifecycle;
import io.waybill.kit.work.Worker;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets readers and relay begin when it is certain that the database is no older than what was said, and everything else
 * when the readers have caught up. Looks again and again: a broker comes back, and an operator mends.
 */
@Component
public class StartGate implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StartGate.class);
    private static final String OURS = "io.waybill";
    private static final long LOOK_AGAIN_AFTER_SECONDS = 1;

    private final AgeCheck age;
    private final CatchingUp catchingUp;
    private final ReadersLifecycle readers;
    private final OutboxRelay relay;
    private final ObjectProvider<Worker> workers;
    private final ObjectProvider<SmartLifecycle> lifecycles;
    private final boolean restoring;
    private final String service;
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private volatile boolean ofAge;
    private volatile Optional<String> cause = Optional.of("it is not known yet whether the database is up to date");

    StartGate(
            AgeCheck age,
            CatchingUp catchingUp,
            ReadersLifecycle readers,
            OutboxRelay relay,
            ObjectProvider<Worker> workers,
            ObjectProvider<SmartLifecycle> lifecycles,
            @Value("${waybill.restoring:false}") boolean restoring,
            @Value("${spring.application.name}") String service) {
        this.age = age;
        this.catchingUp = catchingUp;
        this.readers = readers;
        this.relay = relay;
        this.workers = workers;
        this.lifecycles = lifecycles;
        this.restoring = restoring;
        this.service = service;
    }

    /** Why not everything runs; empty when it does. */
    public Optional<String> cause() {
        return cause;
    }

    public boolean isOpen() {
        return cause.isEmpty();
    }

    /** Once at once, so that a start that finds nothing amiss is as short as ever. */
    @Override
    public void start() {
        requireThatNothingPassesBy();
        var stop = new CountDownLatch(1);
        stopping = stop;
        if (!restoring && !opens()) {
            Thread.ofVirtual().name("start-gate").start(() -> openWhenItMay(stop));
        }
    }

    private void requireThatNothingPassesBy() {
        lifecycles.stream()
                .filter(bean -> bean != this && bean.isAutoStartup())
                .map(AopUtils::getTargetClass)
                .filter(type -> type.getPackageName().startsWith(OURS))
                .findFirst()
                .ifPresent(type -> {
                    throw new IllegalStateException(type + " would begin on an older database: let it extend Worker");
                });
    }

    private void openWhenItMay(CountDownLatch stop) {
        try {
            while (!stop.await(LOOK_AGAIN_AFTER_SECONDS, TimeUnit.SECONDS) && !opens()) {
                // The cause says why.
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean opens() {
        try {
            cause = refusal().or(this::behind);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException e) {
            say((ofAge ? "it has not caught up: " : "it is not known yet whether the database is up to date: ") + e);
        }
        if (cause.isEmpty()) {
            workers.orderedStream().filter(worker -> !worker.isRunning()).forEach(Worker::start);
        }
        return cause.isEmpty();
    }

    private Optional<String> refusal() throws ExecutionException, InterruptedException {
        if (ofAge) {
            return Optional.empty();
        }
        var unknown = age.unknownRecord();
        unknown.ifPresent(
                record -> say(("the database is older than what this service has said: it does not know of its own"
                                + " record %s. Nothing is read, sent or decided until: ./waybill restored %s"
                                + " (it reads on the service's own topics what the database does not know, so that nothing is said"
                                + " or done twice)")
                        .formatted(record, service)));
        ofAge = unknown.isEmpty();
        return unknown.flatMap(_ -> cause);
    }

    private Optional<String> behind() {
        if (!readers.isRunning()) {
            readers.start();
        }
        if (!relay.isRunning()) {
            relay.start();
        }
        return catchingUp.goOn();
    }

    private void say(String now) {
        if (!cause.equals(Optional.of(now))) {
            LOG.warn("Not started: {}", now);
        }
        cause = Optional.of(now);
    }

    @Override
    public void stop() {
        stopping.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }
}
