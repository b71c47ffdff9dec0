package io.waybill.normalizer.retention;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.kit.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Makes months of scans before they are needed, and drops those of which every parcel is done with. */
@Service
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int BATCH = 1_000;

    private final ScanMonths months;
    private final OldParcels parcels;
    private final RetentionSettings settings;
    private final BusinessTime businessTime;
    private final Counter dropped;
    private final Counter forgotten;

    Retention(
            ScanMonths months,
            OldParcels parcels,
            RetentionSettings settings,
            BusinessTime businessTime,
            MeterRegistry registry) {
        this.months = months;
        this.parcels = parcels;
        this.settings = settings;
        this.businessTime = businessTime;
        this.dropped = Counter.builder("waybill.scans.months.dropped")
                .description("Months of which all scans were dropped")
                .register(registry);
        this.forgotten = Counter.builder("waybill.parcels.forgotten")
                .description("Parcels that nothing was heard of for so long that they are kept no more")
                .register(registry);
        Gauge.builder("waybill.scans.stray", months, ScanMonths::stray)
                .description("Scans of months that nobody made in time; they cannot be dropped before that is mended")
                .register(registry);
    }

    /** Whoever makes a month that is there leaves it as it is. */
    void makeAhead() {
        var kept = months.kept();
        Stream.concat(RetentionPolicy.needed(businessTime.instant()).stream(), months.strayed().stream())
                .distinct()
                .filter(month -> !kept.contains(month))
                .forEach(months::make);
    }

    void dropDone() {
        var now = businessTime.instant();
        var finalBefore = now.minus(settings.done());
        var silentBefore = now.minus(settings.silent());
        RetentionPolicy.ripe(months.kept(), finalBefore).stream()
                .filter(month -> months.isDone(month, finalBefore, silentBefore))
                .forEach(month -> drop(month, finalBefore, silentBefore, now));
    }

    private void drop(LocalDate month, Instant finalBefore, Instant silentBefore, Instant now) {
        months.drop(month, finalBefore, silentBefore, now).ifPresent(bytes -> {
            dropped.increment();
            LOG.info("Dropped the scans of {}, {} MB: every parcel of that month is done with", month, bytes >> 20);
        });
    }

    /** Little by little, so that nobody waits for it. */
    void forgetOld() {
        var unheardSince = businessTime.instant().minus(settings.parcels());
        var total = 0;
        for (var more = BATCH; more == BATCH; total += more) {
            more = parcels.forget(unheardSince, BATCH);
        }
        months.forget();
        if (total > 0) {
            forgotten.increment(total);
            LOG.info("Forgot {} parcels that nothing was heard of since {}", total, unheardSince);
        }
    }
}
