package io.waybill.normalizer.backtest;

import io.waybill.events.statuses.EtaBasis.Milestone;
import io.waybill.normalizer.backtest.Prediction.Moment;
import io.waybill.normalizer.eta.EtaModel;
import io.waybill.normalizer.eta.EtaModel.Seen;
import io.waybill.normalizer.eta.EtaView;
import io.waybill.normalizer.eta.Passage;
import io.waybill.normalizer.eta.Sighting;
import io.waybill.normalizer.eta.Sighting.End;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Goes through past days in their order: predicts at the beginning of each what happens on it, and learns when it is over. */
final class WalkForward {

    /** Who has not handed over by then will not. */
    private static final long HANDLING_DAYS = 60;

    /** What has not arrived by then is lost. */
    private static final long TRANSIT_DAYS = 150;

    private static final int MOST_LANES = 100_000;

    private final Map<Long, List<Travel>> purchased;
    private final Map<Long, List<Travel>> handedOver;
    private final LocalDate trainUntil;
    private final EtaModel model;
    private final long lastDay;
    private final List<Prediction> predictions = new ArrayList<>();
    private final Watch watch = new Watch();
    private List<Travel> waiting = List.of();
    private List<Travel> underWay = List.of();

    /** @param trainUntil orders purchased from this day on are predicted */
    WalkForward(Collection<PastOrder> orders, LocalDate trainUntil) {
        var traits = new SharedTraits();
        var travels = orders.stream()
                .sorted(Comparator.comparing(PastOrder::order))
                .map(order -> Travel.of(order, traits))
                .toList();
        this.trainUntil = trainUntil;
        this.purchased = travels.stream()
                .collect(Collectors.groupingBy(travel -> travel.handling().startDay()));
        this.handedOver = travels.stream()
                .filter(travel -> travel.transit() != null)
                .collect(Collectors.groupingBy(travel -> travel.handedOver().startDay()));
        var days = orders.stream().flatMapToLong(WalkForward::days).summaryStatistics();
        this.lastDay = days.getMax();
        this.model = new EtaModel(days.getMin(), MOST_LANES);
    }

    private static LongStream days(PastOrder order) {
        return Stream.of(order.purchased(), order.handedOver(), order.delivered())
                .filter(Objects::nonNull)
                .mapToLong(Moments::day);
    }

    EtaModel model() {
        return model;
    }

    List<Prediction> predictions() {
        return predictions;
    }

    Watched watched() {
        return watch.until(lastDay);
    }

    /** @param eachDay is told of the days done and of all */
    void run(Progress eachDay) {
        var firstDay = model.today();
        for (var day = firstDay; day <= lastDay; day++) {
            if (day >= trainUntil.toEpochDay()) {
                predict(day);
            }
            learn(day);
            eachDay.done(day - firstDay + 1, lastDay - firstDay + 1);
        }
    }

    @FunctionalInterface
    interface Progress {
        void done(long days, long all);
    }

    private void predict(long day) {
        var view = model.view();
        var handedOverToday = tested(handedOver.getOrDefault(day, List.of()));
        Stream.concat(tested(underWay).stream(), handedOverToday.stream())
                .forEach(travel -> watch.look(travel, view, day));
        predictions.addAll(purchased.getOrDefault(day, List.of()).parallelStream()
                .map(travel -> atPurchase(travel, view, day))
                .toList());
        predictions.addAll(handedOverToday.parallelStream()
                .map(travel -> atHandover(travel, view, day))
                .toList());
    }

    private static Prediction atPurchase(Travel travel, EtaView view, long day) {
        var handling = travel.handling();
        var forecast = view.shipped(handling, travel.way(), day, handling.startTime());
        return Prediction.of(travel.order(), Moment.PURCHASE, forecast);
    }

    private static Prediction atHandover(Travel travel, EtaView view, long day) {
        var transit = travel.handedOver();
        var forecast = view.underWay(Milestone.HANDED_OVER, transit, day, transit.startTime());
        return Prediction.of(travel.order(), Moment.HANDOVER, forecast);
    }

    private List<Travel> tested(List<Travel> travels) {
        return travels.stream()
                .filter(travel -> travel.handling().startDay() >= trainUntil.toEpochDay())
                .toList();
    }

    private void learn(long day) {
        var inHandling = joined(waiting, purchased.get(day)).stream()
                .filter(travel -> day - travel.handling().startDay() < HANDLING_DAYS)
                .toList();
        var inTransit = joined(underWay, handedOver.get(day)).stream()
                .filter(travel -> day - travel.handedOver().startDay() < TRANSIT_DAYS)
                .toList();
        var seen = Stream.concat(
                        inHandling.stream()
                                .map(travel ->
                                        seen(Milestone.SHIPPED, travel.handling(), onThatDay(day, travel.handled()))),
                        inTransit.stream()
                                .map(travel -> seen(
                                        Milestone.HANDED_OVER, travel.handedOver(), onThatDay(day, travel.arrived()))))
                .toList();
        model.learn(seen::forEach);
        waiting = inHandling.stream()
                .filter(travel -> onThatDay(day, travel.handled()) == null)
                .toList();
        underWay = inTransit.stream()
                .filter(travel -> onThatDay(day, travel.arrived()) == null)
                .toList();
    }

    private static Seen seen(Milestone since, Passage passage, @Nullable End end) {
        return new Seen(since, Sighting.ofItsDay(passage, end));
    }

    private static @Nullable End onThatDay(long day, @Nullable End end) {
        return end == null || end.day() != day ? null : end;
    }

    private static List<Travel> joined(List<Travel> before, @Nullable List<Travel> more) {
        return more == null
                ? before
                : Stream.concat(before.stream(), more.stream()).toList();
    }
}
