package io.waybill.normalizer.renormalising;

import io.waybill.normalizer.rules.RuleSettings;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** So many parcels at each tick, as long as there is a run. */
@Component
class RenormalisingTimer {

    private static final Logger LOG = LoggerFactory.getLogger(RenormalisingTimer.class);

    private final Renormalising renormalising;
    private final RuleSettings settings;
    private final UUID holder = UUID.randomUUID();
    private final ReentrantLock running = new ReentrantLock();

    RenormalisingTimer(Renormalising renormalising, RuleSettings settings) {
        this.renormalising = renormalising;
        this.settings = settings;
    }

    /** At a fixed rate, so that it has a thread of its own and delays wait for nothing here. */
    @Scheduled(fixedRateString = "${waybill.rules.renormalise-tick:1s}")
    void run() {
        if (running.tryLock()) {
            try {
                renormalising.beginWhereRulesChanged();
                goOn();
            } catch (RuntimeException e) {
                LOG.warn("Scans that other rules read otherwise wait: {}", e.toString());
            } finally {
                running.unlock();
            }
        }
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
    void forget() {
        renormalising.forgetOld();
    }

    private void goOn() {
        Optional<Integer> done;
        var left = settings.renormalisePerTick();
        do {
            done = renormalising.step(holder);
            left -= done.orElse(0);
        } while (done.isPresent() && left > 0);
    }
}
