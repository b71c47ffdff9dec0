package io.waybill.normalizer.backtest;

import io.waybill.normalizer.eta.Passage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A past order as its stages see it.
 *
 * @param transit absent where it was never handed over
 */
record Travel(PastOrder order, Passage handling, @Nullable Passage transit) {

    Passage handedOver() {
        return Objects.requireNonNull(transit);
    }

    static Travel of(PastOrder order) {
        var handedOver = order.handedOver();
        return new Travel(
                order,
                new Passage(
                        order.way().handling(), Moments.day(order.purchased()), Moments.timeOfDay(order.purchased())),
                handedOver == null
                        ? null
                        : new Passage(order.way().transit(), Moments.day(handedOver), Moments.timeOfDay(handedOver)));
    }
}
