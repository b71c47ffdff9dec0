package io.waybill.benchmarks.report;

import org.jspecify.annotations.Nullable;

/**
 * A figure that is to be reached.
 *
 * @param first without it the run fails
 * @param next what comes after it
 */
public record Gate(
        String what, Bound bound, double first, @Nullable Double next) {

    enum Bound {
        AT_LEAST,
        AT_MOST
    }

    public static Gate atLeast(String what, double first) {
        return new Gate(what, Bound.AT_LEAST, first, null);
    }

    public static Gate atLeast(String what, double first, double next) {
        return new Gate(what, Bound.AT_LEAST, first, next);
    }

    public static Gate atMost(String what, double first) {
        return new Gate(what, Bound.AT_MOST, first, null);
    }

    /** @param disturbed whether others had the machine too, so that it says little either way */
    public Verdict found(double figure, boolean disturbed) {
        return new Verdict(this, figure, reaches(figure, first), next != null && reaches(figure, next), disturbed);
    }

    private boolean reaches(double figure, double wanted) {
        return switch (bound) {
            case AT_LEAST -> figure >= wanted;
            case AT_MOST -> figure <= wanted;
        };
    }
}
