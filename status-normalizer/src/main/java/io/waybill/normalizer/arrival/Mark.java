package io.waybill.normalizer.arrival;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * When something happened, and when that was known.
 *
 * @param at local time at its place
 * @param knownOn business day in UTC
 */
public record Mark(LocalDateTime at, LocalDate knownOn) {

    /** The same thing, seen again: it was known before, whatever is known of its time now. */
    Mark seenAt(LocalDateTime again) {
        return new Mark(again, knownOn);
    }
}
