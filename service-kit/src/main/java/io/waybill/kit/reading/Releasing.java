package io.waybill.kit.reading;

import io.waybill.kit.parked.ParkedState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/** Looks whether somebody asks for parked keys and dead letters to be tried again, and tries them. Runs beside the readers. */
@Component
class Releasing {

    private static final Logger LOG = LoggerFactory.getLogger(Releasing.class);
    private static final long LOOK_EVERY_MILLIS = 3_000;

    private final ParkedState state;
    private final KeyRelease keys;
    private final LetterRelease letters;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    Releasing(ParkedState state, KeyRelease keys, LetterRelease letters) {
        this.state = state;
        this.keys = keys;
        this.letters = letters;
    }

    void start(List<TopicReader> readers) {
        thread = Thread.ofVirtual().name("releasing").start(() -> run(readers));
    }

    void stop() {
        stopping.countDown();
        var begun = thread;
        if (begun == null) {
            return;
        }
        try {
            begun.join(Duration.ofSeconds(10));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(List<TopicReader> readers) {
        var pauses = pauses();
        var pause = LOOK_EVERY_MILLIS;
        try {
            while (!stopping.await(pause, TimeUnit.MILLISECONDS)) {
                try {
                    look(readers);
                    pauses = pauses();
                    pause = LOOK_EVERY_MILLIS;
                } catch (RuntimeException e) {
                    LOG.warn("Nothing is released for now: {}", e.getClass().getName());
                    pause = pauses.nextBackOff();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static BackOffExecution pauses() {
        var backOff = new ExponentialBackOff(LOOK_EVERY_MILLIS, 2);
        backOff.setMaxInterval(30_000);
        return backOff.start();
    }

    private void look(List<TopicReader> readers) {
        if (state.look()) {
            while (stopping.getCount() > 0 && (keys.releaseOne(readers) || letters.releaseOne(readers))) {
                // One record each time, so that stopping does not wait for a queue to end.
            }
            state.look();
        }
    }
}
