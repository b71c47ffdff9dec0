package io.waybill.local.up;

import io.waybill.local.Progress;
import io.waybill.local.system.Part;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts again what ended without having been told to; gives up on what keeps ending. */
final class Supervision {

    private static final int CHANCES = 3;

    private final Progress progress;
    private final Ending ending;
    private final Map<String, Integer> ends = new HashMap<>();
    private volatile boolean gaveUp;

    Supervision(Progress progress, Ending ending) {
        this.progress = progress;
        this.ending = ending;
    }

    boolean gaveUp() {
        return gaveUp;
    }

    void over(List<Part> parts) {
        parts.forEach(this::watch);
    }

    private void watch(Part part) {
        part.onExit().thenRunAsync(() -> ended(part), Thread::startVirtualThread);
    }

    private void ended(Part part) {
        if (ending.hasBegun()) {
            return;
        }
        progress.say(part.lastWords());
        if (tooOften(part.name())) {
            progress.say(part.name() + " ended " + CHANCES + " times. That is enough.");
            gaveUp = true;
            return;
        }
        progress.say(part.name() + " is started again.");
        try {
            watch(part.startAgain());
        } catch (IOException | RuntimeException e) {
            if (!ending.hasBegun()) {
                progress.say(part.name() + " cannot be started again: " + e.getMessage());
                gaveUp = true;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean tooOften(String name) {
        return ends.merge(name, 1, Integer::sum) >= CHANCES;
    }
}
