package io.waybill.normalizer.backtest;

import io.waybill.normalizer.eta.Forecast;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What was predicted of an order at a moment.
 *
 * @param days from the moment, at {@link #LEVELS}
 */
record Prediction(PastOrder order, Moment moment, List<Double> days) {

    static final List<Double> LEVELS = List.of(0.1, 0.25, 0.5, 0.75, 0.9);

    static Prediction of(PastOrder order, Moment moment, Forecast forecast) {
        return new Prediction(
                order, moment, LEVELS.stream().map(forecast::quantile).toList());
    }

    /** Days from the moment until it was delivered, which it was. */
    double truth() {
        return moment.until(order);
    }

    enum Moment {
        PURCHASE,
        HANDOVER;

        LocalDateTime of(PastOrder order) {
            return switch (this) {
                case PURCHASE -> order.purchased();
                case HANDOVER -> Objects.requireNonNull(order.handedOver());
            };
        }

        /** Days from then until it was delivered, which it was. */
        double until(PastOrder order) {
            return Moments.days(of(order), Objects.requireNonNull(order.delivered()));
        }

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
