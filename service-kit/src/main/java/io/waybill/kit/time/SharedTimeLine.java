package io.waybill.kit.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Business time by the time line in a file, which is read again when it changes. */
public final class SharedTimeLine implements InstantSource {

    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(200);

    private record Read(TimeLine line, FileTime modified, Instant at) {}

    private final Path file;
    private final MachineTime machineTime;
    private volatile Read read;

    public SharedTimeLine(Path file, MachineTime machineTime) {
        this.file = file;
        this.machineTime = machineTime;
        this.read = read(machineTime.instant());
    }

    @Override
    public Instant instant() {
        var now = machineTime.instant();
        var current = read;
        if (now.isAfter(current.at().plus(LOOK_AGAIN_AFTER))) {
            current = refreshed(current, now);
            read = current;
        }
        return current.line().at(now);
    }

    private Read refreshed(Read current, Instant now) {
        try {
            var modified = Files.getLastModifiedTime(file);
            return modified.equals(current.modified()) ? new Read(current.line(), modified, now) : read(now);
        } catch (IOException e) {
            throw new UncheckedIOException("business time cannot be read from " + file, e);
        }
    }

    private Read read(Instant now) {
        try {
            var modified = Files.getLastModifiedTime(file);
            return new Read(TimeLine.parse(Files.readString(file)), modified, now);
        } catch (IOException e) {
            throw new UncheckedIOException("business time cannot be read from " + file, e);
        }
    }
}
