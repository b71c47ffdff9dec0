package io.waybill.normalizer.retention;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Parcels whose scans are kept no more. */
@Repository
class OldParcels {

    private static final String FORGET = """
            with old as materialized (
              select shipment_id from parcel join scan_month on scan_month.month = parcel.scan_month
              where scan_month.dropped_at is not null and coalesce(parcel.news_at < ?, true)
              limit ? for update of parcel skip locked),
            legs as (delete from leg using old where leg.shipment_id = old.shipment_id),
            delays as (delete from delay using old where delay.shipment_id = old.shipment_id)
            delete from parcel using old where parcel.shipment_id = old.shipment_id""";

    private final JdbcTemplate jdbc;

    OldParcels(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** With their legs and delays. @return how many, at most so many */
    int forget(Instant unheardSince, int atMost) {
        return jdbc.update(FORGET, Timestamp.from(unheardSince), atMost);
    }
}
