package io.waybill.normalizer.outlook;

import io.waybill.kit.web.CurrentMerchant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class DelayController {

    private final DelayViews views;

    DelayController(DelayViews views) {
        this.views = views;
    }

    /** Another merchant's parcel is not told from one that does not exist. */
    @GetMapping("/v1/shipments/{id}/delays")
    @PreAuthorize("hasAuthority('SCOPE_shipments:read')")
    DelayView delays(@PathVariable UUID id, @CurrentMerchant String merchantId) {
        return views.of(merchantId, id)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "No shipment of yours has this id; ids are in what order-service answers"));
    }
}
