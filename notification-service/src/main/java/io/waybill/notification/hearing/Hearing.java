package io.waybill.notification.hearing;

import io.waybill.events.claims.ClaimEvent;
import io.waybill.events.delays.DelayEvent;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.events.shipments.ShipmentChanged;
import io.waybill.events.shipments.ShipmentEvent;
import io.waybill.events.statuses.StatusEvent;
import io.waybill.kit.events.Received;
import io.waybill.kit.introduction.Introductions;
import io.waybill.notification.decision.Decision;
import io.waybill.notification.decision.TellingPolicy;
import io.waybill.notification.message.Deciding;
import io.waybill.notification.parcel.Claims;
import io.waybill.notification.parcel.Parcel;
import io.waybill.notification.parcel.Parcels;
import io.waybill.notification.parcel.Troubles;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Hears facts and decides about them. Those about parcels that are not met come here when they are. */
@Service
class Hearing {

    private final Introductions introductions;
    private final Parcels parcels;
    private final Troubles troubles;
    private final Claims claims;
    private final Deciding deciding;

    Hearing(Introductions introductions, Parcels parcels, Troubles troubles, Claims claims, Deciding deciding) {
        this.introductions = introductions;
        this.parcels = parcels;
        this.troubles = troubles;
        this.claims = claims;
        this.deciding = deciding;
    }

    void shipments(List<Received<ShipmentEvent>> batch) {
        var fresh = batch.stream().filter(Received::fresh).toList();
        introductions.introduce(
                fresh.stream().map(Received::key).distinct().toList(),
                () -> meet(fresh.stream().map(Received::event).toList()));
    }

    private void meet(List<ShipmentEvent> events) {
        var known = parcels.lock(
                events.stream().map(ShipmentEvent::shipmentId).distinct().toList());
        var decisions = new ArrayList<Decision>();
        for (var event : events) {
            var before = known.get(event.shipmentId());
            var now = after(before, event);
            decisions.addAll(TellingPolicy.decide(before, now, event instanceof OrderShipped));
            known.put(event.shipmentId(), now);
        }
        parcels.save(known.values());
        deciding.decide(decisions);
    }

    private static Parcel after(@Nullable Parcel before, ShipmentEvent event) {
        return switch (event) {
            case OrderShipped shipped -> before == null ? Parcel.met(shipped) : before.after(shipped);
            case ShipmentChanged changed -> before == null ? Parcel.met(changed) : before.after(changed);
        };
    }

    void statuses(List<Received<StatusEvent>> batch) {
        var events = batch.stream().map(Received::event).toList();
        var known = parcels.lock(
                events.stream().map(StatusEvent::shipmentId).distinct().toList());
        var decisions = new ArrayList<Decision>();
        for (var event : events) {
            var parcel = known.get(event.shipmentId());
            decisions.addAll(TellingPolicy.decide(parcel, event));
            known.put(event.shipmentId(), parcel.heard(event));
        }
        parcels.save(known.values());
        deciding.decide(decisions);
    }

    void delays(List<Received<DelayEvent>> batch) {
        var events = batch.stream().map(Received::event).toList();
        var known = parcels.of(ids(events.stream().map(DelayEvent::shipmentId).toList()));
        troubles.save(events);
        deciding.decide(events.stream()
                .flatMap(event -> TellingPolicy.decide(known.get(event.shipmentId()), event).stream())
                .toList());
    }

    void claims(List<Received<ClaimEvent>> batch) {
        var events = batch.stream().map(Received::event).toList();
        var known = parcels.of(ids(events.stream().map(ClaimEvent::shipmentId).toList()));
        claims.save(events);
        deciding.decide(events.stream()
                .flatMap(event -> TellingPolicy.decide(known.get(event.shipmentId()), event).stream())
                .toList());
    }

    private static List<UUID> ids(List<UUID> shipmentIds) {
        return shipmentIds.stream().distinct().toList();
    }
}
