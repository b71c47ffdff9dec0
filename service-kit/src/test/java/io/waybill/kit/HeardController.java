package io.waybill.kit;

import io.waybill.kit.database.MerchantDatabase;
import io.waybill.kit.web.CurrentMerchant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HeardController {

    private final MerchantDatabase database;

    HeardController(MerchantDatabase database) {
        this.database = database;
    }

    /** No condition in the query: only the second wall keeps merchants apart here. */
    @GetMapping("/v1/heard")
    @PreAuthorize("hasAuthority('SCOPE_shipments:read')")
    List<UUID> heard(@CurrentMerchant String merchantId) {
        return database.as(
                merchantId,
                jdbc -> jdbc.sql("select shipment_id from heard")
                        .query(UUID.class)
                        .list());
    }

    @GetMapping("/v1/broken")
    String broken() {
        throw new IllegalStateException("the password is sesame");
    }
}
