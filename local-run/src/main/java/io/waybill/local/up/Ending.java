package io.waybill.local.up;

import java.util.ArrayDeque;
import java.util.Deque;

/** Ends everything once, last begun first, whoever asks for it: Ctrl-C, a failure, or the end of the play. */
final class Ending {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private volatile boolean begun;

    /** A signal ends it too. */
    void onSignal(Runnable announcement) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            if (!begun) {
                                announcement.run();
                            }
                            run();
                        },
                        "ending"));
    }

    boolean hasBegun() {
        return begun;
    }

    synchronized <T extends AutoCloseable> T with(T closeable) {
        open.push(closeable);
        return closeable;
    }

    /** What cannot be ended does not keep the rest from it. */
    void run() {
        begun = true;
        synchronized (this) {
            while (!open.isEmpty()) {
                end(open.pop());
            }
        }
    }

    private static void end(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            System.err.println("Something did not end in good order: " + e);
        }
    }
}
