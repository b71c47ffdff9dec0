package io.waybill.poller.look;

import io.waybill.poller.plan.NextPoll;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The columns of parcels and plans that are about looks. */
@Repository
class Looks {

    private final JdbcClient jdbc;

    Looks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether order-service has told of them: by a status alone nobody knows whom to ask. */
    Set<String> introduced(Set<String> shipmentIds) {
        return jdbc
                .sql(
                        "select shipment_id::text from parcel where shipment_id = any(?::uuid[]) and shipped_at is not null")
                .param(shipmentIds.toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** In the order of their ids. */
    List<Looked> lock(Collection<UUID> shipmentIds) {
        return jdbc.sql("select shipment_id, tracking_number, ended_at, look_wanted_for from parcel"
                        + " where shipment_id = any(?::uuid[]) order by shipment_id for update")
                .param(shipmentIds.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, _) -> looked(row))
                .list();
    }

    private static Looked looked(ResultSet row) throws SQLException {
        var wantedFor = row.getTimestamp("look_wanted_for");
        return new Looked(
                row.getObject("shipment_id", UUID.class),
                row.getString("tracking_number"),
                row.getTimestamp("ended_at") != null,
                wantedFor == null ? null : wantedFor.toInstant());
    }

    void want(UUID shipmentId, Instant due, Instant now) {
        jdbc.sql("update parcel set look_wanted_for = ?, look_wanted_at = coalesce(look_wanted_at, ?)"
                        + " where shipment_id = ?")
                .params(Timestamp.from(due), Timestamp.from(now), shipmentId)
                .update();
    }

    void settle(UUID shipmentId) {
        jdbc.sql("update parcel set look_wanted_for = null, look_wanted_at = null"
                        + " where shipment_id = ? and look_wanted_for is not null")
                .param(shipmentId)
                .update();
    }

    void ask(long planId, Instant due, NextPoll.Ask next) {
        jdbc.sql("update poll_plan set look_due = ?, next_poll_at = ?, why = ? where id = ?")
                .params(
                        Timestamp.from(due),
                        Timestamp.from(next.at()),
                        next.why().name(),
                        planId)
                .update();
    }

    /** It is on its way to its answer: only that it must be younger. */
    void postpone(long planId, Instant due) {
        jdbc.sql("update poll_plan set look_due = ? where id = ?")
                .params(Timestamp.from(due), planId)
                .update();
    }
}
