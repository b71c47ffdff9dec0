package io.waybill.poller.retention;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.kit.time.BusinessTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets old parcels little by little, so that nobody waits for it. What fails is done the next time. */
@Component
class ForgettingParcels {

    private static final int BATCH = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(ForgettingParcels.class);

    private final OldParcels parcels;
    private final RetentionSettings settings;
    private final BusinessTime businessTime;
    private final Counter forgotten;

    ForgettingParcels(
            OldParcels parcels, RetentionSettings settings, BusinessTime businessTime, MeterRegistry registry) {
        this.parcels = parcels;
        this.settings = settings;
        this.businessTime = businessTime;
        this.forgotten = Counter.builder("waybill.parcels.forgotten")
                .description("Parcels of which nothing was asked or heard for so long that they are known no more")
                .register(registry);
    }

    @Scheduled(initialDelayString = "${waybill.retention.tick:1h}", fixedDelayString = "${waybill.retention.tick:1h}")
    void forget() {
        var before = businessTime.instant().minus(settings.parcels());
        var total = 0;
        for (var more = BATCH; more == BATCH; total += more) {
            more = parcels.forget(before, BATCH);
        }
        if (total > 0) {
            forgotten.increment(total);
            LOG.info("Forgot {} parcels of which nothing was asked or heard since {}", total, before);
        }
    }
}
