package io.waybill.order.tracking;

import io.waybill.carriers.TrackingNumbers;
import io.waybill.kit.link.Links;
import io.waybill.kit.web.CurrentMerchant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Parcels for their merchant's systems. */
@RestController
@RequestMapping("/v1/shipments")
@PreAuthorize("hasAuthority('SCOPE_shipments:read')")
class ShipmentsApi {

    private static final String NO_NUMBER = "The parameter trackingNumber is missing or empty. Ask as in GET"
            + " /v1/shipments?trackingNumber=JJD000390012345678, or by the parcel's id as in GET /v1/shipments/{id}: GET"
            + " /v1/order-events/{id} gives it as shipmentId, with the id that the order's event was answered with";

    private final TrackedParcels parcels;
    private final Links links;

    ShipmentsApi(TrackedParcels parcels, Links links) {
        this.parcels = parcels;
        this.links = links;
    }

    @GetMapping("/{id}")
    ShipmentView shipment(@PathVariable UUID id, @CurrentMerchant String merchantId) {
        return parcels.find(merchantId, id)
                .map(parcel -> ShipmentView.derivedFrom(parcel, links::page))
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "You have no shipment of this id"));
    }

    @GetMapping
    List<ShipmentView> withNumber(
            @RequestParam(required = false) @Nullable String trackingNumber, @CurrentMerchant String merchantId) {
        return parcels.withNumber(merchantId, asked(trackingNumber)).stream()
                .map(parcel -> ShipmentView.derivedFrom(parcel, links::page))
                .toList();
    }

    private static String asked(@Nullable String trackingNumber) {
        return Optional.ofNullable(trackingNumber)
                .map(TrackingNumbers::normalise)
                .filter(number -> !number.isEmpty())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, NO_NUMBER));
    }
}
