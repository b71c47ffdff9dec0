package io.waybill.normalizer.eta;

import org.jspecify.annotations.Nullable;

/**
 * A past order as its stages see it.
 *
 * @param transit absent where it was never handed over
 */
record Travel(PastOrder order, Passage handling, @Nullable Passage transit) {

    static Travel of(PastOrder order) {
        var handedOver = order.handedOver();
        return new Travel(
                order,
                new Passage(order.handling(), Moments.day(order.purchased()), Moments.timeOfDay(order.purchased())),
                handedOver == null
                        ? null
                        : new Passage(order.transit(), Moments.day(handedOver), Moments.timeOfDay(handedOver)));
    }
}
