package io.waybill.kit.health;

import io.waybill.kit.reading.ReadersLifecycle;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

@Component
class ReadersHealthIndicator implements HealthIndicator {

    private final ReadersLifecycle readers;

    ReadersHealthIndicator(ReadersLifecycle readers) {
        this.readers = readers;
    }

    @Override
    public Health health() {
        var troubles = readers.troubles();
        return troubles.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("causes", troubles).build();
    }
}
