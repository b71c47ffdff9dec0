package io.waybill.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What is being done, on one line that is written over where there is a terminal; what is done, on a line of its own. */
public final class Progress {

    private static final String CLEAR = "\r\033[K";
    private static final Duration REDRAW = Duration.ofMillis(200);

    private final PrintStream out;
    private final boolean terminal;
    private final Map<String, Long> begun = new LinkedHashMap<>();

    public Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    public static Progress onConsole() {
        return new Progress(
                System.out, System.console() != null && System.console().isTerminal());
    }

    public synchronized void begin(String what) {
        if (begun.isEmpty() && terminal) {
            Thread.ofVirtual().name("progress").start(this::keepDrawing);
        }
        begun.put(what, System.nanoTime());
        draw();
    }

    public synchronized void done(String what, String result) {
        var from = begun.remove(what);
        var took = Duration.ofNanos(from == null ? 0 : System.nanoTime() - from);
        say("  %-18s %5.1f s  %s".formatted(what, took.toMillis() / 1000.0, result));
    }

    /** As {@link #done}, where nobody needs to know. */
    public synchronized void finished(String what) {
        begun.remove(what);
        draw();
    }

    public synchronized void say(String line) {
        out.println((terminal ? CLEAR : "") + line);
        draw();
    }

    private synchronized void draw() {
        if (terminal && !begun.isEmpty()) {
            var now = System.nanoTime();
            out.print(CLEAR
                    + begun.entrySet().stream()
                            .map(entry -> "%s %d s".formatted(entry.getKey(), (now - entry.getValue()) / 1_000_000_000))
                            .collect(Collectors.joining(", ", "  starting: ", " ")));
            out.flush();
        }
    }

    /** Gives the lock back while it waits. */
    private synchronized void keepDrawing() {
        try {
            while (!begun.isEmpty()) {
                wait(REDRAW.toMillis());
                draw();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
