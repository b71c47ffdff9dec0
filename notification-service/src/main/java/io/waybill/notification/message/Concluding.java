package io.waybill.notification.message;

import io.waybill.events.Topics;
import io.waybill.events.messages.BuyerTold;
import io.waybill.events.messages.MessageEvent;
import io.waybill.kit.hold.HoldPoints;
import io.waybill.kit.outbox.Outbox;
import io.waybill.kit.outbox.Outgoing;
import io.waybill.kit.time.BusinessTime;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how messages end, and publishes it where a buyer was told, may have been, or could not be. */
@Service
public class Concluding {

    private final Messages messages;
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final BusinessTime businessTime;
    private final MessageMetrics metrics;
    private final HoldPoints holdPoints;

    Concluding(
            Messages messages,
            JdbcClient jdbc,
            Outbox outbox,
            BusinessTime businessTime,
            MessageMetrics metrics,
            HoldPoints holdPoints) {
        this.messages = messages;
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.businessTime = businessTime;
        this.metrics = metrics;
        this.holdPoints = holdPoints;
    }

    @Transactional
    public void end(Message message, Ending ending) {
        var outcome = outcome(ending.state());
        var now = businessTime.instant();
        if (!messages.end(message, ending, outcome.map(_ -> now).orElse(null))) {
            metrics.late();
            return;
        }
        metrics.ended(message.what(), message.channel(), ending.state());
        outcome.ifPresent(told -> {
            publish(message, ending, told, now);
            holdPoints.reach("message.before-told");
        });
    }

    /** Another sender has the message now, and says what became of it. */
    public void overtaken() {
        metrics.late();
    }

    @Transactional
    public void again(Message message, String error, Instant dueAt) {
        if (messages.again(message, error, dueAt)) {
            metrics.failed(message.channel(), error);
        } else {
            metrics.late();
        }
    }

    private static Optional<BuyerTold.Outcome> outcome(MessageState state) {
        return switch (state) {
            case SENT -> Optional.of(BuyerTold.Outcome.SENT);
            case UNKNOWN -> Optional.of(BuyerTold.Outcome.UNKNOWN);
            case REFUSED -> Optional.of(BuyerTold.Outcome.REFUSED);
            case DUE, WAITING, SENDING, ENDING, SUPPRESSED, NOT_TOLD, NOT_INTRODUCED -> Optional.empty();
        };
    }

    private void publish(Message message, Ending ending, BuyerTold.Outcome outcome, Instant now) {
        var told = new BuyerTold(
                message.merchantId(),
                message.shipmentId(),
                message.subject(),
                message.what().wireName(),
                message.news().occurrence(),
                message.buyerId(),
                message.channel().wireName(),
                outcome,
                ending.messageId(),
                now);
        var key = message.shipmentId().toString();
        outbox.add(new Outgoing<MessageEvent>(Topics.MESSAGES, key, nextSeq(key), now, told));
    }

    /** The key's row is locked until the transaction ends, so that no number is given twice or left out. */
    private long nextSeq(String key) {
        return jdbc.sql("insert into told_key as told (key, seq) values (?, 1) on conflict (key) do update"
                        + " set seq = told.seq + 1 returning seq")
                .param(key)
                .query(Long.class)
                .single();
    }
}
