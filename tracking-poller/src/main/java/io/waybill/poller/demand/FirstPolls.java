package io.waybill.poller.demand;

import io.waybill.poller.plan.WantedLeg;
import io.waybill.poller.plan.Why;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Whose turn it is when parcels come that were never asked about. */
@Component
public class FirstPolls {

    private final CurrentShares shares;
    private volatile Map<Queue, Long> since = new ConcurrentHashMap<>();

    FirstPolls(CurrentShares shares) {
        this.shares = shares;
    }

    /** For the parcels of one batch. */
    public Turns turns() {
        return new Turns(shares::of, since);
    }

    /** Counts them until they are measured with all others. */
    public void queued(Collection<WantedLeg> legs) {
        legs.stream()
                .filter(leg -> leg.next().why() == Why.FIRST_POLL || leg.next().why() == Why.IMPORTED)
                .map(leg ->
                        new Queue(leg.account(), leg.merchantId(), leg.next().why() == Why.IMPORTED))
                .forEach(queue -> since.merge(queue, 1L, Long::sum));
    }

    /** They have been measured. */
    void forget() {
        since = new ConcurrentHashMap<>();
    }
}
