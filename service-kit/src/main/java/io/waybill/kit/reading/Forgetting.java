package io.waybill.kit.reading;

import io.waybill.events.Topic;
import io.waybill.events.Topics;
import io.waybill.kit.parked.Replays;
import io.waybill.kit.time.MachineTime;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What was last seen of a key guards against records that are sent or read again. Where a topic holds none of that age
 * any more, nothing needs guarding. A compacted topic holds every key for ever, and so do we.
 */
@Component
class Forgetting {

    /** The log is cut by whole segments, so records stay longer than their topic promises. */
    private static final Duration MARGIN = Duration.ofDays(30);

    /** No dead topic keeps its letters longer. */
    private static final Duration LETTERS = Duration.ofDays(30);

    private static final int BATCH = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    private final LastSeen lastSeen;
    private final Replays replays;
    private final MachineTime machineTime;

    Forgetting(LastSeen lastSeen, Replays replays, MachineTime machineTime) {
        this.lastSeen = lastSeen;
        this.replays = replays;
        this.machineTime = machineTime;
    }

    /** So seldom, as it reads the whole table. What fails is done the next time. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
    void forget() {
        Topics.ALL.stream().filter(topic -> !topic.compacted()).forEach(this::forget);
        replays.forget(machineTime.instant().minus(LETTERS).minus(MARGIN));
    }

    private void forget(Topic<?> topic) {
        var before = machineTime.instant().minus(topic.kept()).minus(MARGIN);
        var forgotten = 0;
        for (var more = BATCH; more == BATCH; forgotten += more) {
            more = lastSeen.forget(topic.name(), before, BATCH);
        }
        if (forgotten > 0) {
            LOG.info("Forgot the last seq of {} keys of {}, unheard since {}", forgotten, topic.name(), before);
        }
    }
}
