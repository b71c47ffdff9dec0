package io.waybill.normalizer.parcel;

import io.waybill.kit.hold.HoldPoints;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at what is due again and again: so much at a time, however much there is after an outage. */
@Component
class DelayTimers {

    private static final Logger LOG = LoggerFactory.getLogger(DelayTimers.class);

    private final DelayChecks checks;
    private final HoldPoints holdPoints;

    DelayTimers(DelayChecks checks, HoldPoints holdPoints) {
        this.checks = checks;
        this.holdPoints = holdPoints;
    }

    /** What is due stays due: where the database is away, the next look finds it. */
    @Scheduled(fixedDelayString = "${waybill.delays.tick:1s}")
    void run() {
        try {
            var claimed = checks.claim();
            if (!claimed.isEmpty()) {
                holdPoints.reach("delays.claimed");
                check(claimed);
            }
        } catch (RuntimeException e) {
            LOG.warn("Delays wait: {}", e.toString());
        }
    }

    /** One that cannot be judged keeps nobody else waiting; it is tried again when its lease has run out. */
    private void check(List<UUID> claimed) {
        try {
            checks.check(claimed);
        } catch (RuntimeException e) {
            if (claimed.size() > 1) {
                claimed.forEach(one -> check(List.of(one)));
            } else {
                LOG.warn("The delays of parcel {} wait: {}", claimed.getFirst(), e.toString());
            }
        }
    }
}
