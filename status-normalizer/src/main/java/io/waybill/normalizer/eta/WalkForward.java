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
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Goes through past days in their order: predicts at the beginning of each what happens on it, and learns when it is over. */
final class WalkForward {

    /** Who has not handed over by then will not. */
    private static final long HANDLING_DAYS = 60;

    private final Map<Long, List<PastOrder>> purchased;
    private final Map<Long, List<PastOrder>> handedOver;
    private final long firstDay;
    private final long lastDay;
    private final LocalDate trainUntil;
    private final EtaModel model;
    private final List<Prediction> predictions = new ArrayList<>();
    private final EarlyWarnings warnings = new EarlyWarnings();
    private List<PastOrder> waiting = List.of();
    private List<PastOrder> underWay = List.of();

    /** @param trainUntil orders purchased from this day on are predicted */
    WalkForward(Collection<PastOrder> orders, LocalDate trainUntil) {
        this.trainUntil = trainUntil;
        this.purchased = byDay(orders.stream(), PastOrder::purchased);
        this.handedOver = byDay(
                orders.stream().filter(order -> order.handedOver() != null),
                order -> Objects.requireNonNull(order.handedOver()));
        var days = Stream.concat(purchased.keySet().stream(), handedOver.keySet().stream())
                .mapToLong(Long::longValue)
                .summaryStatistics();
        this.firstDay = days.getMin();
        this.lastDay = days.getMax();
        this.model = new EtaModel(firstDay);
    }

    private static Map<Long, List<PastOrder>> byDay(Stream<PastOrder> orders, Function<PastOrder, LocalDateTime> time) {
        return orders.sorted(Comparator.comparing(PastOrder::order))
                .collect(Collectors.groupingBy(
                        order -> Moments.day(time.apply(order)), TreeMap::new, Collectors.toList()));
    }

    List<Prediction> predictions() {
        return predictions;
    }

    EarlyWarnings warnings() {
        return warnings;
    }

    void run() {
        for (var day = firstDay; day <= lastDay; day++) {
            predict(day);
            learn(day);
        }
    }

    private void predict(long day) {
        if (day < trainUntil.toEpochDay()) {
            return;
        }
        var view = model.atTheBeginningOfToday();
        underWay.stream().filter(this::isTested).forEach(order -> warnings.look(order, view, day));
        purchased
                .getOrDefault(day, List.of())
                .forEach(order -> add(
                        order,
                        Moment.PURCHASE,
                        view.ofPurchase(order.handling(), order.transit(), Moments.timeOfDay(order.purchased()))));
        handedOver.getOrDefault(day, List.of()).stream()
                .filter(this::isTested)
                .forEach(order -> predictHandOver(order, view));
    }

    private void predictHandOver(PastOrder order, EtaView view) {
        var at = Objects.requireNonNull(order.handedOver());
        add(order, Moment.HANDOVER, view.ofHandOver(order.transit(), Moments.timeOfDay(at)));
        warnings.handedOver(order, view);
    }

    private void add(PastOrder order, Moment moment, Forecast forecast) {
        predictions.add(new Prediction(
                order,
                moment,
                Prediction.LEVELS.stream().map(forecast::quantile).toList()));
    }

    private boolean isTested(PastOrder order) {
        return !order.purchased().toLocalDate().isBefore(trainUntil);
    }

    private void learn(long day) {
        underWay.stream()
                .map(PastOrder::delivered)
                .filter(at -> isOn(day, at))
                .forEach(at -> model.deliveries().learn(Moments.timeOfDay(Objects.requireNonNull(at))));
        waiting = learn(
                model.handling(),
                joined(waiting, purchased.get(day)).stream()
                        .filter(order -> day - Moments.day(order.purchased()) < HANDLING_DAYS)
                        .toList(),
                order -> new Passage(
                        order.handling(), Moments.day(order.purchased()), Moments.timeOfDay(order.purchased())),
                order -> isOn(day, order.handedOver()));
        underWay = learn(
                model.transit(),
                joined(underWay, handedOver.get(day)),
                WalkForward::transit,
                order -> isOn(day, order.delivered()));
    }

    static Passage transit(PastOrder order) {
        var at = Objects.requireNonNull(order.handedOver());
        return new Passage(order.transit(), Moments.day(at), Moments.timeOfDay(at));
    }

    /** @return those that go on */
    private List<PastOrder> learn(
            Stage stage, List<PastOrder> inIt, Function<PastOrder, Passage> passage, Predicate<PastOrder> ended) {
        var parts = inIt.stream().collect(Collectors.partitioningBy(ended));
        stage.learn(
                parts.get(true).stream().map(passage).toList(),
                parts.get(false).stream().map(passage).toList());
        return parts.get(false);
    }

    private static List<PastOrder> joined(List<PastOrder> before, @Nullable List<PastOrder> more) {
        return more == null
                ? before
                : Stream.concat(before.stream(), more.stream()).toList();
    }

    private static boolean isOn(long day, @Nullable LocalDateTime at) {
        return at != null && Moments.day(at) == day;
    }
}
