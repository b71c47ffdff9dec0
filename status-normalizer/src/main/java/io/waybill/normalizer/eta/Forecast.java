package io.waybill.normalizer.eta;

/**
 * When it may be over.
 *
 * @param by share that is over by the end of each day, today first
 * @param from time of today, from 0 to 1
 */
public record Forecast(double[] by, double from, HoursOfDay hours) {

    private static final double AT_ONCE = 0.02;

    /** The share that is over when so many days from the first have passed. */
    public double doneBefore(long days) {
        return days <= 0 ? 0 : by[(int) Math.min(days, by.length) - 1];
    }

    /** Whether that share is over within the horizon. */
    public boolean reaches(double share) {
        return by[by.length - 1] >= share;
    }

    /** How many days from the first that share is over; no more than the horizon. */
    public int day(double share) {
        var day = 0;
        while (day < by.length - 1 && by[day] < share) {
            day++;
        }
        return day;
    }

    /** Days from now by which that share is over; no more than the horizon. */
    public double quantile(double share) {
        var day = day(share);
        var before = day == 0 ? 0 : by[day - 1];
        var within = by[day] <= before ? 1 : Math.clamp((share - before) / (by[day] - before), 0, 1);
        return Math.max(AT_ONCE, day + hours.by(within) - from);
    }
}
