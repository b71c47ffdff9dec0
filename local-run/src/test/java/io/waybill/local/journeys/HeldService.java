package io.waybill.local.journeys;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A service that stops at points, each in a thread of its own.
 *
 * @param from where its log begins
 */
record HeldService(Path log, long from, List<String> points) {

    /** Until it stands there, at each of them. */
    void awaitHeld() {
        awaitHeld(Duration.ofSeconds(60));
    }

    void awaitHeld(Duration patience) {
        for (var point : points) {
            await("held at " + point).atMost(patience).until(() -> said().contains("Held at " + point));
        }
    }

    private String said() throws IOException {
        try (var file = FileChannel.open(log).position(from);
                var said = Channels.newInputStream(file)) {
            return new String(said.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
