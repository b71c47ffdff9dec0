package io.waybill.normalizer.eta;

import java.util.List;

/**
 * What was predicted of an order at a moment.
 *
 * @param days from the moment, at {@link #LEVELS}
 */
record Prediction(PastOrder order, Moment moment, List<Double> days) {

    static final List<Double> LEVELS = List.of(0.1, 0.25, 0.5, 0.75, 0.9);

    enum Moment {
        PURCHASE,
        HANDOVER
    }
}
