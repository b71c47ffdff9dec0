package io.waybill.kit.health;

import io.waybill.kit.outbox.OutboxRelay;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

@Component
class RelayHealthIndicator implements HealthIndicator {

    private final OutboxRelay relay;

    RelayHealthIndicator(OutboxRelay relay) {
        this.relay = relay;
    }

    @Override
    public Health health() {
        return relay.failure()
                .map(cause -> Health.down().withDetail("cause", cause).build())
                .orElseGet(() -> Health.up().build());
    }
}
