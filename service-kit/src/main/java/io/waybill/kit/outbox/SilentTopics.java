package io.waybill.kit.outbox;

import io.waybill.kit.time.MachineTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Topics that are not there. Asking for one costs all others its time-out, so it is left out for a while: its rows wait, and
 * theirs go on.
 */
final class SilentTopics {

    static final Duration LEFT_OUT_FOR = Duration.ofMinutes(1);

    private final MachineTime machineTime;
    private final Map<String, Instant> until = new HashMap<>();

    SilentTopics(MachineTime machineTime) {
        this.machineTime = machineTime;
    }

    void add(Set<String> topics) {
        var end = machineTime.instant().plus(LEFT_OUT_FOR);
        topics.forEach(topic -> until.put(topic, end));
    }

    Set<String> now() {
        var now = machineTime.instant();
        until.values().removeIf(end -> !now.isBefore(end));
        return Set.copyOf(until.keySet());
    }
}
