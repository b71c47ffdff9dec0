package io.waybill.order.eta;

import io.waybill.events.statuses.EtaChanged;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** What a batch of events makes of the days that are known: each parcel's once, however often the batch names it. */
final class ExpectationChanges {

    private ExpectationChanges() {}

    static List<Expectation> of(List<Expectation> known, List<EtaChanged> events) {
        var all = new HashMap<UUID, Expectation>();
        known.forEach(expectation -> all.put(expectation.shipmentId(), expectation));
        var changed = new LinkedHashMap<UUID, Expectation>();
        for (var event : events) {
            var before = all.get(event.shipmentId());
            var after = before == null ? Expectation.begunBy(event) : before.after(event);
            all.put(event.shipmentId(), after);
            changed.put(event.shipmentId(), after);
        }
        return List.copyOf(changed.values());
    }
}
