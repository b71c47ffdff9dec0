package io.waybill.order.tracking;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.waybill.kit.database.MerchantDatabase;
import io.waybill.order.claim.Claim;
import io.waybill.order.claim.Claims;
import io.waybill.order.delay.Delay;
import io.waybill.order.delay.Delays;
import io.waybill.order.eta.Expectation;
import io.waybill.order.eta.Expectations;
import io.waybill.order.shipment.ShipmentRows;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Parcels as requests may see them: one merchant's, by row-level security. */
@Repository
public class TrackedParcels {

    private static final int LISTED = 100;

    private final MerchantDatabase database;
    private final ShipmentRows rows;
    private final TrackingStates states;
    private final Expectations expectations;
    private final Delays delays;
    private final Claims claims;

    TrackedParcels(
            MerchantDatabase database,
            ShipmentRows rows,
            TrackingStates states,
            Expectations expectations,
            Delays delays,
            Claims claims) {
        this.database = database;
        this.rows = rows;
        this.states = states;
        this.expectations = expectations;
        this.delays = delays;
        this.claims = claims;
    }

    public Optional<TrackedParcel> find(String merchantId, UUID shipmentId) {
        return database.as(merchantId, jdbc -> read(jdbc, List.of(shipmentId))).stream()
                .findFirst();
    }

    /** For whoever has shown to know of the parcel, such as by a link. */
    public Optional<TrackedParcel> findByItself(UUID shipmentId) {
        return database.as(
                        "",
                        jdbc -> jdbc.sql("select merchant_of_shipment(?)")
                                .param(shipmentId)
                                .query(String.class)
                                .optional())
                .flatMap(merchantId -> find(merchantId, shipmentId));
    }

    /** Newest first. */
    List<TrackedParcel> withNumber(String merchantId, String trackingNumber) {
        return database.as(merchantId, jdbc -> {
            var ids = jdbc.sql("select id from shipment where merchant_id = ? and tracking_number = ?"
                            + " order by shipped_at desc limit ?")
                    .params(merchantId, trackingNumber, LISTED)
                    .query(UUID.class)
                    .list();
            return read(jdbc, ids).stream()
                    .sorted(Comparator.comparing(
                                    (TrackedParcel tracked) -> tracked.parcel().shippedAt())
                            .reversed())
                    .toList();
        });
    }

    private List<TrackedParcel> read(JdbcClient jdbc, List<UUID> ids) {
        var known = states.read(jdbc, ids);
        var expected = expectations.read(jdbc, ids).stream().collect(toMap(Expectation::shipmentId, identity()));
        var late = delays.read(jdbc, ids).stream().collect(groupingBy(Delay::shipmentId));
        var lost = claims.read(jdbc, ids).stream().collect(groupingBy(Claim::shipmentId));
        return rows.read(jdbc, ids).stream()
                .map(parcel -> new TrackedParcel(
                        parcel,
                        known.getOrDefault(parcel.id(), TrackingState.UNKNOWN),
                        expected.get(parcel.id()),
                        late.getOrDefault(parcel.id(), List.of()),
                        lost.getOrDefault(parcel.id(), List.of())))
                .toList();
    }
}
