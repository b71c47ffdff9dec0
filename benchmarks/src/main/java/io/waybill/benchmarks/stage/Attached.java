package io.waybill.benchmarks.stage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Runs another class's {@code main} in a process that ends with the one that started it, however that ended: its standard
 * input ends then. What is said to each other goes in lines.
 */
public final class Attached {

    static final String SAYS = "## ";

    private static final BlockingQueue<String> HEARD = new LinkedBlockingQueue<>();

    private Attached() {}

    public static void main(String... arguments) throws ReflectiveOperationException {
        Thread.ofPlatform().daemon().name("attached").start(Attached::listen);
        var main = Class.forName(arguments[0]).getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void listen() {
        try (var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            input.lines().forEach(HEARD::add);
        } catch (IOException _) {
            // As good as its end.
        }
        Runtime.getRuntime().halt(0);
    }

    /** The next line from who started us. */
    public static String hear() throws InterruptedException {
        return HEARD.take();
    }

    public static void say(String line) {
        System.out.println(SAYS + line);
    }
}
