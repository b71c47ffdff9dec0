package io.waybill.poller.push;

import io.waybill.poller.polling.Heard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a push says of one plan. */
record Word(StoredPush push, Heard heard) {

    /** In the order in which they came, each plan at most once in a round. */
    static List<List<Word>> rounds(List<Word> words) {
        Map<Long, Integer> said = new HashMap<>();
        var rounds = new ArrayList<List<Word>>();
        for (var word : words) {
            var round = said.merge(word.heard().plan().id(), 1, Integer::sum);
            if (rounds.size() < round) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round - 1).add(word);
        }
        return rounds;
    }
}
