package io.waybill.notification.sending;

import io.waybill.kit.restore.Worker;
import io.waybill.kit.time.MachineTime;
import io.waybill.notification.decision.Channel;
import io.waybill.notification.message.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/** Looks at what is due again and again, on each channel for itself, and hands it over on threads of their own. */
@Component
class SendingJob extends Worker {

    private static final Logger LOG = LoggerFactory.getLogger(SendingJob.class);

    private final Claiming claiming;
    private final Sending sending;
    private final Messages messages;
    private final SendingSettings settings;
    private final MachineTime machineTime;
    private final Phaser running = new Phaser(1);
    private volatile CountDownLatch stopping = new CountDownLatch(0);

    SendingJob(
            Claiming claiming, Sending sending, Messages messages, SendingSettings settings, MachineTime machineTime) {
        this.claiming = claiming;
        this.sending = sending;
        this.messages = messages;
        this.settings = settings;
        this.machineTime = machineTime;
    }

    @Override
    public void start() {
        var stop = new CountDownLatch(1);
        stopping = stop;
        Stream.of(Channel.values()).forEach(channel -> {
            var underWay = new UnderWay(settings.concurrent(), sending.longest(channel));
            running.register();
            Thread.ofVirtual().name("sending-" + channel.wireName()).start(() -> run(channel, underWay, stop));
        });
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }

    /** What is under way may end; what does not is taken over when its lease has lapsed. */
    @Override
    public void stop() {
        stopping.countDown();
        try {
            running.awaitAdvanceInterruptibly(
                    running.arrive(), settings.stopWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            LOG.warn("{} messages had not ended after {}", running.getUnarrivedParties(), settings.stopWithin());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Channel channel, UnderWay underWay, CountDownLatch stop) {
        var pauses = pauses();
        var pause = settings.tick();
        var renewed = Instant.MIN;
        try {
            while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    renewed = renew(underWay, renewed);
                    claim(channel, underWay);
                    pauses = pauses();
                    pause = settings.tick();
                } catch (RuntimeException e) {
                    LOG.warn(
                            "Messages by {} wait: {}",
                            channel.wireName(),
                            e.getClass().getName());
                    pause = Duration.ofMillis(pauses.nextBackOff());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            running.arriveAndDeregister();
        }
    }

    private Instant renew(UnderWay underWay, Instant renewed) {
        var now = machineTime.instant();
        if (now.isBefore(renewed.plus(settings.renewal()))) {
            return renewed;
        }
        var alive = underWay.alive(now);
        if (!alive.isEmpty()) {
            messages.renew(alive, now.plus(settings.lease()));
        }
        return now;
    }

    private void claim(Channel channel, UnderWay underWay) {
        var room = underWay.room();
        if (room > 0) {
            claiming.claim(channel, room).forEach(errand -> begin(errand, underWay));
        }
    }

    private static BackOffExecution pauses() {
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(5_000);
        return backOff.start();
    }

    /** What became of it could not be kept: the message is looked at again when its lease has lapsed. */
    private void begin(Errand errand, UnderWay underWay) {
        underWay.add(errand);
        running.register();
        Thread.ofVirtual().name("message-" + errand.message().id()).start(() -> {
            try {
                sending.send(errand);
            } catch (RuntimeException e) {
                LOG.warn(
                        "Message {} was left: {}",
                        errand.message().id(),
                        e.getClass().getName());
            } finally {
                underWay.remove(errand);
                running.arriveAndDeregister();
            }
        });
    }
}
