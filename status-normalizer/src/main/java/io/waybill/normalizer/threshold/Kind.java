package io.waybill.normalizer.threshold;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a setting may be. */
enum Kind {
    /** Which may be nothing. */
    TIME("a time such as 5d, 36h, PT36H or, in business days, 3bd") {
        @Override
        @Nullable Limit read(String text) {
            return time(text);
        }
    },
    /** Which is not over at once: silence that lasts no time would be everybody's. */
    LASTING_TIME("a time of more than nothing such as 5d, 36h, PT36H or, in business days, 3bd") {
        @Override
        @Nullable Limit read(String text) {
            var limit = time(text);
            return new Limit.Elapsed(Duration.ZERO).equals(limit) || new Limit.WorkDays(0).equals(limit) ? null : limit;
        }
    },
    /** Counted back from something, where nobody counts business days. */
    SPAN("a time such as 3d, 36h or PT36H") {
        @Override
        @Nullable Limit read(String text) {
            return time(text) instanceof Limit.Elapsed elapsed ? elapsed : null;
        }
    },
    CHANCE("a probability such as 0.5 or 50%, more than 0 and at most 1") {
        @Override
        @Nullable Limit read(String text) {
            return chance(text);
        }
    },
    TIMES("how often, such as 2") {
        @Override
        @Nullable Limit read(String text) {
            return WHOLE.matcher(text).matches() && Integer.parseInt(text) > 0
                    ? new Limit.Times(Integer.parseInt(text))
                    : null;
        }
    };

    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,6})(bd|d|h|m|s)");
    private static final Pattern SHARE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,6})?)(%?)");
    private static final Map<String, ChronoUnit> UNITS =
            Map.of("d", ChronoUnit.DAYS, "h", ChronoUnit.HOURS, "m", ChronoUnit.MINUTES, "s", ChronoUnit.SECONDS);

    private final String asked;

    Kind(String asked) {
        this.asked = asked;
    }

    /** Absent for what it may not be. */
    abstract @Nullable Limit read(String text);

    /** @param place where it stands, for whoever has to mend it */
    Limit limit(String place, String text) {
        var written = text.strip().toLowerCase(Locale.ROOT);
        // YAML takes a bare off for false.
        var limit = written.equals("off") || written.equals("false") ? new Limit.Off() : read(written);
        if (limit == null) {
            throw new IllegalArgumentException(place + " is \"" + text + "\"; it takes " + asked + ", or off");
        }
        return limit;
    }

    private static @Nullable Limit time(String text) {
        var amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            return iso(text);
        }
        var number = Integer.parseInt(amount.group(1));
        var unit = UNITS.get(amount.group(2));
        return unit == null ? new Limit.WorkDays(number) : new Limit.Elapsed(Duration.of(number, unit));
    }

    private static @Nullable Limit iso(String text) {
        try {
            var duration = Duration.parse(text);
            return duration.isNegative() ? null : new Limit.Elapsed(duration);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static @Nullable Limit chance(String text) {
        var share = SHARE.matcher(text);
        if (!share.matches()) {
            return null;
        }
        var number = Double.parseDouble(share.group(1)) / (share.group(2).isEmpty() ? 1 : 100);
        return number > 0 && number <= 1 ? new Limit.Chance(number) : null;
    }
}
