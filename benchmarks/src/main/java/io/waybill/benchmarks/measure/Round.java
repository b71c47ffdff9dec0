package io.waybill.benchmarks.measure;

import java.util.Map;

/**
 * One piece of work, measured.
 *
 * @param cpuSeconds by process
 * @param walBytes written by PostgreSQL meanwhile
 * @param foreign share of the machine that others used meanwhile
 * @param slowdown of the calibration loop before or after, whichever was slower; 1 is its best
 */
public record Round(
        String contestant,
        long operations,
        double seconds,
        Map<String, Double> cpuSeconds,
        long walBytes,
        double foreign,
        double slowdown) {

    private static final double FOREIGN_ALLOWED = 0.05;
    private static final double SLOWDOWN_ALLOWED = 1.15;

    public double rate() {
        return operations / seconds;
    }

    public double cpuMicros(String process) {
        return 1e6 * cpuSeconds.getOrDefault(process, 0.0) / operations;
    }

    public double cpuMicros() {
        return 1e6 * allCpuSeconds() / operations;
    }

    public double allCpuSeconds() {
        return cpuSeconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    public double walPerOperation() {
        return (double) walBytes / operations;
    }

    /** Whether its figures say something of others too. */
    public boolean isDisturbed() {
        return foreign > FOREIGN_ALLOWED || slowdown > SLOWDOWN_ALLOWED;
    }
}
