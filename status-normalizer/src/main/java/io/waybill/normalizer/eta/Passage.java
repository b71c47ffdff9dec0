package io.waybill.normalizer.eta;

/**
 * A parcel that goes through a stage of its way.
 *
 * @param startDay epoch day on which it began
 * @param startTime of that day, from 0 to 1
 */
public record Passage(Traits traits, long startDay, double startTime) {

    /** Its first day counts as far as it was left then. */
    double left() {
        return 1 - startTime;
    }
}
