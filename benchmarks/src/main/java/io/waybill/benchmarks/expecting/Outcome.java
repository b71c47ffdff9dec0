package io.waybill.benchmarks.expecting;

import io.waybill.benchmarks.stage.Postgres;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What the two came to.
 *
 * @param delivered parcels, the same ones with both
 * @param expected those of them of which was said when they are expected
 * @param etas how often that was said
 */
record Outcome(long delivered, long expected, long etas) {

    private static final double MOST = 0.9;

    private static final String DELIVERED = "select count(*) from parcel where status = 'DELIVERED'";

    /** Of any order, so that a difference of a single parcel shows. */
    private static final String MEANINGS =
            "select sum(hashtext(shipment_id::text || coalesce(status || detail, 'none'))::bigint) from parcel";

    static Outcome of(Connection with, Connection without) throws SQLException {
        require("the statuses of both agree", Postgres.number(with, MEANINGS) == Postgres.number(without, MEANINGS));
        require("what is switched off notes and says nothing", Postgres.number(without, """
                        select (select count(*) from parcel where journal is not null or eta_likely is not null
                            or delay_check_at is not null)
                          + (select count(*) from delay) + (select count(*) from eta_memory)""") == 0);
        var outcome = new Outcome(
                Postgres.number(with, DELIVERED),
                Postgres.number(with, DELIVERED + " and eta_likely is not null"),
                said(with) - said(without));
        require(
                "most parcels that came were expected: " + outcome,
                outcome.delivered > 0 && outcome.expected >= MOST * outcome.delivered);
        require("no parcel is late", Postgres.number(with, "select count(*) from delay") == 0);
        return outcome;
    }

    private static long said(Connection connection) throws SQLException {
        return Postgres.number(connection, "select sum(statuses_seq) from parcel where status = 'DELIVERED'");
    }

    /** Whoever is quick because it does less is no peer. */
    private static void require(String what, boolean holds) {
        if (!holds) {
            throw new IllegalStateException("not so: " + what);
        }
    }
}
