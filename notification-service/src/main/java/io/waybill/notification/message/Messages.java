package io.waybill.notification.message;

import io.waybill.notification.decision.Channel;
import io.waybill.notification.decision.News;
import io.waybill.notification.decision.What;
import io.waybill.notification.decision.Why;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Open messages, for those who send them. Every change by a sender names its attempt: a later attempt shuts it out. */
@Repository
public class Messages {

    /**
     * A buyer hears of a parcel in order, unless an earlier message has troubles of its own; and of nothing while what is
     * new of the parcel, or of the buyer's contact, is parked.
     */
    private static final String DUE = """
            with due as materialized (
              select id from message m
              where channel = ? and state in ('DUE', 'WAITING', 'SENDING', 'ENDING') and due_at <= ?
                and (leased_until is null or leased_until <= ?)
                and shipment_id::text not in (select key from parked_key)
                and buyer_id::text not in (select key from parked_key)
                and not exists (
                  select from message e
                  where e.shipment_id = m.shipment_id and e.buyer_id = m.buyer_id and e.channel = m.channel
                    and e.id < m.id and e.state in ('DUE', 'SENDING', 'ENDING') and e.last_error is null)
              order by due_at limit ? for update skip locked)
            select message.* from message join due using (id) order by id""";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    Messages(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Locked until the transaction ends; what another transaction has is left to it. */
    public List<Message> due(Channel channel, int limit, Instant now) {
        var at = Timestamp.from(now);
        return jdbc.query(DUE, (row, _) -> message(row), channel.name(), at, at, limit);
    }

    private Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                row.getString("merchant_id"),
                row.getString("subject"),
                row.getObject("buyer_id", UUID.class),
                Channel.valueOf(row.getString("channel")),
                row.getObject("shipment_id", UUID.class),
                news(row),
                MessageState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getTimestamp("heard_at").toInstant());
    }

    private News news(ResultSet row) throws SQLException {
        return json.readValue(
                row.getString("news"), What.valueOf(row.getString("what")).news());
    }

    public Map<UUID, List<Sibling>> ofShipments(Collection<UUID> shipmentIds) {
        return jdbc
                .query(
                        "select * from message where shipment_id = any(?) and news is not null order by id",
                        (row, _) -> new Sibling(
                                row.getObject("shipment_id", UUID.class),
                                row.getObject("buyer_id", UUID.class),
                                news(row),
                                MessageState.valueOf(row.getString("state"))),
                        (Object) shipmentIds.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.groupingBy(Sibling::shipmentId));
    }

    public void waits(Message message, Why why, Instant lookAgain) {
        jdbc.update(
                "update message set state = 'WAITING', why = ?, due_at = ?, leased_until = null where id = ?",
                why.name(),
                Timestamp.from(lookAgain),
                message.id());
    }

    /** @param error of the attempt before, where its sender was lost; absent for a first attempt */
    public void begin(Message begun, Instant leasedUntil, @Nullable String error) {
        jdbc.update(
                "update message set state = 'SENDING', why = null, attempts = ?, leased_until = ?,"
                        + " last_error = coalesce(?, last_error) where id = ?",
                begun.attempts(),
                Timestamp.from(leasedUntil),
                error,
                begun.id());
    }

    /** False when the lease has lapsed and another sender has taken over. */
    public boolean mayLeave(Message message, Instant leasedUntil) {
        return jdbc.update(
                        "update message set state = 'ENDING', leased_until = ?"
                                + " where id = ? and attempts = ? and state = 'SENDING'",
                        Timestamp.from(leasedUntil),
                        message.id(),
                        message.attempts())
                == 1;
    }

    public void renew(Collection<Message> underWay, Instant leasedUntil) {
        jdbc.update(
                "update message set leased_until = ? from unnest(?::uuid[], ?::int[]) as mine (id, attempts)"
                        + " where message.id = mine.id and message.attempts = mine.attempts and state in ('SENDING', 'ENDING')",
                Timestamp.from(leasedUntil),
                underWay.stream().map(Message::id).toArray(UUID[]::new),
                underWay.stream().map(Message::attempts).toArray(Integer[]::new));
    }

    /** False when another sender has taken over. */
    boolean again(Message message, String error, Instant dueAt) {
        return jdbc.update(
                        "update message set state = 'DUE', last_error = ?, due_at = ?, leased_until = null"
                                + " where id = ? and attempts = ? and state in ('SENDING', 'ENDING')",
                        error,
                        Timestamp.from(dueAt),
                        message.id(),
                        message.attempts())
                == 1;
    }

    /** False when it has ended already, or another sender has taken over. */
    boolean end(Message message, Ending ending, @Nullable Instant toldAt) {
        var why = ending.why();
        return jdbc.update(
                        "update message set state = ?, why = ?, last_error = coalesce(?, last_error), message_id = ?,"
                                + " told_at = ?, leased_until = null"
                                + " where id = ? and attempts = ? and state in ('DUE', 'WAITING', 'SENDING', 'ENDING')",
                        ending.state().name(),
                        why == null ? null : why.name(),
                        ending.error(),
                        ending.messageId(),
                        toldAt == null ? null : Timestamp.from(toldAt),
                        message.id(),
                        message.attempts())
                == 1;
    }
}
