package io.waybill.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.kit.time.MachineTime;
import java.sql.Timestamp;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OutboxMetrics {

    private final JdbcClient jdbc;
    private final MachineTime machineTime;
    private final Counter relayed;
    private final Counter failed;

    OutboxMetrics(MeterRegistry registry, JdbcClient jdbc, MachineTime machineTime) {
        this.jdbc = jdbc;
        this.machineTime = machineTime;
        this.relayed = Counter.builder("waybill.outbox.relayed")
                .description("Events that Kafka acknowledged")
                .register(registry);
        this.failed = Counter.builder("waybill.outbox.failures")
                .description("Attempts to send an event that failed")
                .register(registry);
        Gauge.builder("waybill.outbox.oldest", this, OutboxMetrics::ageOfOldest)
                .description("How long the oldest event has waited to be sent; zero when none waits")
                .baseUnit("seconds")
                .register(registry);
    }

    void relayed(int events, int failures) {
        relayed.increment(events);
        failed.increment(failures);
    }

    private double ageOfOldest() {
        return jdbc.sql("select written_at from outbox order by id limit 1")
                .query(Timestamp.class)
                .optional()
                .map(written -> Duration.between(written.toInstant(), machineTime.instant()))
                .map(age -> age.toMillis() / 1000.0)
                .orElse(0.0);
    }
}
