package io.waybill.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TogetherTest {

    @Test
    void doesThingsAtOnce() throws IOException, InterruptedException {
        var first = new CountDownLatch(1);
        var second = new CountDownLatch(1);
        Together.all(List.of(
                () -> {
                    first.countDown();
                    second.await();
                },
                () -> {
                    second.countDown();
                    first.await();
                }));
        assertThat(first.getCount() + second.getCount()).isZero();
    }

    @Test
    void endsTheOthersWhenOneFails() {
        var interrupted = new AtomicBoolean();
        assertThatThrownBy(() -> Together.all(List.of(() -> waitForEver(interrupted), () -> {
                    throw new IOException("no disk");
                })))
                .isInstanceOf(IOException.class)
                .hasMessage("no disk");
        assertThat(interrupted).isTrue();
    }

    private static void waitForEver(AtomicBoolean interrupted) throws InterruptedException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.set(true);
            throw e;
        }
    }
}
