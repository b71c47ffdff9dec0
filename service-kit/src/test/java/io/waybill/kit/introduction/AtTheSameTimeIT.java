package io.waybill.kit.introduction;

import static io.waybill.kit.introduction.Acquaintance.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.kit.KitIT;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A fact and the introduction of its parcel in two transactions that run into each other, at each point where they can. */
class AtTheSameTimeIT extends KitIT {

    @Autowired
    Introductions introductions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final String key = UUID.randomUUID().toString();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void end() {
        // A test that fails leaves a thread in its pause.
        threads.shutdownNow();
        threads.close();
    }

    private static final class Pause {

        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        void here() {
            reached.countDown();
            await(goOn);
        }

        void reached() {
            await(reached);
        }

        void goOn() {
            goOn.countDown();
        }

        private static void await(CountDownLatch latch) {
            try {
                if (!latch.await(20, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("the other thread did not come that far");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Pauses when it has looked for the {@code time}-th time. */
    private Acquaintance pausingAfterLook(int time, Pause pause) {
        var looks = new AtomicInteger();
        return new Acquaintance(introductions, jdbc, transaction, known -> {
            if (looks.incrementAndGet() == time) {
                pause.here();
            }
            return known;
        });
    }

    private void awaitThatSomebodyWaitsForALock() {
        await().until(() -> jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and objsubid = 2"
                                + " and not granted")
                        .query(Integer.class)
                        .single()
                > 0);
    }

    @Test
    void theIntroductionRunsBetweenTheFactsFirstLookAndItsLock() throws Exception {
        var looked = new Pause();
        var service = pausingAfterLook(1, looked);

        var fact = threads.submit(() -> service.hears(List.of(fact(key, 1))));
        looked.reached();
        service.meets(key);
        looked.goOn();
        fact.get();

        assertThat(service.told(key)).containsExactly(1L);
        assertThat(service.waiting()).isZero();
    }

    @Test
    void theIntroductionWaitsForAFactThatIsBeingKept() throws Exception {
        var lookedUnderLock = new Pause();
        var service = pausingAfterLook(2, lookedUnderLock);

        var fact = threads.submit(() -> service.hears(List.of(fact(key, 1))));
        lookedUnderLock.reached();
        var introduction = threads.submit(() -> service.meets(key));
        awaitThatSomebodyWaitsForALock();
        lookedUnderLock.goOn();
        fact.get();
        introduction.get();

        assertThat(service.told(key)).containsExactly(1L);
        assertThat(service.waiting()).isZero();
    }

    @Test
    void theFactWaitsForAnIntroductionThatIsBeingWritten() throws Exception {
        var writing = new Pause();
        factComesDuring(writing, writing::here, () -> {});
    }

    @Test
    void theFactWaitsForAnIntroductionThatHasWokenOthers() throws Exception {
        var woken = new Pause();
        factComesDuring(woken, () -> {}, woken::here);
    }

    private void factComesDuring(Pause pause, Runnable within, Runnable after) throws Exception {
        var service = new Acquaintance(introductions, jdbc, transaction);
        service.hears(List.of(fact(key, 1)));

        var introduction = threads.submit(() -> service.meets(within, after, key));
        pause.reached();
        var fact = threads.submit(() -> service.hears(List.of(fact(key, 2))));
        awaitThatSomebodyWaitsForALock();
        assertThat(service.told(key)).isEmpty();
        pause.goOn();
        introduction.get();
        fact.get();

        assertThat(service.told(key)).isEqualTo(List.of(1L, 2L));
        assertThat(service.waiting()).isZero();
    }

    @Test
    void theFactIsKeptWhereTheIntroductionThatItWaitedForIsUndone() throws Exception {
        var woken = new Pause();
        var service = new Acquaintance(introductions, jdbc, transaction);

        var introduction = threads.submit(() -> service.meets(
                () -> {},
                () -> {
                    woken.here();
                    throw new IllegalStateException("undone");
                },
                key));
        woken.reached();
        var fact = threads.submit(() -> service.hears(List.of(fact(key, 1))));
        awaitThatSomebodyWaitsForALock();
        woken.goOn();
        await().until(introduction::isDone);
        fact.get();

        assertThat(service.told(key)).isEmpty();
        assertThat(service.waiting()).isEqualTo(1);
        service.meets(key);
        assertThat(service.told(key)).containsExactly(1L);
    }
}
