package io.waybill.benchmarks.stage;

import io.waybill.benchmarks.measure.Measured;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A process of ours. */
public final class Child implements AutoCloseable {

    private static final int LAST_WORDS = 40;

    private final String name;
    private final Path log;
    private final Process process;
    private final PrintWriter input;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    private Child(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.input = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    }

    static Child start(String name, List<String> command, Path log) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var child = new Child(name, log, process);
        Thread.ofVirtual().name("output of " + name).start(child::read);
        return child;
    }

    private void read() {
        try (var lines = process.inputReader(StandardCharsets.UTF_8);
                var kept = new PrintWriter(Files.newBufferedWriter(log))) {
            lines.lines().forEach(line -> {
                if (line.startsWith(Attached.SAYS)) {
                    said.add(line.substring(Attached.SAYS.length()));
                } else {
                    kept.println(line);
                    kept.flush();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param role under which its CPU is shown */
    public Measured as(String role) {
        return new Measured(role, process.pid());
    }

    public void tell(String line) {
        input.println(line);
    }

    /** The next line that it says. */
    public String hear(Duration patience) throws InterruptedException {
        for (var waited = 0L; waited < patience.toMillis(); waited += 100) {
            var line = said.poll(100, TimeUnit.MILLISECONDS);
            if (line != null) {
                return line;
            }
            requireAlive();
        }
        throw new IllegalStateException(name + " says nothing. " + lastWords());
    }

    void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException(name + " has ended. " + lastWords());
        }
    }

    private String lastWords() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** As {@code kill -9}: nobody needs what it has. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
