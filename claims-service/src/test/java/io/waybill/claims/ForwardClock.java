package io.waybill.claims;

import io.waybill.kit.time.TimeLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;

/** Business time of the context under test: runs as the machine's does, and jumps ahead. */
public final class ForwardClock {

    private static final Instant BEGINS = Instant.parse("2026-03-20T08:00:00Z");

    private final Path file;
    private final Instant from = Instant.now();
    private Duration ahead = Duration.ZERO;

    private ForwardClock(Path file) {
        this.file = file;
    }

    static ForwardClock start() {
        try {
            var clock = new ForwardClock(Files.createTempFile("waybill-claims-time", ""));
            clock.file.toFile().deleteOnExit();
            clock.write();
            return clock;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String file() {
        return file.toString();
    }

    public void jump(Duration by) {
        ahead = ahead.plus(by);
        write();
    }

    private void write() {
        try {
            var next = Files.createTempFile("waybill-claims-time", "next");
            Files.writeString(next, TimeLine.from(from, BEGINS.plus(ahead), 1).format());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
