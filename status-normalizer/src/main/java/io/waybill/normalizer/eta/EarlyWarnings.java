package io.waybill.normalizer.eta;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How likely it was at its worst that a parcel would miss its promise, looked at on hand-over and daily at 6 in the morning
 * until the promise ends, by how many days before that at least.
 */
final class EarlyWarnings {

    static final int MOST_DAYS_AHEAD = 3;

    /** How far lanes are believed; alarms live in their tails, where little is known of a lane alone. */
    private static final double LANE_SHARE = 0.3;

    private static final double SIX_IN_THE_MORNING = 0.25;
    private static final Traits ALL = new Traits(List.of(), List.of());

    private final Map<PastOrder, double[]> worst = new LinkedHashMap<>();

    void handedOver(PastOrder order, EtaView view) {
        var promisedBy = order.promisedBy();
        if (promisedBy == null) {
            return;
        }
        var at = Objects.requireNonNull(order.handedOver());
        var time = Moments.timeOfDay(at);
        var days = Math.toIntExact(promisedBy.toEpochDay() + 1 - Moments.day(at));
        if (days > 0) {
            see(
                    order,
                    days - time,
                    blended(
                            view.transit().stillOfNewAfter(order.transit(), time, days),
                            view.transit().stillOfNewAfter(ALL, time, days)));
        } else {
            see(order, -1, 0);
        }
    }

    void look(PastOrder order, EtaView view, long day) {
        var promisedBy = order.promisedBy();
        if (promisedBy == null || promisedBy.toEpochDay() < day || hasArrived(order.delivered(), day)) {
            return;
        }
        var days = Math.toIntExact(promisedBy.toEpochDay() + 1 - day);
        var passage = WalkForward.transit(order);
        var alone = new Passage(ALL, passage.startDay(), passage.startTime());
        see(
                order,
                days - SIX_IN_THE_MORNING,
                blended(view.transit().stillAfter(passage, days), view.transit().stillAfter(alone, days)));
    }

    private static boolean hasArrived(@Nullable LocalDateTime delivered, long day) {
        return delivered != null && Moments.day(delivered) + Moments.timeOfDay(delivered) <= day + SIX_IN_THE_MORNING;
    }

    private static double blended(double byLane, double byAll) {
        return Math.pow(byLane, LANE_SHARE) * Math.pow(byAll, 1 - LANE_SHARE);
    }

    private void see(PastOrder order, double ahead, double probability) {
        var scores = worst.computeIfAbsent(order, _ -> new double[MOST_DAYS_AHEAD + 1]);
        for (var days = 0; days <= Math.min(MOST_DAYS_AHEAD, Math.floor(ahead)); days++) {
            scores[days] = Math.max(scores[days], probability);
        }
    }

    /** Share of those that would be flagged so many days ahead where so many of those on time are. */
    double flagged(Stream<PastOrder> late, Stream<PastOrder> onTime, int daysAhead, double falseAlarms) {
        var sound = scores(onTime, daysAhead);
        var threshold = sound[(int) Math.ceil((sound.length - 1) * (1 - falseAlarms))];
        var found = scores(late, daysAhead);
        return Arrays.stream(found).filter(score -> score > threshold).count() / (double) found.length;
    }

    private double[] scores(Stream<PastOrder> orders, int daysAhead) {
        return orders.filter(worst::containsKey)
                .mapToDouble(order -> Objects.requireNonNull(worst.get(order))[daysAhead])
                .sorted()
                .toArray();
    }
}
