package io.waybill.benchmarks.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** Measures pieces of work. */
public final class Meter {

    /** Returns how many operations it came to. */
    @FunctionalInterface
    public interface Work {
        long run() throws Exception;
    }

    /** What belongs to it and does not count. */
    @FunctionalInterface
    public interface Step {
        void run() throws Exception;
    }

    private static final Step NOTHING = () -> {};
    private static final double QUIET = 0.1;
    private static final int LOOKS_FOR_QUIET = 10;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

    private final LongSupplier walPosition;
    private final boolean waits;
    private final Calibration calibration = new Calibration();
    private final Measured ourselves =
            new Measured("harness", ProcessHandle.current().pid());

    /**
     * @param walPosition bytes of write-ahead log that PostgreSQL has written so far
     * @param waits for the machine to be quiet
     */
    public Meter(LongSupplier walPosition, boolean waits) {
        this.walPosition = walPosition;
        this.waits = waits;
    }

    /** @param processes whose CPU is part of the price */
    public Round measure(String contestant, List<Measured> processes, Work work) throws Exception {
        return measure(contestant, processes, NOTHING, work, NOTHING);
    }

    /**
     * @param before the work counts, such as what gets its code warm
     * @param after the work has counted, so that the machine is free again
     */
    public Round measure(String contestant, List<Measured> processes, Step before, Work work, Step after)
            throws Exception {
        awaitQuiet();
        var slowBefore = calibration.slowdown();
        before.run();
        var counted = count(processes, work);
        after.run();
        awaitQuiet();
        var slowdown = Math.max(slowBefore, calibration.slowdown());
        return counted.round(contestant, slowdown);
    }

    private Counted count(List<Measured> processes, Work work) throws Exception {
        var ours = ours(processes);
        var busy = Machine.busySeconds();
        var cpu = cpu(processes);
        var wal = walPosition.getAsLong();
        var began = System.nanoTime();
        var operations = work.run();
        var seconds = (System.nanoTime() - began) / 1e9;
        var written = walPosition.getAsLong() - wal;
        var used = cpu(processes);
        used.replaceAll((process, after) -> after - cpu.get(process));
        var others = Machine.busySeconds() - busy - (ours(processes) - ours);
        return new Counted(operations, seconds, used, written, Math.max(0, others) / (seconds * Machine.CORES));
    }

    private record Counted(
            long operations, double seconds, Map<String, Double> cpuSeconds, long walBytes, double foreign) {

        Round round(String contestant, double slowdown) {
            return new Round(contestant, operations, seconds, cpuSeconds, walBytes, foreign, slowdown);
        }
    }

    /** What the work before has left to be done, such as a vacuum, is not the next one's. But nobody waits for ever. */
    private void awaitQuiet() {
        for (var look = 0; waits && look < LOOKS_FOR_QUIET; look++) {
            var busy = Machine.busySeconds();
            LockSupport.parkNanos(LOOK_NANOS);
            if (Machine.busySeconds() - busy < QUIET * Machine.CORES * LOOK_NANOS / 1e9) {
                return;
            }
        }
    }

    /** The harness and whatever it has started, measured or not. */
    private double ours(List<Measured> processes) {
        return Stream.concat(Stream.of(ourselves), processes.stream())
                .flatMap(Measured::pids)
                .distinct()
                .mapToDouble(ProcessFiles::cpuSeconds)
                .sum();
    }

    private static Map<String, Double> cpu(List<Measured> processes) {
        var cpu = new LinkedHashMap<String, Double>();
        processes.forEach(process -> cpu.put(process.name(), process.cpuSeconds()));
        return cpu;
    }
}
