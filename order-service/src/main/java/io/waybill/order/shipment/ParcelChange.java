package io.waybill.order.shipment;

import io.waybill.events.shipments.ShipmentEvent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parcel before and after a batch of reports.
 *
 * @param before absent for a new one
 */
record ParcelChange(@Nullable Parcel before, Parcel after) {

    /** What other services are to hear; empty where nothing changed for them. */
    Optional<ShipmentEvent> event() {
        if (before == null) {
            return Optional.of(Publication.shipped(after));
        }
        return Publication.isNews(before, after) ? Optional.of(Publication.changed(after)) : Optional.empty();
    }

    List<ParcelReport> addedReports() {
        return after.reports().stream()
                .filter(report -> before == null || !before.reports().contains(report))
                .toList();
    }

    List<String> ordersThatLeft() {
        if (before == null) {
            return List.of();
        }
        return before.reports().stream()
                .filter(report -> !after.reports().contains(report))
                .map(ParcelReport::orderId)
                .distinct()
                .toList();
    }
}
