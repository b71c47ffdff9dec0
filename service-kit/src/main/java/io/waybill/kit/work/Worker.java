package io.waybill.kit.work;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Work that begins by itself, beside readers and what is {@code @Scheduled}: loops, and threads that they set going. It does
 * not start before it is known that the database is no older than what was said, nor before readers have caught up where it
 * came back from a copy. What fails is done again: a loop by itself, after growing pauses; all else when whoever looks at
 * what is due finds it again.
 */
public abstract class Worker implements SmartLifecycle {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final Duration stopWithin;
    private final Phaser underWay = new Phaser(1);
    private volatile CountDownLatch stopping = new CountDownLatch(0);

    /** @param stopWithin what is under way may take this long at the end */
    protected Worker(Duration stopWithin) {
        this.stopWithin = stopWithin;
    }

    /** One round of a loop. */
    @FunctionalInterface
    protected interface Round {

        /** @return how long to wait before the next */
        Duration run() throws InterruptedException;
    }

    /** Calls {@link #repeat} for each loop. */
    protected abstract void begin();

    /** Rouses loops that wait for something else than time. */
    protected void rouse() {}

    /** A round or a task that failed, in words that may stand in a log. */
    protected String told(RuntimeException failure) {
        return failure.toString();
    }

    @Override
    public final boolean isAutoStartup() {
        return false;
    }

    @Override
    public final void start() {
        stopping = new CountDownLatch(1);
        begin();
    }

    @Override
    public final boolean isRunning() {
        return stopping.getCount() > 0;
    }

    /** What is under way may end; what does not is taken over when its lease has run out. */
    @Override
    public final void stop() {
        stopping.countDown();
        rouse();
        try {
            underWay.awaitAdvanceInterruptibly(underWay.arrive(), stopWithin.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            log.warn("{} threads had not ended after {}", underWay.getUnarrivedParties(), stopWithin);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Round after round until the end, on a thread of its own.
     *
     * @param name of the thread; says in logs what waits
     */
    protected final void repeat(String name, Round round) {
        var stop = stopping;
        begin(name, () -> {
            var pauses = pauses();
            var pause = Duration.ZERO;
            while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    pause = round.run();
                    pauses = pauses();
                } catch (RuntimeException e) {
                    log.warn("{} waits: {}", name, told(e));
                    pause = Duration.ofMillis(pauses.nextBackOff());
                }
            }
        });
    }

    /** Once, on a thread of its own. Whoever looks at what is due finds it again where it fails. */
    protected final void once(String name, Runnable task) {
        begin(name, () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                log.warn("{} was left: {}", name, told(e));
            }
        });
    }

    @FunctionalInterface
    private interface Task {

        void run() throws InterruptedException;
    }

    private void begin(String name, Task task) {
        underWay.register();
        Thread.ofVirtual().name(name).start(() -> {
            try {
                task.run();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } finally {
                underWay.arriveAndDeregister();
            }
        });
    }

    private static BackOffExecution pauses() {
        var backOff = new ExponentialBackOff(FIRST_PAUSE.toMillis(), 2);
        backOff.setMaxInterval(LONGEST_PAUSE.toMillis());
        return backOff.start();
    }
}
