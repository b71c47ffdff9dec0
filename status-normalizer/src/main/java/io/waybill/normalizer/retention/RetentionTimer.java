package io.waybill.normalizer.retention;

import io.waybill.kit.time.BusinessTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Once a day of business time, which may hurry, so it looks at the clock each minute; and at the start.
 */
@Component
class RetentionTimer {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionTimer.class);

    private final Retention retention;
    private final BusinessTime businessTime;
    private volatile @Nullable LocalDate done;

    RetentionTimer(Retention retention, BusinessTime businessTime) {
        this.retention = retention;
        this.businessTime = businessTime;
    }

    /** On an older copy of the database too: what months there are decides nothing. */
    @EventListener(ApplicationStartedEvent.class)
    void start() {
        went(retention::makeAhead);
    }

    @Scheduled(fixedDelayString = "${waybill.retention.tick:1m}", initialDelayString = "${waybill.retention.tick:1m}")
    void run() {
        var today = LocalDate.ofInstant(businessTime.instant(), ZoneOffset.UTC);
        if (!today.equals(done)) {
            List<Runnable> steps = List.of(retention::makeAhead, retention::dropDone, retention::forgetOld);
            done = steps.stream().filter(this::went).count() == steps.size() ? today : null;
        }
    }

    /** A table that is in use is left to the next minute, as is a database that is away. */
    private boolean went(Runnable step) {
        try {
            step.run();
            return true;
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Months of scans wait: {}", e.toString());
            return false;
        }
    }
}
