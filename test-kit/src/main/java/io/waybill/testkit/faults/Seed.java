package io.waybill.testkit.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What decides when faults come. A run that failed is done again with its seed, as far as threads let it be:
 * {@code -Dwaybill.faults.seed=N}; how often a fault comes, with {@code -Dwaybill.faults.rounds=N}.
 */
public final class Seed {

    private final long value;
    private final Random random;

    private Seed(long value) {
        this.value = value;
        this.random = new Random(value);
    }

    /** The one that is given, else one that nobody has thought of; printed, so that it can be given. */
    public static Seed of(Class<?> test) {
        var given = Long.getLong("waybill.faults.seed");
        var seed = new Seed(given == null ? ThreadLocalRandom.current().nextLong(1_000_000_000) : given);
        System.out.printf("%s: %s%n", test.getSimpleName(), seed);
        return seed;
    }

    /** How often a fault comes. */
    public static int rounds(int otherwise) {
        return Integer.getInteger("waybill.faults.rounds", otherwise);
    }

    /** Anything between the two, to the millisecond. */
    public Duration between(Duration least, Duration most) {
        return Duration.ofMillis(random.nextLong(least.toMillis(), most.toMillis() + 1));
    }

    /** Lets as much time pass. That is the fault itself, or its moment: time is all that is awaited. */
    public void pause(Duration least, Duration most) {
        letPass(between(least, most));
    }

    /** The same, of a time that was chosen before. */
    public static void letPass(Duration time) {
        await().pollDelay(time).atMost(time.plusMinutes(1)).until(() -> true);
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** For an assertion's message. */
    @Override
    public String toString() {
        return "-Dwaybill.faults.seed=" + value;
    }
}
