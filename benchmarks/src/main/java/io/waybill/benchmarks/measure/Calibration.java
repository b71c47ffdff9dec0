package io.waybill.benchmarks.measure;

import java.util.concurrent.Executors;
import java.util.stream.LongStream;

/**
 * The same work on every core, timed again and again: where it takes longer than it once did, somebody else has the
 * machine, or its host has slowed it down.
 */
public final class Calibration {

    private static final int STEPS = 40_000_000;
    private static final int WARM_UP = 5;

    private double bestMillis = Double.MAX_VALUE;
    private volatile long sink;

    public Calibration() {
        LongStream.range(0, WARM_UP).forEach(_ -> slowdown());
    }

    /** How many times as long as at best. */
    double slowdown() {
        var began = System.nanoTime();
        try (var cores = Executors.newFixedThreadPool(Machine.CORES)) {
            for (var core = 0; core < Machine.CORES; core++) {
                var seed = core + 1L;
                cores.submit(() -> sink = work(seed));
            }
        }
        var millis = (System.nanoTime() - began) / 1e6;
        bestMillis = Math.min(bestMillis, millis);
        return millis / bestMillis;
    }

    /** Arithmetic alone: it waits for no memory. */
    private static long work(long seed) {
        var value = seed;
        for (var step = 0; step < STEPS; step++) {
            value ^= value << 13;
            value ^= value >>> 7;
            value ^= value << 17;
        }
        return value;
    }
}
