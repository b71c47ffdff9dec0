package io.waybill.kit.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Business time by the time line in a file, which is read again and again. Its time of change is no sign: two changes
 * within one tick of the file system's clock bear the same.
 */
public final class SharedTimeLine implements InstantSource {

    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(200);

    private record Read(TimeLine line, Instant at) {}

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
            current = read(now);
            read = current;
        }
        return current.line().at(now);
    }

    private Read read(Instant now) {
        try {
            return new Read(TimeLine.parse(Files.readString(file)), now);
        } catch (IOException e) {
            throw new UncheckedIOException("business time cannot be read from " + file, e);
        }
    }
}
