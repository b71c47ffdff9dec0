package io.waybill.events.claims;

import java.util.UUID;

/** Events of {@code waybill.claims}; by shipment id. */
public sealed interface ClaimEvent permits ClaimOpened, ClaimDecided, ClaimClosed, RefundRequested {

    UUID claimId();

    UUID shipmentId();

    String merchantId();

    String orderId();
}
