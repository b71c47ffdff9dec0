package io.waybill.benchmarks.measure;

import java.util.stream.Stream;

/** A process whose part in the work counts, with the children that it has and had. */
public record Measured(String name, long pid) {

    double cpuSeconds() {
        return pids().mapToDouble(ProcessFiles::cpuSeconds).sum();
    }

    /** Pages that several processes share are divided among them. */
    public long memoryBytes() {
        return pids().mapToLong(ProcessFiles::proportionalBytes).sum();
    }

    Stream<Long> pids() {
        return Stream.concat(
                Stream.of(pid),
                ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::descendants)
                        .map(ProcessHandle::pid));
    }
}
