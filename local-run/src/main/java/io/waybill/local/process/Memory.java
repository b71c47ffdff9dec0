package io.waybill.local.process;

import io.waybill.local.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** How much memory there is to be had, in megabytes. */
public final class Memory {

    private static final int MEGABYTE = 1024 * 1024;

    private Memory() {}

    /**
     * @param needed without it nothing would run well
     * @param comfortable below it a warning is due
     * @return that warning
     */
    public static Optional<String> check(OptionalLong available, long needed, long comfortable) {
        if (available.isEmpty() || available.getAsLong() >= comfortable) {
            return Optional.empty();
        }
        var has = available.getAsLong();
        if (has < needed) {
            throw Refusal.because(
                    "Memory is short: %d MB are available, %d MB are needed. Close something, or give this machine more.",
                    has, needed);
        }
        return Optional.of(
                "Memory is short: %d MB are available, %d MB would be comfortable.".formatted(has, comfortable));
    }

    /** Linux tells; elsewhere we do not guess. */
    public static OptionalLong available() {
        var free = Stream.of(machine(), container()).flatMapToLong(OptionalLong::stream);
        return free.min();
    }

    private static OptionalLong machine() {
        return lines("/proc/meminfo").stream()
                .filter(line -> line.startsWith("MemAvailable:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst();
    }

    /** Of a control group's limit, what is neither in use nor a file's cache. */
    private static OptionalLong container() {
        var limit = lines("/sys/fs/cgroup/memory.max");
        var used = lines("/sys/fs/cgroup/memory.current");
        if (limit.isEmpty() || used.isEmpty() || limit.getFirst().equals("max")) {
            return OptionalLong.empty();
        }
        var cached = lines("/sys/fs/cgroup/memory.stat").stream()
                .filter(line -> line.startsWith("inactive_file "))
                .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(' ') + 1)))
                .findFirst()
                .orElse(0);
        return OptionalLong.of(
                (Long.parseLong(limit.getFirst()) - Long.parseLong(used.getFirst()) + cached) / MEGABYTE);
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (IOException _) {
            return List.of();
        }
    }
}
