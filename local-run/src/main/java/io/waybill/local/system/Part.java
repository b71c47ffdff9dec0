package io.waybill.local.system;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Something that runs and may end. */
public final class Part {

    /** Starts it as it was, and has it ready. */
    @FunctionalInterface
    interface Restart {
        Part run() throws IOException, InterruptedException;
    }

    private final String name;
    private final CompletableFuture<?> exit;
    private final Supplier<String> lastWords;
    private final Restart restart;

    Part(String name, CompletableFuture<?> exit, Supplier<String> lastWords, Restart restart) {
        this.name = name;
        this.exit = exit;
        this.lastWords = lastWords;
        this.restart = restart;
    }

    public String name() {
        return name;
    }

    public CompletableFuture<?> onExit() {
        return exit;
    }

    /** For people. */
    public String lastWords() {
        return lastWords.get();
    }

    public Part startAgain() throws IOException, InterruptedException {
        return restart.run();
    }
}
