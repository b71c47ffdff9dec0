package io.waybill.normalizer.eta;

import io.waybill.normalizer.eta.Prediction.Moment;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Goes through past days in their order: predicts at the beginning of each what happens on it, and learns when it is over. */
final class WalkForward {

    /** Who has not handed over by then will not. */
    private static final long HANDLING_DAYS = 60;

    private final Map<Long, List<Travel>> purchased;
    private final Map<Long, List<Travel>> handedOver;
    private final LocalDate trainUntil;
    private final EtaModel model;
    private final long lastDay;
    private final List<Prediction> predictions = new ArrayList<>();
    private final EarlyWarnings warnings = new EarlyWarnings();
    private List<Travel> waiting = List.of();
    private List<Travel> underWay = List.of();

    /** @param trainUntil orders purchased from this day on are predicted */
    WalkForward(Collection<PastOrder> orders, LocalDate trainUntil) {
        var travels = orders.stream()
                .sorted(Comparator.comparing(PastOrder::order))
                .map(Travel::of)
                .toList();
        this.trainUntil = trainUntil;
        this.purchased = travels.stream()
                .collect(Collectors.groupingBy(travel -> travel.handling().startDay()));
        this.handedOver = travels.stream()
                .filter(travel -> travel.transit() != null)
                .collect(Collectors.groupingBy(travel -> handedOver(travel).startDay()));
        var days = LongStream.concat(
                        purchased.keySet().stream().mapToLong(Long::longValue),
                        handedOver.keySet().stream().mapToLong(Long::longValue))
                .summaryStatistics();
        this.lastDay = days.getMax();
        this.model = new EtaModel(days.getMin());
    }

    private static Passage handedOver(Travel travel) {
        return Objects.requireNonNull(travel.transit());
    }

    List<Prediction> predictions() {
        return predictions;
    }

    EarlyWarnings warnings() {
        return warnings;
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
        var view = model.atTheBeginningOfToday();
        var handedOverToday = tested(handedOver.getOrDefault(day, List.of()));
        Stream.concat(tested(underWay).stream(), handedOverToday.stream())
                .forEach(travel -> warnings.look(travel, view, day));
        for (var travel : purchased.getOrDefault(day, List.of())) {
            var forecast = view.ofPurchase(
                    travel.order().handling(),
                    travel.order().transit(),
                    travel.handling().startTime());
            predictions.add(Prediction.of(travel.order(), Moment.PURCHASE, forecast));
        }
        for (var travel : handedOverToday) {
            var transit = handedOver(travel);
            var forecast = view.ofHandOver(transit.traits(), transit.startTime());
            predictions.add(Prediction.of(travel.order(), Moment.HANDOVER, forecast));
        }
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
        waiting = learn(
                model.handling(),
                inHandling,
                Travel::handling,
                travel -> isOn(day, travel.order().handedOver()));
        var inTransit = joined(underWay, handedOver.get(day));
        underWay = learn(
                model.transit(),
                inTransit,
                WalkForward::handedOver,
                travel -> isOn(day, travel.order().delivered()));
        inTransit.stream()
                .map(travel -> travel.order().delivered())
                .filter(at -> isOn(day, at))
                .forEach(at -> model.deliveries().learn(Moments.timeOfDay(Objects.requireNonNull(at))));
    }

    /** @return those that go on */
    private static List<Travel> learn(
            Stage stage, List<Travel> inIt, Function<Travel, Passage> passage, Predicate<Travel> ended) {
        var parts = inIt.stream().collect(Collectors.partitioningBy(ended));
        stage.learn(
                parts.get(true).stream().map(passage).toList(),
                parts.get(false).stream().map(passage).toList());
        return parts.get(false);
    }

    private static List<Travel> joined(List<Travel> before, @Nullable List<Travel> more) {
        return more == null
                ? before
                : Stream.concat(before.stream(), more.stream()).toList();
    }

    private static boolean isOn(long day, @Nullable LocalDateTime at) {
        return at != null && Moments.day(at) == day;
    }
}
