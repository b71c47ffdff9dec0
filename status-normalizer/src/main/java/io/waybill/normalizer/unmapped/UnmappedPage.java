package io.waybill.normalizer.unmapped;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the list is asked for.
 *
 * @param carrier absent for all
 * @param times of the last line of the page before; above all where there is none
 * @param id of that line
 */
record UnmappedPage(@Nullable String carrier, int limit, long times, UUID id) {

    private static final Pattern AFTER =
            Pattern.compile("(\\d{1,18})\\.(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");
    private static final UUID FIRST = new UUID(0, 0);

    /** Empty where {@code after} was not given by the page before. */
    static Optional<UnmappedPage> of(@Nullable String carrier, int limit, @Nullable String after) {
        if (after == null) {
            return Optional.of(new UnmappedPage(carrier, limit, Long.MAX_VALUE, FIRST));
        }
        var matcher = AFTER.matcher(after);
        return matcher.matches()
                ? Optional.of(new UnmappedPage(
                        carrier, limit, Long.parseLong(matcher.group(1)), UUID.fromString(matcher.group(2))))
                : Optional.empty();
    }

    static String after(UnmappedView.Line line) {
        return line.times() + "." + line.id();
    }
}
