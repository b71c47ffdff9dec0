package io.waybill.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that can be found again. Process ids are given anew after a while, so the moment of its start counts too.
 *
 * @param started as the operating system tells it
 */
record ProcessRecord(String name, long pid, Instant started) {

    /** Linux counts from the start of the machine, which is known to the second only. */
    private static final Duration ABOUT = Duration.ofSeconds(2);

    static Optional<ProcessRecord> of(String name, ProcessHandle process) {
        return process.info().startInstant().map(started -> new ProcessRecord(name, process.pid(), started));
    }

    /** The very process, where it still runs. */
    Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        process.info().startInstant().filter(this::isStart).isPresent());
    }

    private boolean isStart(Instant start) {
        return Duration.between(start, started).abs().compareTo(ABOUT) <= 0;
    }

    String line() {
        return name + " " + pid + " " + started;
    }

    static ProcessRecord parse(String line) {
        var parts = line.split(" ");
        return new ProcessRecord(parts[0], Long.parseLong(parts[1]), Instant.parse(parts[2]));
    }
}
