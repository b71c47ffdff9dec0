package io.waybill.normalizer.backtest;

import io.waybill.events.statuses.EtaBasis.Milestone;
import io.waybill.normalizer.eta.EtaView;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How likely it was at its worst that a parcel would miss its promise, looked at on hand-over and daily at 6 in the morning
 * until the promise ends, by how many days before that at least.
 */
final class EarlyWarnings {

    static final int MOST_DAYS_AHEAD = 3;

    private static final double SIX_IN_THE_MORNING = 0.25;

    private final Map<String, double[]> worst = new HashMap<>();

    void look(Travel travel, EtaView view, long day) {
        var promisedBy = travel.order().promisedBy();
        var transit = Objects.requireNonNull(travel.transit());
        if (promisedBy != null && !arrivedBefore(travel, day)) {
            var days = Math.toIntExact(promisedBy.toEpochDay() + 1 - day);
            var time = transit.startDay() == day ? transit.startTime() : SIX_IN_THE_MORNING;
            see(travel, days - time, days <= 0 ? 0 : view.late(Milestone.HANDED_OVER, transit, day, day + days));
        }
    }

    private static boolean arrivedBefore(Travel travel, long day) {
        var delivered = travel.order().delivered();
        return delivered != null
                && Moments.day(delivered) == day
                && Moments.timeOfDay(delivered) <= SIX_IN_THE_MORNING
                && Objects.requireNonNull(travel.transit()).startDay() < day;
    }

    private void see(Travel travel, double ahead, double probability) {
        var scores = worst.computeIfAbsent(travel.order().order(), _ -> new double[MOST_DAYS_AHEAD + 1]);
        for (var days = 0; days <= Math.min(MOST_DAYS_AHEAD, Math.floor(ahead)); days++) {
            scores[days] = Math.max(scores[days], probability);
        }
    }

    /** Share of those late that would be flagged so many days ahead, where so many of those on time are. */
    double flagged(Collection<PastOrder> late, Collection<PastOrder> onTime, int daysAhead, double falseAlarms) {
        var sound = scores(onTime, daysAhead);
        var found = scores(late, daysAhead);
        if (sound.length == 0 || found.length == 0) {
            return 0;
        }
        var threshold = sound[(int) Math.ceil((sound.length - 1) * (1 - falseAlarms))];
        return Arrays.stream(found).filter(score -> score > threshold).count() / (double) found.length;
    }

    private double[] scores(Collection<PastOrder> orders, int daysAhead) {
        return orders.stream()
                .map(PastOrder::order)
                .filter(worst::containsKey)
                .mapToDouble(order -> Objects.requireNonNull(worst.get(order))[daysAhead])
                .sorted()
                .toArray();
    }
}
