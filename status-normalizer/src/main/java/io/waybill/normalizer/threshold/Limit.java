package io.waybill.normalizer.threshold;

import java.time.Duration;
import java.util.Locale;

/** What is allowed before something is late. */
public sealed interface Limit {

    /** Days on which people work, where the one is who has it. */
    record WorkDays(int days) implements Limit {}

    record Elapsed(Duration duration) implements Limit {}

    /** @param share from 0 to 1 */
    record Chance(double share) implements Limit {}

    record Times(int times) implements Limit {}

    /** Everything: the rule says nothing. */
    record Off() implements Limit {}

    /** As settings are written. */
    default String written() {
        return switch (this) {
            case WorkDays(var days) -> days + "bd";
            case Elapsed(var duration) -> written(duration);
            case Chance(var share) -> String.valueOf(share);
            case Times(var times) -> String.valueOf(times);
            case Off() -> "off";
        };
    }

    private static String written(Duration duration) {
        if (duration.isZero()) {
            return "0s";
        }
        if (duration.toSeconds() % 86_400 == 0) {
            return duration.toDays() + "d";
        }
        return duration.toSeconds() % 3_600 == 0
                ? duration.toHours() + "h"
                : duration.toString().toLowerCase(Locale.ROOT);
    }
}
