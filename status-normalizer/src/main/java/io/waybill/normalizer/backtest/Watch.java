package io.waybill.normalizer.backtest;

import io.waybill.events.statuses.EtaBasis.Milestone;
import io.waybill.normalizer.eta.EtaView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Looks at parcels with a promise on hand-over and daily at 6 in the morning, until the promise ends. */
final class Watch {

    private static final double SIX_IN_THE_MORNING = 0.25;

    /** By identity: nobody knows whether files name each order once. */
    private final Map<PastOrder, List<Look>> looks = new IdentityHashMap<>();

    void look(Travel travel, EtaView view, long day) {
        var promisedBy = travel.order().promisedBy();
        if (promisedBy == null || arrivedBefore(travel, day)) {
            return;
        }
        var seen = looks.computeIfAbsent(travel.order(), _ -> new ArrayList<>());
        var transit = travel.handedOver();
        var end = promisedBy.toEpochDay() + 1;
        if (day < end) {
            var time = transit.startDay() == day ? transit.startTime() : SIX_IN_THE_MORNING;
            var probability = view.late(Milestone.HANDED_OVER, transit, day, end);
            seen.add(new Look(end - day - time, day + time - transit.startDay() - transit.startTime(), probability));
        }
    }

    private static boolean arrivedBefore(Travel travel, long day) {
        var delivered = travel.order().delivered();
        return delivered != null
                && Moments.day(delivered) == day
                && Moments.timeOfDay(delivered) <= SIX_IN_THE_MORNING
                && travel.handedOver().startDay() < day;
    }

    /** @param lastDay epoch day; how those ended whose promise goes on is not known */
    Watched until(long lastDay) {
        return new Watched(
                looks(PastOrder::missedItsPromise),
                looks(order -> order.delivered() == null
                        && Objects.requireNonNull(order.promisedBy()).toEpochDay() < lastDay),
                looks(PastOrder::keptItsPromise));
    }

    private Collection<List<Look>> looks(Predicate<PastOrder> of) {
        return looks.entrySet().stream()
                .filter(entry -> of.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
