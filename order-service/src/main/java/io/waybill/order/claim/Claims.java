package io.waybill.order.claim;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class Claims {

    private static final String SAVE =
            "insert into claim (id, shipment_id, merchant_id, order_id, buyer_id, offers, opened_at, answer_by, decision,"
                    + " decided_by, decided_at, refund_requested_at, outcome, closed_at)"
                    + " values (?, ?, ?, ?, ?, ?::json, ?, ?, ?::json, ?, ?, ?, ?, ?) on conflict (id) do update"
                    + " set offers = excluded.offers, opened_at = excluded.opened_at, answer_by = excluded.answer_by,"
                    + " decision = excluded.decision, decided_by = excluded.decided_by,"
                    + " decided_at = excluded.decided_at, refund_requested_at = excluded.refund_requested_at,"
                    + " outcome = excluded.outcome, closed_at = excluded.closed_at";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final ClaimReading reading;

    Claims(JdbcTemplate jdbc, JsonMapper json, ClaimReading reading) {
        this.jdbc = jdbc;
        this.json = json;
        this.reading = reading;
    }

    /** Of these parcels, oldest first, with whichever rights the asker has. */
    public List<Claim> read(JdbcClient asker, Collection<UUID> shipmentIds) {
        return asker.sql("select * from claim where shipment_id = any(?::uuid[]) order by opened_at, id")
                .param(shipmentIds.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, _) -> reading.claim(row))
                .list();
    }

    /** Each of them once: the driver joins a batch to one statement, which must not meet a row twice. */
    void save(List<Claim> claims) {
        jdbc.batchUpdate(SAVE, claims, Math.max(1, claims.size()), this::bind);
    }

    private void bind(PreparedStatement statement, Claim claim) throws SQLException {
        statement.setObject(1, claim.id());
        statement.setObject(2, claim.shipmentId());
        statement.setString(3, claim.merchantId());
        statement.setString(4, claim.orderId());
        statement.setObject(5, claim.buyerId());
        statement.setString(6, json.writeValueAsString(claim.offers()));
        statement.setTimestamp(7, Timestamp.from(claim.openedAt()));
        statement.setTimestamp(8, Timestamp.from(claim.answerBy()));
        statement.setString(9, claim.decision() == null ? null : json.writeValueAsString(claim.decision()));
        statement.setString(10, word(claim.decidedBy()));
        statement.setTimestamp(11, timestamp(claim.decidedAt()));
        statement.setTimestamp(12, timestamp(claim.refundRequestedAt()));
        statement.setString(13, word(claim.outcome()));
        statement.setTimestamp(14, timestamp(claim.closedAt()));
    }

    private static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
