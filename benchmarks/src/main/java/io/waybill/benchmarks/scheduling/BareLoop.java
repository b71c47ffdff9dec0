package io.waybill.benchmarks.scheduling;

import io.waybill.benchmarks.stage.Attached;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Nothing but two updates of each row, hundreds at a time: leased, and given back with its next time. No budget, no parcel,
 * no rules, no history; the most that PostgreSQL allows whoever keeps leases in rows.
 */
final class BareLoop {

    private static final int CONNECTIONS = 2;
    private static final int BATCH = 500;

    static final Peer PEER = new Peer(
            "bare loop",
            "%d connections, each by turns: %d rows leased by an update (for update skip locked), and given back by another with their next time, in 3 h; rows of 6 columns; nothing else"
                    .formatted(CONNECTIONS, BATCH),
            BareLoop.class,
            "select count(*) from bare_job where due_at > now() + interval '1 hour'");

    private static final String CLAIM = """
            with due as materialized (
              select ctid from bare_job
              where account = 'dhl' and due_at <= now() and (leased_until is null or leased_until < now())
              order by due_at limit %d for update skip locked)
            update bare_job set leased_until = now() + interval '1 minute', claim_token = ?
            where ctid = any(array(select ctid from due)) returning id""".formatted(BATCH);

    private static final String COMPLETE = """
            update bare_job set due_at = now() + interval '3 hours', leased_until = null, claim_token = null
            where id = any(?) and claim_token = ?""";

    private BareLoop() {}

    static void main(String... arguments) throws SQLException, InterruptedException {
        var database = Database.of(CONNECTIONS, arguments);
        database.execute("""
                drop table if exists bare_job;
                create table bare_job (id bigint primary key, account text not null, due_at timestamptz not null,
                  leased_until timestamptz, claim_token uuid, payload text not null) with (fillfactor = 60);
                insert into bare_job (id, account, due_at, payload)
                select n, 'dhl', now() - interval '1 hour' + n * interval '1 millisecond', repeat('x', 200)
                from generate_series(1, %d) n;
                create index bare_job_due on bare_job (account, due_at);
                analyze bare_job""".formatted(database.jobs()));
        Attached.say("loaded");
        Attached.hear();
        for (var connection = 0; connection < CONNECTIONS; connection++) {
            Thread.ofPlatform().start(() -> loop(database.pool()));
        }
    }

    private static void loop(DataSource pool) {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("set enable_sort = off");
            while (round(connection) > 0) {
                // Until nothing is due.
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int round(Connection connection) throws SQLException {
        var token = UUID.randomUUID();
        var ids = new ArrayList<Long>();
        try (var claim = connection.prepareStatement(CLAIM)) {
            claim.setObject(1, token);
            var rows = claim.executeQuery();
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        connection.commit();
        try (var complete = connection.prepareStatement(COMPLETE)) {
            complete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            complete.setObject(2, token);
            complete.executeUpdate();
        }
        connection.commit();
        return ids.size();
    }
}
