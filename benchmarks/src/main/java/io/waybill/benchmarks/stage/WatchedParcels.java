package io.waybill.benchmarks.stage;

import java.sql.Connection;
import java.sql.SQLException;

/** Parcels under way as the poller has them in its tables, as many as are wanted, made by PostgreSQL itself. */
public final class WatchedParcels {

    private static final String DEADLOCK = "40P01";
    private static final int ATTEMPTS = 10;

    private WatchedParcels() {}

    /**
     * In place of those that are there; in the connection's transaction. A poller that runs already looks at its tables
     * meanwhile, and one of the two may have to give way.
     *
     * @param due SQL for when the n-th of them is to be asked about next
     */
    public static void load(Connection owner, int parcels, String due) throws SQLException {
        for (var attempt = 1; !loaded(owner, parcels, due, attempt); attempt++) {
            if (!owner.getAutoCommit()) {
                owner.rollback();
            }
        }
    }

    /** @return false where it gave way and may try again */
    private static boolean loaded(Connection owner, int parcels, String due, int attempt) throws SQLException {
        try {
            fill(owner, parcels, due);
            return true;
        } catch (SQLException e) {
            if (attempt < ATTEMPTS && DEADLOCK.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static void fill(Connection owner, int parcels, String due) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("""
                    truncate poll_plan, parcel cascade;
                    insert into parcel (shipment_id, merchant_id, tracking_number, origin, destination, shipped_at, met_at,
                      phase)
                    select uuidv7(), 'demo', '00340434' || lpad(n::text, 12, '0'), 'DE', 'DE', now() - interval '2 days',
                      now() - interval '2 days', 'IN_TRANSIT'
                    from generate_series(1, %1$d) n;
                    insert into poll_plan (shipment_id, merchant_id, carrier, account, tracking_number, added_at,
                      next_poll_at, why, outcome, news_at, last_poll_at, last_outcome)
                    select shipment_id, merchant_id, 'dhl', 'dhl/shared', tracking_number, met_at, %2$s, 'ON_ITS_WAY',
                      'SCANS', now() - interval '5 hours', now() - interval '3 hours', 'scans'
                    from (select parcel.*, row_number() over () as n from parcel) as numbered;
                    insert into plan_leg (shipment_id, carrier, tracking_number, plan_id, merchant_id)
                    select shipment_id, carrier, tracking_number, id, merchant_id from poll_plan;
                    analyze parcel, poll_plan, plan_leg""".formatted(parcels, due));
        }
    }
}
