package io.waybill.poller.demand;

import io.waybill.poller.parcel.Parcel;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Turns for first polls, one after the other. */
public final class Turns {

    private final Function<String, Optional<AccountShares>> shares;
    private final Map<Queue, Long> since;
    private final Map<Queue, Long> given = new HashMap<>();

    /**
     * @param shares by the account's key
     * @param since first polls that came after those in the shares were measured
     */
    Turns(Function<String, Optional<AccountShares>> shares, Map<Queue, Long> since) {
        this.shares = shares;
        this.since = since;
    }

    /** How long the polls take that come before the parcel's first. */
    public Duration next(Parcel parcel, String account) {
        var merchantId = parcel.merchantId();
        var queue = new Queue(account, merchantId, parcel.imported());
        var turn = shares.apply(account)
                .map(known -> parcel.imported()
                        ? TurnPolicy.imported(known, merchantId, live(known, queue) + imports(known, queue))
                        : TurnPolicy.live(known, merchantId, live(known, queue)))
                .orElse(Duration.ZERO);
        given.merge(queue, 1L, Long::sum);
        return turn;
    }

    private long live(AccountShares shares, Queue queue) {
        return shares.demand().of(queue.merchantId()).live()
                + later(new Queue(queue.account(), queue.merchantId(), false));
    }

    private long imports(AccountShares shares, Queue queue) {
        return shares.demand().of(queue.merchantId()).imports()
                + later(new Queue(queue.account(), queue.merchantId(), true));
    }

    private long later(Queue queue) {
        return since.getOrDefault(queue, 0L) + given.getOrDefault(queue, 0L);
    }
}
