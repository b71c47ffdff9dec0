package io.waybill.local.process;

import io.waybill.local.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits until a child does what it is there for. */
public final class Readiness {

    /** Only for those that hang: who fails ends. Five services at once took 90 s on a busy machine with two cores. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final int OK = 200;

    private Readiness() {}

    /** Until it says so itself. */
    public static void awaitHealthy(Child child, int managementPort) throws InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(managementPort)))
                .timeout(ANSWER)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            await(child, () -> http.send(request, BodyHandlers.discarding()).statusCode() == OK);
        }
    }

    /** Until somebody listens. */
    public static void awaitListening(Child child, int port) throws InterruptedException {
        await(child, () -> PortCheck.isTaken(port));
    }

    @FunctionalInterface
    private interface Question {
        boolean ask() throws IOException, InterruptedException;
    }

    private static void await(Child child, Question ready) throws InterruptedException {
        var end = System.nanoTime() + LIMIT.toNanos();
        while (!isSo(ready)) {
            if (endsWithin(child, PAUSE) || System.nanoTime() > end) {
                throw Refusal.because("%s", child.lastWords());
            }
        }
    }

    private static boolean isSo(Question ready) throws InterruptedException {
        try {
            return ready.ask();
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean endsWithin(Child child, Duration time) throws InterruptedException {
        try {
            child.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
