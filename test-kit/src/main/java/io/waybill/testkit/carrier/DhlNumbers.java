package io.waybill.testkit.carrier;

import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Valid numbers, as many as wanted, no one twice, and the same ones for the same seed. */
public final class DhlNumbers {

    /** Shares no factor with a power of ten, so that counting in it comes past every number once. */
    private static final long STRIDE = 7_368_787;

    private DhlNumbers() {}

    /** Parcel DE: 12 digits, the last one checks. */
    public static Stream<String> identcodes(long seed) {
        return serials(seed, 11).map(withCheck(DhlNumbers::identcodeCheck));
    }

    /** Parcel DE: 20 digits from 00340434, the last one checks (GS1). */
    public static Stream<String> ssccs(long seed) {
        return serials(seed, 11).map(serial -> "00340434" + serial).map(withCheck(DhlNumbers::gs1Check));
    }

    /** Express: 10 digits, the last one is the others modulo 7. */
    public static Stream<String> waybills(long seed) {
        return serials(seed, 9).map(withCheck(payload -> String.valueOf(Long.parseLong(payload) % 7)));
    }

    private static Stream<String> serials(long seed, int digits) {
        var all = power(digits);
        var first = new SplittableRandom(seed).nextLong(all);
        return LongStream.iterate(first, serial -> (serial + STRIDE) % all)
                .limit(all)
                .mapToObj(serial -> ("%0" + digits + "d").formatted(serial));
    }

    private static long power(int digits) {
        return LongStream.generate(() -> 10).limit(digits).reduce(1, (a, b) -> a * b);
    }

    private static UnaryOperator<String> withCheck(UnaryOperator<String> check) {
        return payload -> payload + check.apply(payload);
    }

    /** Weights 4, 9, 4, 9 from the left. */
    private static String identcodeCheck(String payload) {
        return upToTen(IntStream.range(0, payload.length())
                .map(i -> digit(payload, i) * (i % 2 == 0 ? 4 : 9))
                .sum());
    }

    /** Weights 3, 1, 3, 1 from the right. */
    private static String gs1Check(String payload) {
        var last = payload.length() - 1;
        return upToTen(IntStream.rangeClosed(0, last)
                .map(i -> digit(payload, i) * ((last - i) % 2 == 0 ? 3 : 1))
                .sum());
    }

    private static int digit(String payload, int index) {
        return payload.charAt(index) - '0';
    }

    private static String upToTen(int sum) {
        return String.valueOf((10 - sum % 10) % 10);
    }
}
