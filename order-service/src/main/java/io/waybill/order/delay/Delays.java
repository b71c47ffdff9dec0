package io.waybill.order.delay;

import io.waybill.events.delays.DelayCleared;
import io.waybill.events.delays.DelayRule;
import io.waybill.events.delays.Evidence;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class Delays {

    private static final String SAVE =
            "insert into delay (shipment_id, rule, occurrence, merchant_id, due, detected_at, evidence, seller_only,"
                    + " cleared_at, cleared_because, level) values (?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?)"
                    + " on conflict (shipment_id, rule, occurrence) do update set due = excluded.due,"
                    + " detected_at = excluded.detected_at, evidence = excluded.evidence,"
                    + " seller_only = excluded.seller_only, cleared_at = excluded.cleared_at,"
                    + " cleared_because = excluded.cleared_because, level = excluded.level";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    Delays(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Of these parcels, oldest first, with whichever rights the asker has. */
    public List<Delay> read(JdbcClient asker, Collection<UUID> shipmentIds) {
        return asker.sql("select * from delay where shipment_id = any(?::uuid[])"
                        + " order by detected_at, shipment_id, rule, occurrence")
                .param(shipmentIds.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, _) -> delay(row))
                .list();
    }

    /** Each of them once: the driver joins a batch to one statement, which must not meet a row twice. */
    void save(List<Delay> delays) {
        jdbc.batchUpdate(SAVE, delays, Math.max(1, delays.size()), this::bind);
    }

    private void bind(PreparedStatement statement, Delay delay) throws SQLException {
        var clearedAt = delay.clearedAt();
        var because = delay.clearedBecause();
        statement.setObject(1, delay.shipmentId());
        statement.setString(2, delay.rule().wireName());
        statement.setInt(3, delay.occurrence());
        statement.setString(4, delay.merchantId());
        statement.setTimestamp(5, Timestamp.from(delay.due()));
        statement.setTimestamp(6, Timestamp.from(delay.detectedAt()));
        statement.setString(7, json.writeValueAsString(delay.evidence()));
        statement.setBoolean(8, delay.sellerOnly());
        statement.setTimestamp(9, clearedAt == null ? null : Timestamp.from(clearedAt));
        statement.setString(10, because == null ? null : because.name().toLowerCase(Locale.ROOT));
        statement.setInt(11, delay.level());
    }

    private Delay delay(ResultSet row) throws SQLException {
        var clearedAt = row.getTimestamp("cleared_at");
        var because = row.getString("cleared_because");
        return new Delay(
                row.getObject("shipment_id", UUID.class),
                row.getString("merchant_id"),
                DelayRule.valueOf(row.getString("rule").toUpperCase(Locale.ROOT)),
                row.getInt("occurrence"),
                row.getInt("level"),
                row.getTimestamp("due").toInstant(),
                row.getTimestamp("detected_at").toInstant(),
                json.readValue(row.getString("evidence"), Evidence.class),
                row.getBoolean("seller_only"),
                clearedAt == null ? null : clearedAt.toInstant(),
                because == null ? null : DelayCleared.Reason.valueOf(because.toUpperCase(Locale.ROOT)));
    }
}
