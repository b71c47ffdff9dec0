package io.waybill.normalizer.eta;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a passage when a day is over.
 *
 * @param heardLate whether it began earlier, and nothing was known of it before that day
 * @param end absent while it goes on
 */
public record Sighting(
        Passage passage, boolean heardLate, @Nullable End end) {

    /**
     * @param day epoch day, not later than the one that is over
     * @param time of that day, from 0 to 1
     * @param arrived false where it went out of sight: sent back, lost, cancelled
     */
    public record End(long day, double time, boolean arrived) {}

    public static Sighting ofItsDay(Passage passage, @Nullable End end) {
        return new Sighting(passage, false, end);
    }

    boolean arrived() {
        return end != null && end.arrived();
    }

    boolean endedBefore(long day) {
        return end != null && end.day() < day;
    }
}
