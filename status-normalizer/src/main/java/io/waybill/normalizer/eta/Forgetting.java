package io.waybill.normalizer.eta;

import java.util.Comparator;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Keeps memory bounded, however many different things there are. */
final class Forgetting {

    private Forgetting() {}

    /** Where there are more, a tenth goes at once, so that not every new one makes another go. */
    static <T> void keep(Map<String, T> known, int atMost, ToDoubleFunction<T> weight) {
        if (known.size() <= atMost) {
            return;
        }
        var lightest = known.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<String, T> entry) -> weight.applyAsDouble(entry.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .limit(known.size() - atMost + atMost / 10)
                .map(Map.Entry::getKey)
                .toList();
        lightest.forEach(known::remove);
    }
}
