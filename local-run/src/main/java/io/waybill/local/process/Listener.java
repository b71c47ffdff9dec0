package io.waybill.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The process that listens on a port, where the system tells us. */
final class Listener {

    private static final Path PROC = Path.of("/proc");
    private static final String LISTEN = "0A";

    private Listener() {}

    static Optional<ProcessHandle> on(int port) {
        return (Files.exists(PROC.resolve("net/tcp")) ? byProc(port) : byLsof(port)).flatMap(ProcessHandle::of);
    }

    /** Linux: the socket's number by the port, then the process that has that socket among its files. */
    private static Optional<Long> byProc(int port) {
        var sockets = Stream.of("net/tcp", "net/tcp6")
                .flatMap(table -> lines(PROC.resolve(table)).stream())
                .map(line -> line.trim().split("\\s+"))
                .filter(cells -> cells.length > 9 && cells[3].equals(LISTEN))
                .filter(cells -> cells[1].endsWith(":%04X".formatted(port)))
                .map(cells -> "socket:[" + cells[9] + "]")
                .toList();
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> openFiles(pid).stream().anyMatch(sockets::contains))
                .findFirst();
    }

    private static List<String> openFiles(long pid) {
        try (var files = Files.list(PROC.resolve(pid + "/fd"))) {
            return files.map(Listener::target).toList();
        } catch (IOException _) {
            // Another user's process, or one that has just ended.
            return List.of();
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException _) {
            return "";
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException _) {
            return List.of();
        }
    }

    private static Optional<Long> byLsof(int port) {
        try {
            var lsof = new ProcessBuilder("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-t")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return lsof.inputReader().lines().findFirst().map(Long::valueOf);
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
