package io.waybill.claims.casework;

import io.waybill.claims.claim.Claim;
import io.waybill.claims.claim.ClaimFacts;
import io.waybill.claims.claim.ClaimKey;
import io.waybill.claims.claim.OpenClaim;
import io.waybill.claims.claim.SettledClaim;
import io.waybill.claims.claim.Terms;
import io.waybill.claims.claim.Withdrawal;
import io.waybill.claims.claim.WithdrawnClaim;
import io.waybill.events.claims.ClaimDecided.DecidedBy;
import io.waybill.events.claims.Offer;
import io.waybill.events.claims.Remedy;
import io.waybill.events.orderevents.Item;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A claim's states to columns and back. */
@Component
class ClaimRow {

    static final String SAVE = """
            insert into claim (id, merchant_id, shipment_id, order_id, occurrence, buyer_id, items, offers, if_silent,
              opened_at, answer_by, news, state, due_at, decision, decided_by, withdrawn_because, ended_at)
            select ?, ?, ?, ?, ?, ?, ?::json, ?::json, ?, ?::timestamptz, ?::timestamptz, ?, ?, ?::timestamptz, ?::json, ?,
              ?, ?::timestamptz
            on conflict (id) do update set buyer_id = excluded.buyer_id, state = excluded.state,
              due_at = excluded.due_at, decision = excluded.decision, decided_by = excluded.decided_by,
              withdrawn_because = excluded.withdrawn_because, ended_at = excluded.ended_at""";

    private enum State {
        OPEN,
        SETTLED,
        WITHDRAWN;

        static State of(Claim claim) {
            return switch (claim) {
                case OpenClaim _ -> OPEN;
                case SettledClaim _ -> SETTLED;
                case WithdrawnClaim _ -> WITHDRAWN;
            };
        }
    }

    private final JsonMapper json;

    ClaimRow(JsonMapper json) {
        this.json = json;
    }

    Claim read(ResultSet row) throws SQLException {
        var facts = facts(row);
        return switch (State.valueOf(row.getString("state"))) {
            case OPEN -> new OpenClaim(facts);
            case SETTLED ->
                new SettledClaim(
                        facts,
                        json.readValue(row.getString("decision"), Offer.class),
                        DecidedBy.valueOf(row.getString("decided_by")),
                        instant(row, "ended_at"));
            case WITHDRAWN ->
                new WithdrawnClaim(
                        facts, Withdrawal.valueOf(row.getString("withdrawn_because")), instant(row, "ended_at"));
        };
    }

    private ClaimFacts facts(ResultSet row) throws SQLException {
        var key = new ClaimKey(
                row.getString("merchant_id"),
                row.getObject("shipment_id", UUID.class),
                row.getString("order_id"),
                row.getInt("occurrence"));
        var terms = new Terms(
                Arrays.asList(json.readValue(row.getString("offers"), Offer[].class)),
                Remedy.valueOf(row.getString("if_silent")),
                instant(row, "answer_by"));
        return new ClaimFacts(
                key,
                row.getObject("buyer_id", UUID.class),
                Arrays.asList(json.readValue(row.getString("items"), Item[].class)),
                terms,
                instant(row, "opened_at"),
                row.getBoolean("news"));
    }

    void bind(PreparedStatement statement, Claim claim) throws SQLException {
        var facts = claim.facts();
        statement.setObject(1, claim.id());
        statement.setString(2, facts.key().merchantId());
        statement.setObject(3, facts.key().shipmentId());
        statement.setString(4, facts.key().orderId());
        statement.setInt(5, facts.key().occurrence());
        statement.setObject(6, facts.buyerId());
        statement.setString(7, json.writeValueAsString(facts.items()));
        statement.setString(8, json.writeValueAsString(facts.terms().offers()));
        statement.setString(9, facts.terms().ifSilent().name());
        statement.setTimestamp(10, Timestamp.from(facts.openedAt()));
        statement.setTimestamp(11, Timestamp.from(facts.terms().answerBy()));
        statement.setBoolean(12, facts.news());
        statement.setString(13, State.of(claim).name());
        bindState(statement, claim);
    }

    private void bindState(PreparedStatement statement, Claim claim) throws SQLException {
        statement.setNull(14, Types.TIMESTAMP);
        statement.setNull(15, Types.VARCHAR);
        statement.setNull(16, Types.VARCHAR);
        statement.setNull(17, Types.VARCHAR);
        setTime(statement, 18, claim.endedAt());
        switch (claim) {
            case OpenClaim open -> setTime(statement, 14, open.dueAt());
            case SettledClaim settled -> {
                statement.setString(15, json.writeValueAsString(settled.decision()));
                statement.setString(16, settled.decidedBy().name());
            }
            case WithdrawnClaim withdrawn ->
                statement.setString(17, withdrawn.because().name());
        }
    }

    private static void setTime(PreparedStatement statement, int place, Optional<Instant> time) throws SQLException {
        statement.setTimestamp(place, time.map(Timestamp::from).orElse(null));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
