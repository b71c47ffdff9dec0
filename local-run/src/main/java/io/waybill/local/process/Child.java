package io.waybill.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that we started, with its output in a file. */
public final class Child {

    /** Ctrl-C reaches every process of the terminal; ours end when they are told to, in our order. */
    private static final String DEAF = "trap '' INT HUP; exec \"$@\"";

    private final String name;
    private final Process process;
    private final Path log;

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    public static Child start(String name, List<String> command, Map<String, String> environment, Path log)
            throws IOException {
        var builder = new ProcessBuilder(Stream.concat(Stream.of("/bin/sh", "-c", DEAF, name), command.stream())
                .toList());
        builder.environment().putAll(environment);
        builder.redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return new Child(name, builder.start(), log);
    }

    public String name() {
        return name;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public CompletableFuture<Child> onExit() {
        return process.onExit().thenApply(_ -> this);
    }

    /** Once it has ended. */
    public int exitCode() {
        return process.exitValue();
    }

    /** Asks it to end, and makes it end where that takes longer; and whatever it has started itself. */
    public void stop(Duration patience) {
        var descendants = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
        descendants.forEach(ProcessHandle::destroyForcibly);
    }

    /** As {@code kill -9}. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** How it ended and what it said last, for people. */
    public String lastWords() {
        var ending = process.isAlive() ? "does not get ready" : ending(process.exitValue());
        var last = LogTail.last(log, 20);
        return last.isEmpty()
                ? name + " " + ending + ". Its log, " + log + ", has nothing of what went wrong."
                : name + " " + ending + ". The last lines of " + log + ":\n"
                        + String.join("\n", last.stream().map("    "::concat).toList());
    }

    private static String ending(int code) {
        return code > 128 ? "was ended by signal " + (code - 128) : "ended with exit code " + code;
    }
}
