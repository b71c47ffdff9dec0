package io.waybill.local.journey;

import io.waybill.events.carrierhealth.CarrierHealthEvent;
import io.waybill.events.carrierhealth.CarrierLookedAfter;
import io.waybill.events.claims.ClaimEvent;
import io.waybill.events.delays.DelayEvent;
import io.waybill.events.messages.BuyerTold;
import io.waybill.events.rejected.EventRejected;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.events.shipments.ShipmentChanged;
import io.waybill.events.shipments.ShipmentEvent;
import io.waybill.events.statuses.EtaChanged;
import io.waybill.events.statuses.ScansAdded;
import io.waybill.events.statuses.StatusChanged;
import io.waybill.events.statuses.StatusEvent;
import io.waybill.kit.events.Received;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where all parcels are, by what the topics tell. Between topics there is no order. */
final class ParcelBoard {

    private final Map<UUID, ParcelState> parcels = new HashMap<>();
    private final Map<String, CarrierLookedAfter.Health> carriers = new HashMap<>();

    /** @return what people would want to read of it */
    Optional<String> take(Received<?> received, Instant businessNow) {
        return switch (received.event()) {
            case ShipmentEvent event -> taken(event, businessNow);
            case StatusEvent event -> taken(event, businessNow);
            case DelayEvent event -> Optional.of(TroubleLine.of(businessNow, label(event.shipmentId()), event));
            case ClaimEvent event -> taken(event, businessNow);
            case BuyerTold event -> taken(event, businessNow);
            case CarrierHealthEvent event -> taken(event);
            case EventRejected event -> Optional.of(ParcelLine.of(businessNow, event));
            default -> Optional.empty();
        };
    }

    Optional<ParcelState> withNumber(String number) {
        return parcels.values().stream()
                .filter(parcel -> number.equals(parcel.number()))
                .findFirst();
    }

    private Optional<String> taken(ShipmentEvent event, Instant now) {
        var known = parcel(event.shipmentId(), now);
        var parcel = known.numbered(
                switch (event) {
                    case OrderShipped shipped -> shipped.trackingNumber();
                    case ShipmentChanged changed -> changed.trackingNumber();
                });
        parcels.put(event.shipmentId(), parcel);
        return known.number() == null
                ? Optional.of(ParcelLine.of(now, parcel.label(), "registered", "order-service follows it now"))
                : Optional.empty();
    }

    private Optional<String> taken(StatusEvent event, Instant now) {
        var parcel = parcel(event.shipmentId(), now)
                .heard(event.scans().size(), event.withdrawn().size(), now);
        var line = switch (event) {
            case StatusChanged changed -> {
                parcel = parcel.means(changed.now(), changed.correction());
                yield ParcelLine.of(now, parcel.label(), changed);
            }
            case ScansAdded added -> ParcelLine.of(now, parcel, added);
            case EtaChanged changed -> {
                if (!isWorthTelling(parcel, changed)) {
                    yield null;
                }
                parcel = parcel.expectedAs(changed);
                yield ParcelLine.of(now, parcel, changed);
            }
        };
        parcels.put(event.shipmentId(), parcel);
        return Optional.ofNullable(line);
    }

    /** Whoever has the money back waits for nothing. */
    private static boolean isWorthTelling(ParcelState parcel, EtaChanged days) {
        return !parcel.hasSettledClaim() && ExpectedDays.areWorthTelling(parcel.expected(), days);
    }

    private Optional<String> taken(ClaimEvent event, Instant now) {
        parcels.put(event.shipmentId(), parcel(event.shipmentId(), now).claimed(event, now));
        return Optional.of(TroubleLine.of(now, label(event.shipmentId()), event));
    }

    private Optional<String> taken(BuyerTold event, Instant now) {
        var id = event.shipmentId();
        if (id == null) {
            return Optional.of(TroubleLine.of(now, event.subject(), event));
        }
        parcels.put(id, parcel(id, now).told(event));
        return Optional.of(TroubleLine.of(now, label(id), event));
    }

    private ParcelState parcel(UUID shipmentId, Instant now) {
        return parcels.getOrDefault(shipmentId, ParcelState.of(shipmentId, now));
    }

    private String label(UUID shipmentId) {
        var known = parcels.get(shipmentId);
        return known == null ? shipmentId.toString() : known.label();
    }

    private Optional<String> taken(CarrierHealthEvent event) {
        return switch (event) {
            case CarrierLookedAfter said -> {
                var account = said.carrier() + "/" + said.account();
                var before = carriers.put(account, said.health());
                var worthTelling = before != said.health()
                        && (before != null || said.health() != CarrierLookedAfter.Health.HEALTHY);
                yield worthTelling ? Optional.of(ParcelLine.of(said.since(), account, said)) : Optional.empty();
            }
        };
    }
}
