package io.waybill.order.claim;

import io.waybill.events.claims.ClaimClosed;
import io.waybill.events.claims.ClaimDecided;
import io.waybill.events.claims.ClaimEvent;
import io.waybill.events.claims.ClaimOpened;
import io.waybill.events.claims.RefundRequested;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** What a batch of events makes of the claims that are known: each of them once, however often the batch names it. */
final class ClaimChanges {

    private ClaimChanges() {}

    /** What is said of a claim whose opening was never heard says nothing. */
    static List<Claim> of(List<Claim> known, List<ClaimEvent> events) {
        var all = new HashMap<UUID, Claim>();
        known.forEach(claim -> all.put(claim.id(), claim));
        var changed = new LinkedHashMap<UUID, Claim>();
        for (var event : events) {
            var after = all.computeIfPresent(event.claimId(), (_, before) -> next(before, event));
            if (after == null && event instanceof ClaimOpened opened) {
                after = Claim.begunBy(opened);
                all.put(opened.claimId(), after);
            }
            if (after != null) {
                changed.put(event.claimId(), after);
            }
        }
        return List.copyOf(changed.values());
    }

    private static Claim next(Claim before, ClaimEvent event) {
        return switch (event) {
            case ClaimOpened opened -> Claim.begunBy(opened);
            case ClaimDecided decided -> before.after(decided);
            case RefundRequested requested -> before.after(requested);
            case ClaimClosed closed -> before.after(closed);
        };
    }
}
