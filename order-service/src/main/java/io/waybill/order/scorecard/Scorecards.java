package io.waybill.order.scorecard;

import io.waybill.kit.database.MerchantDatabase;
import io.waybill.kit.time.BusinessTime;
import io.waybill.order.lane.Lanes;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Repository;

/** Claims are counted among the asking seller's own parcels: sellers are walls apart. */
@Repository
public class Scorecards {

    /** As long as lanes look back. */
    private static final Duration COUNTED = Duration.ofDays(365);

    private static final String OWN = """
            select carrier, service, origin, destination, count(*) as ended, count(*) filter (where claimed) as claimed
            from (
              select p.legs -> 0 ->> 'carrier' as carrier, s.service, s.origin, s.destination,
                p.status = 'delivered' or p.status = 'exception' and p.detail = 'lost' or exists (
                  select from delay d where d.shipment_id = s.id and d.rule = 'presumed_lost' and d.cleared_at is null)
                  as ended,
                exists (select from claim c where c.shipment_id = s.id) as claimed
              from shipment s join parcel_status p on p.shipment_id = s.id
              where s.merchant_id = :merchant and s.shipped_at >= :since
                and (:origin::text is null or s.origin = :origin)
                and (:destination::text is null or s.destination = :destination)
            ) as parcel
            where ended and (:carrier::text is null or carrier = :carrier)
            group by carrier, service, origin, destination
            """;

    private final MerchantDatabase database;
    private final Lanes lanes;
    private final BusinessTime businessTime;

    Scorecards(MerchantDatabase database, Lanes lanes, BusinessTime businessTime) {
        this.database = database;
        this.lanes = lanes;
        this.businessTime = businessTime;
    }

    /** Those of the busiest lanes first. */
    public List<Scorecard> of(String merchantId, ScorecardFilter asked) {
        var filter = asked.read();
        var own = own(merchantId, filter);
        return lanes.ofCarriers(filter.origin(), filter.destination(), filter.carrier()).stream()
                .map(measured -> Scorecard.of(measured, own))
                .toList();
    }

    private List<OwnParcels> own(String merchantId, ScorecardFilter filter) {
        return database.as(
                merchantId,
                jdbc -> jdbc.sql(OWN)
                        .param("merchant", merchantId)
                        .param("since", Timestamp.from(businessTime.instant().minus(COUNTED)))
                        .param("origin", filter.origin())
                        .param("destination", filter.destination())
                        .param("carrier", filter.carrier())
                        .query(OwnParcels.class)
                        .list());
    }
}
