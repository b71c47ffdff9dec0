package io.waybill.normalizer.unmapped;

import java.util.Optional;
import java.util.regex.Pattern;

/** How much of a list is asked for at once. */
public final class PageLimit {

    public static final String USUAL = "50";
    public static final String WANTED = "a number from 1 to 500";

    private static final int MOST = 500;
    private static final Pattern LIMIT = Pattern.compile("[1-9]\\d{0,2}");

    private PageLimit() {}

    /** Empty where it is no number within bounds. */
    public static Optional<Integer> of(String limit) {
        return Optional.of(limit)
                .filter(number -> LIMIT.matcher(number).matches())
                .map(Integer::valueOf)
                .filter(number -> number <= MOST);
    }
}
