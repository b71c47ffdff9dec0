package io.waybill.normalizer.eta;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Keeps memory bounded, however many different things there are. */
final class Forgetting {

    /** A day may bring so many new ones for each that is kept; what comes then is learned on another day. */
    private static final int NEW_A_DAY = 1;

    private Forgetting() {}

    /** What is known by that name, or begins to be; empty where a day has brought too many new ones. */
    static <K, T> Optional<T> known(Map<K, T> known, K name, int atMost, Supplier<T> unknown) {
        var there = known.get(name);
        if (there == null && known.size() < atMost * (1L + NEW_A_DAY)) {
            there = unknown.get();
            known.put(name, there);
        }
        return Optional.ofNullable(there);
    }

    /** Where there are more, a tenth goes at once, so that not every new one makes another go. */
    static <K extends Comparable<K>, T> void keep(Map<K, T> known, int atMost, ToDoubleFunction<T> weight) {
        if (known.size() <= atMost) {
            return;
        }
        var lightest = known.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<K, T> entry) -> weight.applyAsDouble(entry.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .limit(known.size() - atMost + atMost / 10)
                .map(Map.Entry::getKey)
                .toList();
        lightest.forEach(known::remove);
    }
}
