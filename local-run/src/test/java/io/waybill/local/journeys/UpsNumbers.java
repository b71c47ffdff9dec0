package io.waybill.local.journeys;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** 1Z, 15 digits, and one that checks: weights 1, 2, 1, 2 from the left. */
final class UpsNumbers {

    private static final long FIRST = 999_010_000_000_001L;

    private UpsNumbers() {}

    static Stream<String> all() {
        return LongStream.iterate(FIRST, serial -> serial + 1)
                .mapToObj(String::valueOf)
                .map(UpsNumbers::checked);
    }

    private static String checked(String serial) {
        var sum = IntStream.range(0, serial.length())
                .map(at -> Character.digit(serial.charAt(at), 10) * (1 + at % 2))
                .sum();
        return "1Z" + serial + (10 - sum % 10) % 10;
    }
}
