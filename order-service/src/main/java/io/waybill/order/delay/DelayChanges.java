package io.waybill.order.delay;

import io.waybill.events.delays.DelayCleared;
import io.waybill.events.delays.DelayDetected;
import io.waybill.events.delays.DelayEvent;
import io.waybill.events.delays.DelayRule;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** What a batch of events makes of the delays that are known: each of them once, however often the batch names it. */
final class DelayChanges {

    private record Key(UUID shipmentId, DelayRule rule, int occurrence) {

        static Key of(Delay delay) {
            return new Key(delay.shipmentId(), delay.rule(), delay.occurrence());
        }

        static Key of(DelayEvent event) {
            return new Key(event.shipmentId(), event.rule(), event.occurrence());
        }
    }

    private DelayChanges() {}

    /** The end of a delay whose beginning was never heard says nothing. */
    static List<Delay> of(List<Delay> known, List<DelayEvent> events) {
        var all = new HashMap<Key, Delay>();
        known.forEach(delay -> all.put(Key.of(delay), delay));
        var changed = new LinkedHashMap<Key, Delay>();
        for (var event : events) {
            var after = all.computeIfPresent(Key.of(event), (_, before) -> next(before, event));
            if (after == null && event instanceof DelayDetected detected) {
                after = Delay.begunBy(detected);
                all.put(Key.of(event), after);
            }
            if (after != null) {
                changed.put(Key.of(event), after);
            }
        }
        return List.copyOf(changed.values());
    }

    private static Delay next(Delay before, DelayEvent event) {
        return switch (event) {
            case DelayDetected detected -> before.saidAgainBy(detected);
            case DelayCleared cleared -> before.endedBy(cleared);
        };
    }
}
