package io.waybill.poller.push;

import io.waybill.carriers.Answer.Scans;
import io.waybill.events.Topics;
import io.waybill.events.scans.ScanEvent;
import io.waybill.events.scans.TrackingObserved;
import io.waybill.kit.outbox.Outbox;
import io.waybill.kit.outbox.Outgoing;
import io.waybill.poller.account.Account;
import io.waybill.poller.demand.Paces;
import io.waybill.poller.parcel.Parcel;
import io.waybill.poller.parcel.Parcels;
import io.waybill.poller.plan.Calls;
import io.waybill.poller.plan.PollPlan;
import io.waybill.poller.plan.PushPolicy;
import io.waybill.poller.plan.Told;
import io.waybill.poller.watch.Following;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Publishes what is new in a push, and wakes a watch that had ended; the parcel is locked by the caller. */
@Component
class Telling {

    private final Parcels parcels;
    private final Paces paces;
    private final Following following;
    private final Outbox outbox;

    Telling(Parcels parcels, Paces paces, Following following, Outbox outbox) {
        this.parcels = parcels;
        this.paces = paces;
        this.following = following;
        this.outbox = outbox;
    }

    Told tell(PollPlan plan, Parcel parcel, Scans scans, Account account, Instant at, Instant now) {
        var calls = new Calls(plan.callsToday(), account.limits().perParcelAndDay());
        var told = PushPolicy.told(plan, parcel, scans, calls, after -> paces.of(parcel, after, now), at, now);
        told.event().ifPresent(event -> publish(parcel, plan, event, now));
        return told;
    }

    private void publish(Parcel parcel, PollPlan plan, TrackingObserved event, Instant now) {
        if (!parcel.watched()) {
            parcels.wake(List.of(parcel.shipmentId()));
        }
        var seq = parcels.nextSeq(event.shipmentId());
        var key = event.shipmentId().toString();
        outbox.add(new Outgoing<ScanEvent>(Topics.SCANS, key, seq, event.askedAt(), event));
        if (!event.legsFound().isEmpty()) {
            following.found(parcel, plan, event.legsFound(), now);
        }
    }
}
