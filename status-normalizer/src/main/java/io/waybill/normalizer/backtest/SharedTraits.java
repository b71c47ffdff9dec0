package io.waybill.normalizer.backtest;

import io.waybill.normalizer.eta.Traits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What orders have in common, kept once: less memory, and what is the same object is soon found to be equal. */
final class SharedTraits {

    private final Map<String, String> words = new HashMap<>();
    private final Map<List<String>, List<String>> lanes = new HashMap<>();

    Traits shared(Traits traits) {
        return new Traits(
                word(traits.country()), lanes.computeIfAbsent(traits.lanes(), this::words), words(traits.effects()));
    }

    private List<String> words(List<String> some) {
        return some.stream().map(this::word).toList();
    }

    private String word(String word) {
        return words.computeIfAbsent(word, _ -> word);
    }
}
