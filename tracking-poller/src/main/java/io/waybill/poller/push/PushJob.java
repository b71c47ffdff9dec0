package io.waybill.poller.push;

import io.waybill.kit.time.MachineTime;
import io.waybill.kit.work.Worker;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Takes what was stored, at once and in batches; a push that fails alone waits alone. */
@Component
class PushJob extends Worker {

    private static final Logger LOG = LoggerFactory.getLogger(PushJob.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final Pushes pushes;
    private final TakingPushes taking;
    private final PushSignal signal;
    private final PushMetrics metrics;
    private final MachineTime machineTime;
    private final PushSettings settings;

    PushJob(
            Pushes pushes,
            TakingPushes taking,
            PushSignal signal,
            PushMetrics metrics,
            MachineTime machineTime,
            PushSettings settings) {
        super(STOP_WITHIN);
        this.pushes = pushes;
        this.taking = taking;
        this.signal = signal;
        this.metrics = metrics;
        this.machineTime = machineTime;
        this.settings = settings;
    }

    @Override
    protected void begin() {
        repeat("Taking pushes", () -> {
            if (take() == 0) {
                signal.await(settings.idle());
            }
            return Duration.ZERO;
        });
    }

    @Override
    protected void rouse() {
        signal.raise();
    }

    private int take() {
        var due = pushes.due(machineTime.instant(), settings.batch());
        if (due.isEmpty()) {
            return 0;
        }
        try {
            return told(taking.take(due));
        } catch (DataAccessResourceFailureException | TransactionException e) {
            // The database is away: it would be for each of them, and none has failed.
            throw e;
        } catch (RuntimeException e) {
            LOG.info("A batch of pushes is taken one by one: {}", e.getClass().getSimpleName());
            due.forEach(this::takeAlone);
            return due.size();
        }
    }

    private int told(List<Settled> settled) {
        var now = machineTime.instant();
        settled.forEach(one -> {
            metrics.taken(one, now);
            if (one.outcome() == PushOutcome.UNREADABLE) {
                LOG.warn(
                        "Push {} of {} cannot be read; its row says why",
                        one.push().id(),
                        one.push().carrier());
            }
        });
        return settled.size();
    }

    /** Its cause is kept with it; the exception's own words may quote the body. */
    private void takeAlone(long id) {
        try {
            told(taking.take(List.of(id)));
        } catch (RuntimeException e) {
            LOG.warn("Push {} failed and is tried again: {}", id, e.getClass().getSimpleName());
            metrics.failed();
            pushes.setBack(id, e.getClass().getSimpleName(), machineTime.instant());
        }
    }
}
