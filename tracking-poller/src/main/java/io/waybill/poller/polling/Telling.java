package io.waybill.poller.polling;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.waybill.events.Topics;
import io.waybill.events.scans.ScanEvent;
import io.waybill.events.scans.TrackingObserved;
import io.waybill.events.scans.WatchEnded;
import io.waybill.kit.outbox.Outbox;
import io.waybill.kit.outbox.Outgoing;
import io.waybill.poller.parcel.Parcels;
import io.waybill.poller.plan.Legs;
import io.waybill.poller.plan.NextPoll;
import io.waybill.poller.watch.Following;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Publishes what polls brought. The parcels are locked, and their plans written. */
@Component
class Telling {

    /** @param event what is published, where anything is new */
    record Told(Settled settled, Optional<TrackingObserved> event) {}

    private final Parcels parcels;
    private final Legs legs;
    private final Following following;
    private final Outbox outbox;

    Telling(Parcels parcels, Legs legs, Following following, Outbox outbox) {
        this.parcels = parcels;
        this.legs = legs;
        this.following = following;
        this.outbox = outbox;
    }

    void tell(List<Told> told, Instant now) {
        var news = told.stream().filter(one -> one.event().isPresent()).toList();
        publish(news.stream().map(one -> one.event().orElseThrow()).toList());
        news.forEach(one -> follow(one.settled(), one.event().orElseThrow(), now));
    }

    /** Their numbers in the order of the list, as a parcel may be in it with two of its carriers. */
    private void publish(List<TrackingObserved> events) {
        if (events.isEmpty()) {
            return;
        }
        var counts = events.stream().collect(groupingBy(TrackingObserved::shipmentId, counting()));
        var next = new HashMap<UUID, Long>();
        parcels.nextSeqs(counts).forEach((id, last) -> next.put(id, last - counts.get(id) + 1));
        outbox.addAll(events.stream()
                .map(event -> outgoing(event, next.merge(event.shipmentId(), 1L, Long::sum) - 1, event.askedAt()))
                .toList());
    }

    /** Who else has the parcel is asked as well. */
    private void follow(Settled settled, TrackingObserved event, Instant now) {
        if (!event.legsFound().isEmpty()) {
            following.found(settled.parcel(), settled.completed().plan(), event.legsFound(), now);
        }
    }

    void endUnlessOthersGoOn(List<Settled> ended, Instant now) {
        var seen = new HashSet<UUID>();
        for (var settled : ended) {
            var parcel = settled.parcel();
            if (settled.completed().next() instanceof NextPoll.End(var reason)
                    && seen.add(parcel.shipmentId())
                    && parcel.watched()
                    && !legs.anyAskable(parcel.shipmentId())) {
                parcels.end(parcel.shipmentId(), now, reason);
                var seq = parcels.nextSeq(parcel.shipmentId());
                outbox.add(outgoing(new WatchEnded(parcel.shipmentId(), now, reason), seq, now));
            }
        }
    }

    private static Outgoing<ScanEvent> outgoing(ScanEvent event, long seq, Instant time) {
        return new Outgoing<>(Topics.SCANS, event.shipmentId().toString(), seq, time, event);
    }
}
