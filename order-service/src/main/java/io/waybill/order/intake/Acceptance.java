package io.waybill.order.intake;

import io.waybill.events.orderevents.OrderShipped;
import io.waybill.order.buyer.BuyerRecognition;
import io.waybill.order.shipment.Parcel;
import io.waybill.order.shipment.ParcelReport;
import io.waybill.order.shipment.Registration;
import io.waybill.order.shipment.UsualCarriers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives usable events their effect, once each. */
@Component
class Acceptance {

    private final OrderEvents events;
    private final BuyerRecognition buyers;
    private final Registration registration;
    private final UsualCarriers usualCarriers;
    private final IntakeMetrics metrics;

    Acceptance(
            OrderEvents events,
            BuyerRecognition buyers,
            Registration registration,
            UsualCarriers usualCarriers,
            IntakeMetrics metrics) {
        this.events = events;
        this.buyers = buyers;
        this.registration = registration;
        this.usualCarriers = usualCarriers;
        this.metrics = metrics;
    }

    void accept(List<HeardEvent> heard) {
        if (heard.isEmpty()) {
            return;
        }
        var first = firstOfEach(heard);
        metrics.duplicate(heard.size() - first.size());
        if (!first.isEmpty()) {
            register(first);
        }
        metrics.accepted(first.size());
    }

    private List<HeardEvent> firstOfEach(List<HeardEvent> heard) {
        var byIdentity = new LinkedHashMap<EventIdentity, HeardEvent>();
        heard.forEach(event -> byIdentity.putIfAbsent(event.identity(), event));
        var identities = new TreeSet<>(EventIdentity.ORDER);
        identities.addAll(byIdentity.keySet());
        var first = events.claim(identities);
        return byIdentity.values().stream()
                .filter(event -> first.contains(event.identity()))
                .toList();
    }

    private void register(List<HeardEvent> first) {
        var buyerIds = buyers.recognise(first.stream()
                .map(event -> Reports.buyer(shipped(event), event.usable().occurredAt()))
                .toList());
        var usual = usualCarriers.of(
                first.stream().map(event -> shipped(event).merchantId()).collect(Collectors.toSet()));
        var reports = new ArrayList<ParcelReport>();
        for (var event : first) {
            var shipped = shipped(event);
            var carriers = usual.getOrDefault(shipped.merchantId(), Map.of());
            reports.add(
                    Reports.derivedFrom(shipped, event.usable().occurredAt(), buyerIds.get(reports.size()), carriers));
        }
        var parcels = registration.register(reports);
        var accepted = new ArrayList<Map.Entry<EventIdentity, Parcel>>();
        for (var event : first) {
            accepted.add(Map.entry(event.identity(), parcels.get(accepted.size())));
        }
        events.accepted(accepted);
        usualCarriers.count(reports);
    }

    private static OrderShipped shipped(HeardEvent event) {
        return switch (event.usable().event()) {
            case OrderShipped shipped -> shipped;
        };
    }
}
