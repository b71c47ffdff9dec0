package io.waybill.normalizer.backtest;

import io.waybill.normalizer.eta.Course.End;
import io.waybill.normalizer.eta.Passage;
import io.waybill.normalizer.eta.Traits;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A past order as its stages see it.
 *
 * @param handled when it was handed over; absent where it never was
 * @param transit absent where it was never handed over
 * @param arrived absent where it never was delivered
 */
record Travel(
        PastOrder order,
        Passage handling,
        @Nullable End handled,
        @Nullable Passage transit,
        @Nullable End arrived) {

    Passage handedOver() {
        return Objects.requireNonNull(transit);
    }

    static Travel of(PastOrder order) {
        var handedOver = order.handedOver();
        return new Travel(
                order,
                passage(order.way().handling(), order.purchased()),
                end(handedOver),
                handedOver == null ? null : passage(order.way().transit(), handedOver),
                end(order.delivered()));
    }

    private static Passage passage(Traits traits, LocalDateTime since) {
        return new Passage(traits, Moments.day(since), Moments.timeOfDay(since));
    }

    private static @Nullable End end(@Nullable LocalDateTime at) {
        return at == null ? null : new End(Moments.day(at), Moments.timeOfDay(at), true);
    }
}
