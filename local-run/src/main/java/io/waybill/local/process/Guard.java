package io.waybill.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Ends our processes when we are gone without having done it, as after kill -9. Its standard input ends with us: that is
 * how it knows. The youngest end first; those that the others need follow.
 */
final class Guard {

    private static final String SCRIPT = """
            trap '' INT HUP TERM
            pids=
            while read -r pid; do
              [ "$pid" = done ] && exit 0
              pids="$pid $pids"
            done
            for pid in $pids; do
              kill -TERM "$pid"
              waited=0
              while kill -0 "$pid" && [ $waited -lt 50 ]; do sleep 0.1; waited=$((waited + 1)); done
              kill -KILL "$pid"
            done
            """;

    private final Process process;

    private Guard(Process process) {
        this.process = process;
    }

    public static Guard start() throws IOException {
        return new Guard(new ProcessBuilder("/bin/sh", "-c", SCRIPT, "waybill-guard")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    public void watch(ProcessHandle child) {
        tell(String.valueOf(child.pid()));
    }

    public void dismiss() {
        tell("done");
    }

    private synchronized void tell(String word) {
        try {
            var input = process.getOutputStream();
            input.write((word + "\n").getBytes(StandardCharsets.US_ASCII));
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the guard of our processes has gone", e);
        }
    }
}
