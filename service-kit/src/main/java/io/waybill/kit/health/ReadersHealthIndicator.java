package io.waybill.kit.health;

import io.waybill.kit.parked.ParkedState;
import io.waybill.kit.reading.ReadersLifecycle;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

@Component
class ReadersHealthIndicator implements HealthIndicator {

    private final ReadersLifecycle readers;
    private final ParkedState parked;

    ReadersHealthIndicator(ReadersLifecycle readers, ParkedState parked) {
        this.readers = readers;
        this.parked = parked;
    }

    @Override
    public Health health() {
        var troubles = readers.troubles();
        var health = troubles.isEmpty() ? Health.up() : Health.down().withDetail("causes", troubles);
        parked.summary().ifPresent(summary -> health.withDetail("parked", summary));
        return health.build();
    }
}
