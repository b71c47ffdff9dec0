package io.waybill.claims.casework;

import io.waybill.claims.claim.CaseFile;
import io.waybill.kit.database.MerchantDatabase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Cases as requests may see them: one merchant's, by row-level security. */
@Repository
public class VisibleCases {

    private final MerchantDatabase database;
    private final CaseRows rows;

    VisibleCases(MerchantDatabase database, CaseRows rows) {
        this.database = database;
        this.rows = rows;
    }

    private record Place(String merchantId, UUID shipmentId) {}

    public Optional<CaseFile> find(String merchantId, UUID shipmentId) {
        return database.as(
                merchantId,
                jdbc -> rows.read(jdbc, List.of(shipmentId)).values().stream().findFirst());
    }

    /** For whoever has shown to know of the claim, by a link. */
    public Optional<CaseFile> findThatOf(UUID claimId) {
        return database.as(
                        "",
                        jdbc -> jdbc.sql("select merchant_id, shipment_id from parcel_of_claim(?)")
                                .param(claimId)
                                .query(Place.class)
                                .optional())
                .flatMap(place -> find(place.merchantId(), place.shipmentId()));
    }
}
