package io.waybill.kit.introduction;

import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.kit.time.MachineTime;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** A parcel that is not introduced within a week will not be: the facts about it are kept a month more, to be seen. */
@Component
class GivingUp {

    static final Duration PATIENCE = Duration.ofDays(7);

    private static final Duration SHOWN_FOR = Duration.ofDays(30);
    private static final Logger LOG = LoggerFactory.getLogger(GivingUp.class);

    private final WaitingFacts facts;
    private final MachineTime machineTime;
    private final AtomicLong waiting;
    private final AtomicLong notIntroduced;

    GivingUp(WaitingFacts facts, MachineTime machineTime, MeterRegistry registry) {
        this.facts = facts;
        this.machineTime = machineTime;
        this.waiting = registry.gauge("waybill.facts.waiting", new AtomicLong());
        this.notIntroduced = registry.gauge("waybill.facts.not.introduced", new AtomicLong());
    }

    @Scheduled(fixedDelay = 15_000)
    void giveUp() {
        var now = machineTime.instant();
        var givenUp = facts.giveUp(now, now.minus(PATIENCE));
        if (givenUp > 0) {
            LOG.warn(
                    "not-introduced: {} facts about parcels that did not come within {} days",
                    givenUp,
                    PATIENCE.toDays());
        }
        facts.forget(now.minus(SHOWN_FOR));
        waiting.set(facts.waiting());
        notIntroduced.set(facts.notIntroduced());
    }
}
