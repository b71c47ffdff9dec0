package io.waybill.normalizer.lane;

import io.waybill.events.lanes.Lane;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is to be added to lanes. Not for two threads. */
final class Tallies {

    private final Map<String, Lane> lanes = new HashMap<>();
    private final SortedMap<LaneMonth, Tally> byMonth = new TreeMap<>();

    record LaneMonth(String key, LocalDate month) implements Comparable<LaneMonth> {

        @Override
        public int compareTo(LaneMonth other) {
            var byKey = key.compareTo(other.key);
            return byKey == 0 ? month.compareTo(other.month) : byKey;
        }
    }

    /** @param sign -1 takes it back */
    void count(Counted parcel, int sign) {
        for (var lane : parcel.way().lanes()) {
            var key = lane.key();
            lanes.putIfAbsent(key, lane);
            byMonth.computeIfAbsent(new LaneMonth(key, parcel.month()), _ -> new Tally())
                    .count(parcel, sign);
        }
    }

    int size() {
        return byMonth.size();
    }

    Map<String, Lane> lanes() {
        return Collections.unmodifiableMap(lanes);
    }

    SortedMap<LaneMonth, Tally> byMonth() {
        return Collections.unmodifiableSortedMap(byMonth);
    }
}
