package io.waybill.normalizer.eta;

import java.util.Arrays;

/** At which hours of a day things happen. Not for two threads while it learns. */
final class HoursOfDay implements Learned {

    private static final int HOURS = 24;

    private double[] counts = new double[HOURS];

    HoursOfDay() {
        Arrays.fill(counts, 1);
    }

    /** @param time from 0 to 1 */
    void learn(double time) {
        counts[Math.min(HOURS - 1, (int) (time * HOURS))]++;
    }

    /** The time of day, from 0 to 1, by which that share of a day's events has happened. */
    double by(double share) {
        var wanted = share * Arrays.stream(counts).sum();
        var sum = 0.0;
        for (var hour = 0; hour < HOURS; hour++) {
            if (sum + counts[hour] >= wanted) {
                return (hour + (wanted - sum) / counts[hour]) / HOURS;
            }
            sum += counts[hour];
        }
        return 1;
    }

    /** Both began with the same assumption, which counts once. */
    void merge(HoursOfDay other) {
        for (var hour = 0; hour < HOURS; hour++) {
            counts[hour] += other.counts[hour] - 1;
        }
    }

    @Override
    public double[] numbers() {
        return counts.clone();
    }

    @Override
    public void recall(double[] numbers) {
        counts = Arrays.copyOf(numbers, HOURS);
    }
}
