package io.waybill.testkit;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/**
 * Ends what still runs on a directory and deletes it once this JVM is gone, however it went. A shutdown hook would run
 * beside those of application contexts, which then wait for a broker that has left, and not at all after kill -9.
 */
final class Sweeper {

    /** Its standard input ends with this JVM. It outlives a Ctrl-C, which the terminal sends to it as well. */
    private static final String SCRIPT = """
            trap '' INT HUP TERM
            cat
            if pid=$(head -n 1 "$1/data/postmaster.pid"); then
              kill -QUIT "$pid"
              while kill -0 "$pid"; do sleep 0.1; done
            fi
            rm -rf "$1"
            """;

    private Sweeper() {}

    static void after(Path directory) throws IOException {
        new ProcessBuilder("sh", "-c", SCRIPT, "sweeper", directory.toString())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }
}
