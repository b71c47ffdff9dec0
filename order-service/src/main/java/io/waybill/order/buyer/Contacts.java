package io.waybill.order.buyer;

import io.waybill.events.Topics;
import io.waybill.kit.outbox.Outbox;
import io.waybill.kit.outbox.Outgoing;
import io.waybill.kit.time.BusinessTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the other services how buyers are reached, in the transaction that learned it. */
@Component
class Contacts {

    private final ContactRows rows;
    private final Outbox outbox;
    private final BusinessTime businessTime;

    Contacts(ContactRows rows, Outbox outbox, BusinessTime businessTime) {
        this.rows = rows;
        this.outbox = outbox;
        this.businessTime = businessTime;
    }

    /** Of these buyers, those of whom something else is known than was published. */
    void publish(Collection<UUID> buyerIds) {
        publishChanged(rows.lock(buyerIds));
    }

    /** @return how many of those known before contacts were published were found, at most {@code limit} */
    int publishFirst(int limit) {
        var first = rows.lockUnpublished(limit);
        publishChanged(first);
        return first.size();
    }

    private void publishChanged(List<KnownContact> known) {
        var changed = known.stream().filter(KnownContact::differs).toList();
        rows.published(changed);
        outbox.addAll(changed.stream().map(this::outgoing).toList());
    }

    private Outgoing<?> outgoing(KnownContact known) {
        return new Outgoing<>(
                Topics.CONTACTS,
                known.now().buyerId().toString(),
                known.nextSeq(),
                businessTime.instant(),
                known.now());
    }
}
