package io.waybill.local.time;

import io.waybill.kit.time.MachineTime;
import io.waybill.kit.time.TimeLine;
import io.waybill.local.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Keeps the file from which every process of the run takes business time, and sets its speed. */
public final class BusinessClock implements InstantSource, AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(500);

    /** So that every process has read of it before it comes. */
    private static final Duration AHEAD = Duration.ofMillis(1_500);

    private final Path file;
    private final MachineTime machineTime;
    private final ScheduledExecutorService writing = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("business-time").factory());
    private final ScheduledFuture<?> keeping;
    private volatile TimeLine line;

    private BusinessClock(Path file, MachineTime machineTime, Instant business) {
        this.file = file;
        this.machineTime = machineTime;
        this.line = TimeLine.from(machineTime.instant(), business, 1);
        write();
        this.keeping =
                writing.scheduleAtFixedRate(this::write, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Goes on where the last run ended, at the speed of the world; a first run begins now. */
    public static BusinessClock resume(Path file, MachineTime machineTime) throws IOException {
        var now = machineTime.instant();
        return new BusinessClock(file, machineTime, lastRun(file, now));
    }

    /** Real parcels travel while we are stopped: business time is machine time, unless the last run was ahead of it. */
    public static BusinessClock live(Path file, MachineTime machineTime) throws IOException {
        var now = machineTime.instant();
        var last = lastRun(file, now);
        return new BusinessClock(file, machineTime, last.isAfter(now) ? last : now);
    }

    private static Instant lastRun(Path file, Instant otherwise) throws IOException {
        return Files.exists(file) ? LeasedLine.end(TimeLine.parse(Files.readString(file))) : otherwise;
    }

    /** @throws IllegalStateException where the file could not be kept up, so that time stands still for everybody else */
    @Override
    public Instant instant() {
        if (keeping.state() == Future.State.FAILED) {
            throw new IllegalStateException("business time stands still", keeping.exceptionNow());
        }
        return line.at(machineTime.instant());
    }

    /** @return the moment of business time from which the new speed holds */
    public synchronized Instant setSpeed(double speed) {
        var from = machineTime.instant().plus(AHEAD);
        var settled = line.stretches().stream()
                .filter(stretch -> stretch.from().isBefore(from))
                .toList();
        line = new TimeLine(settled).then(from, speed);
        write();
        return line.at(from);
    }

    public double speed() {
        return line.stretches().getLast().speed();
    }

    private synchronized void write() {
        write(LeasedLine.of(line, machineTime.instant()));
    }

    private void write(TimeLine whole) {
        try {
            AtomicFile.write(file, whole.format());
        } catch (IOException e) {
            throw new UncheckedIOException("business time cannot be written to " + file, e);
        }
    }

    /** For when everybody else has stopped: the next run begins at this very moment. */
    @Override
    public void close() {
        keeping.cancel(false);
        writing.close();
        var now = machineTime.instant();
        write(TimeLine.from(now, line.at(now), 0));
    }
}
