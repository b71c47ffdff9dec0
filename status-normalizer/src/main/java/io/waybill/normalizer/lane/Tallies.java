package io.waybill.normalizer.lane;

import io.waybill.events.lanes.Lane;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is to be added to lanes. Not for two threads. */
final class Tallies {

    /** Some 20 MB. */
    static final int MANY = 20_000;

    private final Map<String, Lane> lanes = new HashMap<>();
    private final SortedMap<LaneMonth, Tally> byMonth = new TreeMap<>();

    record LaneMonth(String key, LocalDate month) implements Comparable<LaneMonth> {

        @Override
        public int compareTo(LaneMonth other) {
            var byKey = key.compareTo(other.key);
            return byKey == 0 ? month.compareTo(other.month) : byKey;
        }
    }

    /**
     * @param before as what a parcel was counted; absent where it was not
     * @param now as what it counts; absent where it does not
     */
    void change(@Nullable Counted before, @Nullable Counted now) {
        if (before != null) {
            count(before, -1);
        }
        if (now != null) {
            count(now, 1);
        }
    }

    private void count(Counted parcel, int sign) {
        for (var lane : parcel.way().lanes()) {
            var key = lane.key();
            lanes.putIfAbsent(key, lane);
            byMonth.computeIfAbsent(new LaneMonth(key, parcel.month()), _ -> new Tally())
                    .count(parcel, sign);
        }
    }

    void clear() {
        lanes.clear();
        byMonth.clear();
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
