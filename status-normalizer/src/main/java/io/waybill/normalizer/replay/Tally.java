package io.waybill.normalizer.replay;

import io.waybill.events.delays.DelayRule;
import io.waybill.normalizer.delay.Walk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What two sets of thresholds come to, summed up over parcels; as large as there are rules, however many parcels. */
final class Tally {

    private static final int EXAMPLES = 5;

    /** @param level 2 is urgent */
    private record Key(DelayRule rule, int level) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            return rule == other.rule ? Integer.compare(level, other.level) : rule.compareTo(other.rule);
        }
    }

    /** A parcel of which one would say it and the other not. */
    record Example(UUID shipmentId, Instant at) {}

    /**
     * @param fired by the thresholds that are set
     * @param wouldFire by the changed ones
     * @param newly by those alone, as {@code noLonger} by the present ones alone
     * @param inTime of those that would fire, parcels that came on a promised day after all
     */
    record Line(
            String rule,
            int level,
            int fired,
            int wouldFire,
            int newly,
            int noLonger,
            int inTime,
            List<Example> examples,
            List<Example> examplesNoLonger) {}

    private static final class Count {

        private int fired;
        private int wouldFire;
        private int newly;
        private int noLonger;
        private int inTime;
        private final List<Example> examples = new ArrayList<>();
        private final List<Example> examplesNoLonger = new ArrayList<>();
    }

    private final Map<Key, Count> counts = new TreeMap<>();

    void add(UUID shipmentId, List<Walk.Alarm> present, List<Walk.Alarm> changed, boolean inTime) {
        var before = byKey(present);
        var after = byKey(changed);
        before.forEach((key, alarms) -> count(key).fired += alarms.size());
        after.forEach((key, alarms) -> {
            var count = count(key);
            count.wouldFire += alarms.size();
            count.inTime += inTime ? 1 : 0;
            count.newly += more(shipmentId, alarms, before.getOrDefault(key, List.of()), count.examples);
        });
        before.forEach((key, alarms) -> {
            var count = count(key);
            count.noLonger += more(shipmentId, alarms, after.getOrDefault(key, List.of()), count.examplesNoLonger);
        });
    }

    private static Map<Key, List<Walk.Alarm>> byKey(List<Walk.Alarm> alarms) {
        var byKey = new TreeMap<Key, List<Walk.Alarm>>();
        alarms.forEach(alarm -> byKey.computeIfAbsent(new Key(alarm.rule(), alarm.level()), _ -> new ArrayList<>())
                .add(alarm));
        return byKey;
    }

    private Count count(Key key) {
        return counts.computeIfAbsent(key, _ -> new Count());
    }

    /** How many more there are of one than of the other. */
    private static int more(UUID shipmentId, List<Walk.Alarm> these, List<Walk.Alarm> those, List<Example> examples) {
        var more = Math.max(0, these.size() - those.size());
        if (more > 0 && examples.size() < EXAMPLES) {
            examples.add(new Example(shipmentId, these.get(those.size()).at()));
        }
        return more;
    }

    List<Line> lines() {
        return counts.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Line line(Key key, Count count) {
        return new Line(
                key.rule().wireName(),
                key.level(),
                count.fired,
                count.wouldFire,
                count.newly,
                count.noLonger,
                count.inTime,
                List.copyOf(count.examples),
                List.copyOf(count.examplesNoLonger));
    }
}
