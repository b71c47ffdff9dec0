package io.waybill.poller.health;

import org.jspecify.annotations.Nullable;

/**
 * @param answered whether the carrier answered at all
 * @param failures since its last answer
 * @param fault the last of them
 */
record Tally(boolean answered, int failures, @Nullable String fault) {

    static final Tally NONE = new Tally(false, 0, null);

    Tally answer() {
        return new Tally(true, 0, null);
    }

    Tally failure(String by) {
        return new Tally(answered, failures + 1, by);
    }

    /** Failures in a row, with those that were counted before. */
    int after(int before) {
        return answered ? failures : before + failures;
    }
}
