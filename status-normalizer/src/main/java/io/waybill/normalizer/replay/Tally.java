package io.waybill.normalizer.replay;

import io.waybill.events.delays.DelayRule;
import io.waybill.normalizer.delay.Walk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What fired, and what a change would have made of it, summed up over parcels; as large as there are rules, however many parcels. */
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
    record Example(UUID shipmentId, @Nullable String trackingNumber, Instant at) {

        String written() {
            return trackingNumber == null
                    ? "shipment %s, without a number".formatted(shipmentId)
                    : "%s (shipment %s)".formatted(trackingNumber, shipmentId);
        }
    }

    /**
     * @param fired said of these parcels, as it was
     * @param wouldFire with the change: what fired, with those that are new and without those that are no more
     * @param newly by the changed thresholds alone, as {@code noLonger} by the present ones alone
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

    /**
     * @param fired as it was said
     * @param present what the walk says by the thresholds that are set; against what fired it shows how far a walk can be trusted
     * @param changed what it says by the changed ones
     */
    void add(
            UUID shipmentId,
            @Nullable String trackingNumber,
            List<Walk.Alarm> fired,
            List<Walk.Alarm> present,
            List<Walk.Alarm> changed,
            boolean inTime) {
        var said = byKey(fired);
        var before = byKey(present);
        var after = byKey(changed);
        var keys = new TreeSet<>(said.keySet());
        keys.addAll(after.keySet());
        for (var key : keys) {
            var really = said.getOrDefault(key, List.of());
            var then = after.getOrDefault(key, List.of());
            var would =
                    wouldFire(really.size(), before.getOrDefault(key, List.of()).size(), then.size());
            if (would > 0 || !really.isEmpty()) {
                var count = counts.computeIfAbsent(key, _ -> new Count());
                count.fired += really.size();
                count.wouldFire += would;
                count.newly += Math.max(0, would - really.size());
                count.noLonger += Math.max(0, really.size() - would);
                count.inTime += inTime && would > 0 ? 1 : 0;
                if (would > really.size()) {
                    add(count.examples, shipmentId, trackingNumber, then.get(really.size()));
                } else if (would < really.size()) {
                    add(count.examplesNoLonger, shipmentId, trackingNumber, really.get(would));
                }
            }
        }
    }

    /**
     * Only what the change itself makes of the walk counts, so that without a change all is as it was. Where the walk knows less than
     * the service did, nothing fires twice, and nothing is taken away that it did not see.
     */
    private static int wouldFire(int fired, int present, int changed) {
        var more = changed - present;
        return more > 0 ? Math.max(fired, Math.min(fired + more, changed)) : Math.max(0, fired + more);
    }

    private static Map<Key, List<Walk.Alarm>> byKey(List<Walk.Alarm> alarms) {
        var byKey = new TreeMap<Key, List<Walk.Alarm>>();
        alarms.forEach(alarm -> byKey.computeIfAbsent(new Key(alarm.rule(), alarm.level()), _ -> new ArrayList<>())
                .add(alarm));
        return byKey;
    }

    private static void add(
            List<Example> examples, UUID shipmentId, @Nullable String trackingNumber, Walk.Alarm alarm) {
        if (examples.size() < EXAMPLES) {
            examples.add(new Example(shipmentId, trackingNumber, alarm.at()));
        }
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
