package io.waybill.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The machine as a whole. */
public final class Machine {

    public static final int CORES = Runtime.getRuntime().availableProcessors();

    private static final int IDLE = 4;
    private static final int WAITING_FOR_DISK = 5;
    private static final int STOLEN = 8;

    private Machine() {}

    /** Of all processes, and of the time that a host gave to other machines. */
    static double busySeconds() {
        var cells = lines(Path.of("/proc/stat")).getFirst().trim().split("\\s+");
        var all = Arrays.stream(cells, 1, STOLEN + 1).mapToLong(Long::parseLong).sum();
        return (all - Long.parseLong(cells[IDLE]) - Long.parseLong(cells[WAITING_FOR_DISK]))
                / ProcessFiles.TICKS_PER_SECOND;
    }

    public static String description() {
        return "%s, %d cores, %s memory, Linux %s, Java %s"
                .formatted(
                        value("/proc/cpuinfo", "model name"),
                        CORES,
                        value("/proc/meminfo", "MemTotal"),
                        System.getProperty("os.version"),
                        Runtime.version());
    }

    private static String value(String file, String name) {
        return lines(Path.of(file)).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
