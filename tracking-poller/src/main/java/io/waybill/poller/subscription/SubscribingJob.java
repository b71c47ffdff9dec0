package io.waybill.poller.subscription;

import io.waybill.kit.restore.Worker;
import io.waybill.poller.account.Account;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks at what is due again and again; of an account's calls it takes a quarter at most. */
@Component
class SubscribingJob extends Worker {

    private static final Logger LOG = LoggerFactory.getLogger(SubscribingJob.class);
    private static final int SHARE = 4;
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final SubscribingAccounts accounts;
    private final Subscribing subscribing;
    private final SubscriptionSettings settings;
    private final List<Thread> threads = new ArrayList<>();
    private volatile CountDownLatch stopping = new CountDownLatch(0);

    SubscribingJob(SubscribingAccounts accounts, Subscribing subscribing, SubscriptionSettings settings) {
        this.accounts = accounts;
        this.subscribing = subscribing;
        this.settings = settings;
    }

    @Override
    public void start() {
        var stop = new CountDownLatch(1);
        stopping = stop;
        accounts.all()
                .forEach(account -> threads.add(
                        Thread.ofVirtual().name("subscribing-" + account.key()).start(() -> run(account, stop))));
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }

    /** A call that does not end is made again when its lease has run out. */
    @Override
    public void stop() {
        stopping.countDown();
        try {
            for (var thread : threads) {
                thread.join(STOP_WITHIN);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Account account, CountDownLatch stop) {
        var sweepAt = System.nanoTime();
        try {
            while (!stop.await(settings.tick().toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    if (System.nanoTime() - sweepAt >= 0) {
                        subscribing.wantAll(account);
                        sweepAt = System.nanoTime() + settings.sweep().toNanos();
                    }
                    subscribe(account);
                } catch (RuntimeException e) {
                    LOG.warn("Subscriptions of {} wait: {}", account.key(), e.toString());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void subscribe(Account account) {
        var calls = Math.max(
                1, (int) (account.limits().perSecond() * settings.tick().toMillis() / 1000 / SHARE));
        for (var call = 0; call < calls && subscribing.subscribe(account); call++) {
            // Until nothing more is due.
        }
    }
}
