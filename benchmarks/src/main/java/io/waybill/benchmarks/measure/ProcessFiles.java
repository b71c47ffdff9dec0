package io.waybill.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** What Linux says of a process in {@code /proc}; nothing of one that has ended meanwhile. */
final class ProcessFiles {

    /** The kernel's unit for user space, the same on every Linux of today. */
    static final double TICKS_PER_SECOND = 100;

    private static final int USER = 11;
    private static final int SYSTEM_OF_ENDED_CHILDREN = 14;

    private ProcessFiles() {}

    /** With that of the children that have ended. */
    static double cpuSeconds(long pid) {
        var stat = read(pid, "stat");
        // The name of the program stands in brackets, and may have blanks in it.
        var fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        return fields.length <= SYSTEM_OF_ENDED_CHILDREN
                ? 0
                : IntStream.rangeClosed(USER, SYSTEM_OF_ENDED_CHILDREN)
                                .mapToLong(field -> Long.parseLong(fields[field]))
                                .sum()
                        / TICKS_PER_SECOND;
    }

    static long proportionalBytes(long pid) {
        return read(pid, "smaps_rollup")
                .lines()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), file));
        } catch (IOException _) {
            return "";
        }
    }
}
