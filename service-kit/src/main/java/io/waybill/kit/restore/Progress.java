package io.waybill.kit.restore;

import io.waybill.kit.time.MachineTime;
import java.time.Duration;
import java.time.Instant;

/** Says how far it is while it takes long. */
final class Progress {

    private static final Duration LONG = Duration.ofSeconds(2);

    private final String topic;
    private final MachineTime machineTime;
    private Instant saidAt;
    private long adopted;

    Progress(String topic, MachineTime machineTime) {
        this.topic = topic;
        this.machineTime = machineTime;
        this.saidAt = machineTime.instant();
    }

    void done(int events) {
        adopted += events;
        if (machineTime.instant().isAfter(saidAt.plus(LONG))) {
            say("so far");
            saidAt = machineTime.instant();
        }
    }

    void end() {
        say("adopted");
    }

    private void say(String how) {
        System.out.printf("%s: %,d events %s%n", topic, adopted, how);
    }
}
