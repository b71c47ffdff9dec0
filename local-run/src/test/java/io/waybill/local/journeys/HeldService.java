package io.waybill.local.journeys;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A service that stops at a point. */
record HeldService(Path log, String point) {

    /** Until it stands there. */
    void awaitHeld() {
        await("held at " + point)
                .atMost(Duration.ofSeconds(60))
                .until(() -> Files.readString(log).contains("Held at " + point));
    }
}
