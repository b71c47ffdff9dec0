package io.waybill.notification.message;

import io.waybill.events.Sequence;
import io.waybill.events.Topics;
import io.waybill.events.messages.BuyerTold;
import io.waybill.events.messages.MessageEvent;
import io.waybill.kit.events.Received;
import io.waybill.kit.outbox.Adopting;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What was told is decided and has ended, however the copy has it: as due, as under way, or not at all. */
@Component
class ToldAdopting extends Adopting<MessageEvent> {

    private static final String ADOPT =
            "insert into message (merchant_id, subject, what, occurrence, buyer_id, channel, shipment_id, state, message_id,"
                    + " heard_at, due_at, decided_at, told_at)"
                    + " select ?, ?, ?, ?, ?, ?, ?, ?, ?, at, at, at, at from (values (?::timestamptz)) as told (at)"
                    + " on conflict (merchant_id, subject, what, occurrence, buyer_id, channel) do update"
                    + " set state = excluded.state, why = null, message_id = excluded.message_id, told_at = excluded.told_at,"
                    + " leased_until = null, attempts = message.attempts + 1";

    private static final String COUNT = "insert into told_key as known (key, seq) values (?, ?)"
            + " on conflict (key) do update set seq = greatest(known.seq, excluded.seq)";

    private final JdbcTemplate jdbc;

    ToldAdopting(JdbcTemplate jdbc) {
        super(Topics.MESSAGES);
        this.jdbc = jdbc;
    }

    @Override
    public void adopt(List<Received<MessageEvent>> said) {
        for (var received : said) {
            switch (received.event()) {
                case BuyerTold told -> jdbc.update(ADOPT, statement -> bind(statement, told));
            }
            var sequence = Objects.requireNonNullElse(received.headers().sequence(), new Sequence(1, 1));
            jdbc.update(COUNT, received.key(), sequence.seq());
        }
    }

    private static void bind(PreparedStatement statement, BuyerTold told) throws SQLException {
        statement.setString(1, told.merchantId());
        statement.setString(2, told.subject());
        statement.setString(3, told.what().toUpperCase(Locale.ROOT));
        statement.setInt(4, told.occurrence());
        statement.setObject(5, told.buyerId());
        statement.setString(6, told.channel().toUpperCase(Locale.ROOT));
        statement.setObject(7, told.shipmentId());
        statement.setString(8, state(told.outcome()).name());
        statement.setString(9, told.messageId());
        statement.setTimestamp(10, Timestamp.from(told.toldAt()));
    }

    private static MessageState state(BuyerTold.Outcome outcome) {
        return switch (outcome) {
            case SENT -> MessageState.SENT;
            case UNKNOWN -> MessageState.UNKNOWN;
            case REFUSED -> MessageState.REFUSED;
        };
    }
}
