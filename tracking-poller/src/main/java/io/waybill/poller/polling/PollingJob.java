package io.waybill.poller.polling;

import io.waybill.kit.restore.Worker;
import io.waybill.poller.account.Account;
import io.waybill.poller.account.Accounts;
import io.waybill.poller.exchange.ExchangeSettings;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/** Looks at what is due again and again, and polls it on threads of their own. */
@Component
class PollingJob extends Worker {

    private static final Logger LOG = LoggerFactory.getLogger(PollingJob.class);

    private final Accounts accounts;
    private final Polling polling;
    private final PollMetrics metrics;
    private final PollingSettings settings;
    private final Phaser underWay = new Phaser(1);
    private volatile CountDownLatch stopping = new CountDownLatch(0);

    PollingJob(
            Accounts accounts,
            Polling polling,
            PollMetrics metrics,
            PollingSettings settings,
            ExchangeSettings exchange) {
        if (settings.lease().compareTo(exchange.longest()) <= 0) {
            throw new IllegalArgumentException("waybill.polling.lease is " + settings.lease()
                    + ", but a call with its retry may take " + exchange.longest()
                    + ": raise it, or lower waybill.exchange.time-limit");
        }
        this.accounts = accounts;
        this.polling = polling;
        this.metrics = metrics;
        this.settings = settings;
    }

    @Override
    public void start() {
        var stop = new CountDownLatch(1);
        stopping = stop;
        accounts.all().forEach(account -> {
            underWay.register();
            Thread.ofVirtual().name("polling-" + account.key()).start(() -> run(account, stop));
        });
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }

    /** What is under way may end; what does not is claimed again when its lease has run out. */
    @Override
    public void stop() {
        stopping.countDown();
        try {
            underWay.awaitAdvanceInterruptibly(
                    underWay.arrive(), settings.stopWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            LOG.warn("{} polls had not ended after {}", underWay.getUnarrivedParties(), settings.stopWithin());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Account account, CountDownLatch stop) {
        var pauses = pauses();
        var pause = settings.tick();
        var claimed = new UnderWay();
        try {
            while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    pause = claim(account, claimed);
                    pauses = pauses();
                } catch (RuntimeException e) {
                    LOG.warn("Polls of {} wait: {}", account.key(), e.toString());
                    pause = Duration.ofMillis(pauses.nextBackOff());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            underWay.arriveAndDeregister();
        }
    }

    /** @return how long to wait: not at all while there is work and room for it */
    private Duration claim(Account account, UnderWay claimed) {
        var next = polling.claim(account, claimed);
        next.groups().forEach(group -> begin(account, group, claimed));
        if (!next.groups().isEmpty()) {
            return Duration.ZERO;
        }
        return next.due() ? untilThereMayBeACall(account) : settings.idle();
    }

    /** A tenth of the time in which the account comes by another. */
    private Duration untilThereMayBeACall(Account account) {
        var tenth = Duration.ofMillis(Math.round(100 / account.limits().perSecond()));
        return tenth.compareTo(settings.tick()) < 0
                ? settings.tick()
                : tenth.compareTo(settings.idle()) < 0 ? tenth : settings.idle();
    }

    private static BackOffExecution pauses() {
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(5_000);
        return backOff.start();
    }

    private void begin(Account account, Group group, UnderWay claimed) {
        underWay.register();
        claimed.begin(group);
        var first = group.claims().getFirst().plan();
        Thread.ofVirtual().name("poll-" + first.id()).start(() -> {
            try {
                polling.poll(account, group, claimed::answered);
            } catch (RuntimeException e) {
                metrics.abandoned();
                LOG.warn("A poll of {} ended without completion: {}", account.key(), e.toString());
            } finally {
                claimed.ended(group);
                underWay.arriveAndDeregister();
            }
        });
    }
}
