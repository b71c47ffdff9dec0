package io.waybill.kit.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Tells the relay of this process that a transaction left something for it. */
@Component
class RelaySignal {

    private final Semaphore raised = new Semaphore(0);

    void raise() {
        raised.release();
    }

    /** Returns at the signal, or after a while: another instance's transactions give none here. */
    void await(Duration atMost) throws InterruptedException {
        if (raised.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            raised.drainPermits();
        }
    }
}
