package io.waybill.kit.health;

import io.waybill.kit.restore.StartGate;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

@Component
class StartHealthIndicator implements HealthIndicator {

    private final StartGate gate;

    StartHealthIndicator(StartGate gate) {
        this.gate = gate;
    }

    @Override
    public Health health() {
        return gate.cause()
                .map(cause -> Health.down().withDetail("cause", cause).build())
                .orElseGet(() -> Health.up().build());
    }
}
