package io.waybill.normalizer.backtest;

/**
 * What was known of a parcel under way when it was looked at.
 *
 * @param daysLeft until its promise ends; more than 0
 * @param daysSinceHandOver the only news that past orders have
 * @param probability that it misses its promise
 */
record Look(double daysLeft, double daysSinceHandOver, double probability) {

    /** Whole days. */
    int ahead() {
        return (int) daysLeft;
    }
}
