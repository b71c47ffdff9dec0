package io.waybill.normalizer.backtest;

import io.waybill.normalizer.eta.Passage;
import io.waybill.normalizer.eta.Sighting.End;
import io.waybill.normalizer.eta.Traits;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A past order as its stages see it.
 *
 * @param handled when it was handed over; absent where it never was
 * @param way that it takes once it is handed over
 * @param transit absent where it was never handed over
 * @param arrived absent where it never was delivered
 */
record Travel(
        PastOrder order,
        Passage handling,
        @Nullable End handled,
        Traits way,
        @Nullable Passage transit,
        @Nullable End arrived) {

    Passage handedOver() {
        return Objects.requireNonNull(transit);
    }

    static Travel of(PastOrder order, SharedTraits traits) {
        var handedOver = order.handedOver();
        var transit = traits.shared(order.way().transit());
        return new Travel(
                order,
                passage(traits.shared(order.way().handling()), order.purchased()),
                end(handedOver),
                transit,
                handedOver == null ? null : passage(transit, handedOver),
                end(order.delivered()));
    }

    private static Passage passage(Traits traits, LocalDateTime since) {
        return new Passage(traits, Moments.day(since), Moments.timeOfDay(since));
    }

    private static @Nullable End end(@Nullable LocalDateTime at) {
        return at == null ? null : new End(Moments.day(at), Moments.timeOfDay(at), true);
    }
}
