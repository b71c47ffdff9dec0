package io.waybill.order.shipment;

import io.waybill.events.Topics;
import io.waybill.events.shipments.ShipmentEvent;
import io.waybill.kit.outbox.Outbox;
import io.waybill.kit.outbox.Outgoing;
import io.waybill.kit.time.BusinessTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Enters reports into parcels and publishes what became of these, in the caller's transaction. */
@Component
public class Registration {

    private final Shipments shipments;
    private final Outbox outbox;
    private final BusinessTime businessTime;

    Registration(Shipments shipments, Outbox outbox, BusinessTime businessTime) {
        this.shipments = shipments;
        this.outbox = outbox;
        this.businessTime = businessTime;
    }

    /** @return the parcel that each report is about, as it is after all of them */
    public List<Parcel> register(List<ParcelReport> reports) {
        var keys = reports.stream().flatMap(RegistrationKey::of).distinct().toList();
        shipments.lock(keys);
        var book = new ParcelBook(shipments.find(keys), shipments.newIds(reports.size()));
        var ids = reports.stream().map(book::enter).toList();
        keep(book.changes());
        return ids.stream().map(book::parcel).toList();
    }

    private void keep(List<ParcelChange> changes) {
        var seqs = shipments.seqs(changes);
        var outgoing = new ArrayList<Outgoing<ShipmentEvent>>();
        for (var change : changes) {
            change.event().ifPresent(event -> outgoing.add(next(event, seqs)));
        }
        shipments.save(changes, seqs);
        outbox.addAll(outgoing);
    }

    private Outgoing<ShipmentEvent> next(ShipmentEvent event, Map<UUID, Long> seqs) {
        var seq = seqs.merge(event.shipmentId(), 1L, Long::sum);
        return new Outgoing<>(Topics.SHIPMENTS, event.shipmentId().toString(), seq, businessTime.instant(), event);
    }
}
