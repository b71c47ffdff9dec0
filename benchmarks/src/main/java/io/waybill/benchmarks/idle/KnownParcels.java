package io.waybill.benchmarks.idle;

import java.sql.Connection;
import java.sql.SQLException;

/** Parcels under way as the normalizer has them in its tables, none of them late within a day. */
final class KnownParcels {

    private KnownParcels() {}

    static void load(Connection owner, int parcels) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("""
                    truncate parcel cascade;
                    insert into parcel (shipment_id, merchant_id, watch, status, detail, occurrences, statuses_seq,
                      shipped_at, destination, tracking_number, delay_check_at, scan_month, news_at)
                    select uuidv7(), 'demo', 'SCANNED', 'IN_TRANSIT', 'moving', '{"IN_TRANSIT": 1}', 3,
                      now() - interval '2 days', 'DE', '00340434' || lpad(n::text, 12, '0'),
                      now() + interval '1 day' + interval '1 day' * n / %1$d,
                      date_trunc('month', now())::date, now() - interval '5 hours'
                    from generate_series(1, %1$d) n;
                    insert into leg (shipment_id, carrier, tracking_number, found)
                    select shipment_id, 'dhl', tracking_number, false from parcel;
                    analyze parcel, leg""".formatted(parcels));
        }
    }
}
