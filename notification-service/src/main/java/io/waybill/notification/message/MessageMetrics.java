package io.waybill.notification.message;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.kit.time.MachineTime;
import io.waybill.notification.decision.Channel;
import io.waybill.notification.decision.What;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts outcomes once they are committed. */
@Component
class MessageMetrics {

    private final MeterRegistry registry;
    private final Counter late;

    MessageMetrics(MeterRegistry registry, OpenMessages open, MachineTime machineTime) {
        this.registry = registry;
        this.late = Counter.builder("waybill.messages.late")
                .description("Outcomes that came after the sender had lost its right to say them")
                .register(registry);
        Gauge.builder("waybill.messages.waiting", open, OpenMessages::all)
                .description("Messages decided and not yet ended")
                .register(registry);
        Gauge.builder("waybill.messages.retrying", open, OpenMessages::retrying)
                .description("Messages of which an attempt has failed")
                .register(registry);
        Gauge.builder(
                        "waybill.messages.oldest",
                        () -> open.oldest()
                                .map(heard -> age(heard, machineTime.instant()))
                                .orElse(0.0))
                .description("How long the oldest message that could be sent has waited; zero when none waits")
                .baseUnit("seconds")
                .register(registry);
        registerAll();
    }

    /** From the start, at zero: an increase is seen only by who saw the value before. */
    private void registerAll() {
        for (var what : What.values()) {
            for (var channel : what.channels()) {
                Stream.of(MessageState.values())
                        .filter(state -> !state.isOpen())
                        .forEach(state -> counter(what, channel, state));
            }
        }
    }

    private Counter counter(What what, Channel channel, MessageState outcome) {
        return Counter.builder("waybill.messages")
                .description("Messages by how they ended")
                .tag("what", what.wireName())
                .tag("channel", channel.wireName())
                .tag("outcome", outcome.wireName())
                .register(registry);
    }

    private static double age(Instant since, Instant now) {
        return Duration.between(since, now).toMillis() / 1000.0;
    }

    void ended(What what, Channel channel, MessageState outcome) {
        afterCommit(() -> counter(what, channel, outcome).increment());
    }

    /** @param error a class of errors or an answer's code, never a text */
    void failed(Channel channel, String error) {
        afterCommit(() -> Counter.builder("waybill.messages.failures")
                .description("Attempts that failed and are made again")
                .tag("channel", channel.wireName())
                .tag("error", error)
                .register(registry)
                .increment());
    }

    void late() {
        late.increment();
    }

    private static void afterCommit(Runnable count) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                count.run();
            }
        });
    }
}
