package io.waybill.poller.push;

import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.ParcelReport;
import io.waybill.poller.polling.Heard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one or several pushes say of one plan.
 *
 * @param pushes ids
 */
record Word(Set<Long> pushes, Heard heard) {

    /**
     * Each plan at most once in a round. Pushes about one parcel that come together are one word, as if they had been one: only
     * those of different services stay apart, for they may be about different parcels.
     *
     * @param words in the order in which they came
     */
    static List<List<Word>> rounds(List<Word> words) {
        Map<Long, List<Word>> byPlan = new LinkedHashMap<>();
        for (var word : words) {
            var said = byPlan.computeIfAbsent(word.heard.plan().id(), _ -> new ArrayList<>());
            if (!said.isEmpty() && said.getLast().services().equals(word.services())) {
                said.set(said.size() - 1, said.getLast().and(word));
            } else {
                said.add(word);
            }
        }
        return turned(byPlan.values());
    }

    private static List<List<Word>> turned(Collection<List<Word>> byPlan) {
        var rounds = new ArrayList<List<Word>>();
        for (var said : byPlan) {
            for (var at = 0; at < said.size(); at++) {
                if (rounds.size() == at) {
                    rounds.add(new ArrayList<>());
                }
                rounds.get(at).add(said.get(at));
            }
        }
        return rounds;
    }

    private Set<@Nullable String> services() {
        return heard.answer().parcels().stream()
                .map(ParcelReport::service)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Word and(Word later) {
        var parcels = Stream.concat(heard.answer().parcels().stream(), later.heard.answer().parcels().stream())
                .toList();
        var all = new HashSet<>(pushes);
        all.addAll(later.pushes);
        var at = later.heard.at().isAfter(heard.at()) ? later.heard.at() : heard.at();
        return new Word(all, new Heard(heard.plan(), heard.account(), new Scans(parcels), at));
    }
}
