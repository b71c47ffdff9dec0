package io.waybill.kit.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerTest {

    private final AtomicInteger rounds = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final Worker worker = new Worker(Duration.ofSeconds(10)) {

        @Override
        protected void begin() {
            repeat("A loop that fails at first", () -> {
                if (rounds.incrementAndGet() == 1) {
                    throw new IllegalStateException("not yet");
                }
                return Duration.ofMillis(1);
            });
            once("A task that fails", () -> {
                throw new IllegalStateException("never");
            });
            once("A task that takes long", this::waitAndEnd);
        }

        private void waitAndEnd() {
            try {
                letGo.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            ended.incrementAndGet();
        }

        @Override
        protected void rouse() {
            letGo.countDown();
        }
    };

    @AfterEach
    void stop() {
        worker.stop();
    }

    @Test
    void goesOnAfterWhatFails() {
        worker.start();

        await().untilAsserted(() -> assertThat(rounds).hasValueGreaterThan(3));
        assertThat(worker.isRunning()).isTrue();
    }

    @Test
    void letsWhatIsUnderWayEndAndBeginsNoOtherRound() {
        worker.start();
        await().untilAsserted(() -> assertThat(rounds).hasPositiveValue());

        worker.stop();

        assertThat(ended).hasValue(1);
        assertThat(worker.isRunning()).isFalse();
        var before = rounds.get();
        worker.start();
        await().untilAsserted(() -> assertThat(rounds).hasValueGreaterThan(before));
    }

    @Test
    void beginsOnlyWhenItIsTold() {
        assertThat(worker.isAutoStartup()).isFalse();
        assertThat(worker.isRunning()).isFalse();
    }
}
