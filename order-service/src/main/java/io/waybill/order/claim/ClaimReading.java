package io.waybill.order.claim;

import io.waybill.events.claims.ClaimClosed.Outcome;
import io.waybill.events.claims.ClaimDecided.DecidedBy;
import io.waybill.events.claims.Offer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rows to claims. */
@Component
class ClaimReading {

    private final JsonMapper json;

    ClaimReading(JsonMapper json) {
        this.json = json;
    }

    Claim claim(ResultSet row) throws SQLException {
        var decision = row.getString("decision");
        var decidedBy = row.getString("decided_by");
        var outcome = row.getString("outcome");
        return new Claim(
                row.getObject("id", UUID.class),
                row.getObject("shipment_id", UUID.class),
                row.getString("merchant_id"),
                row.getString("order_id"),
                row.getObject("buyer_id", UUID.class),
                List.of(json.readValue(row.getString("offers"), Offer[].class)),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("answer_by").toInstant(),
                decision == null ? null : json.readValue(decision, Offer.class),
                decidedBy == null ? null : DecidedBy.valueOf(decidedBy.toUpperCase(Locale.ROOT)),
                instant(row, "decided_at"),
                instant(row, "refund_requested_at"),
                outcome == null ? null : Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                instant(row, "closed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
