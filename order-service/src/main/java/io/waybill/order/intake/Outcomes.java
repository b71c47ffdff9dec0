package io.waybill.order.intake;

import io.waybill.kit.database.MerchantDatabase;
import io.waybill.kit.time.MachineTime;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of events, for those who sent them. */
@Repository
class Outcomes {

    /**
     * @param outcome pending, accepted or rejected
     * @param flags faults with which it was accepted
     */
    record Outcome(
            String id,
            String source,
            String outcome,
            @Nullable UUID shipmentId,
            List<String> flags,
            @Nullable String field,
            @Nullable String reason) {}

    private final MerchantDatabase database;
    private final MachineTime machineTime;

    Outcomes(MerchantDatabase database, MachineTime machineTime) {
        this.database = database;
        this.machineTime = machineTime;
    }

    /** Keeps an outcome that is there already: the topic's reader may be faster than we. */
    void await(String merchantId, List<EventIdentity> appended) {
        var sources = appended.stream().map(EventIdentity::source).toArray(String[]::new);
        var ids = appended.stream().map(EventIdentity::id).toArray(String[]::new);
        database.as(merchantId, jdbc -> await(jdbc, merchantId, sources, ids));
    }

    private int await(JdbcClient jdbc, String merchantId, String[] sources, String[] ids) {
        return jdbc.sql(
                        "insert into order_event (merchant_id, source, event_id, outcome, heard_at)"
                                + " select ?, source, event_id, 'pending', ?::timestamptz"
                                + " from unnest(?, ?) as key (source, event_id) order by source, event_id on conflict do nothing")
                .params(merchantId, Timestamp.from(machineTime.instant()), sources, ids)
                .update();
    }

    /** Of several sources' events of one id, the one heard last. */
    Optional<Outcome> find(String merchantId, String eventId) {
        return database.as(
                merchantId,
                jdbc -> jdbc.sql("select * from order_event where merchant_id = ? and event_id = ?"
                                + " order by heard_at desc limit 1")
                        .params(merchantId, eventId)
                        .query((row, _) -> outcome(row))
                        .optional());
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        return new Outcome(
                row.getString("event_id"),
                row.getString("source"),
                row.getString("outcome"),
                row.getObject("shipment_id", UUID.class),
                texts(row.getArray("flags")),
                row.getString("field"),
                row.getString("reason"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return array.getArray() instanceof String[] texts ? List.of(texts) : List.of();
    }
}
