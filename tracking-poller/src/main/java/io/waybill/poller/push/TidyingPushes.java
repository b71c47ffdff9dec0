package io.waybill.poller.push;

import io.waybill.kit.time.MachineTime;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets pushes: bodies name people, and nothing is kept for ever. */
@Component
class TidyingPushes {

    private static final int AT_ONCE = 5_000;

    private final Pushes pushes;
    private final MachineTime machineTime;
    private final PushSettings settings;

    TidyingPushes(Pushes pushes, MachineTime machineTime, PushSettings settings) {
        this.pushes = pushes;
        this.machineTime = machineTime;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${waybill.push.tidy-every:5m}")
    void run() {
        var now = machineTime.instant();
        while (pushes.forget(now.minus(settings.remembered()), now.minus(settings.kept()), AT_ONCE) == AT_ONCE) {
            // Each round is a transaction of its own, lest a large one hold back the others.
        }
    }
}
