package io.waybill.notification.message;

import io.waybill.kit.time.MachineTime;
import io.waybill.notification.decision.Channel;
import io.waybill.notification.decision.What;
import io.waybill.notification.decision.Why;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Messages that cannot be sent yet. */
@Repository
public class WaitingMessages {

    private final JdbcTemplate jdbc;
    private final MachineTime machineTime;
    private final MessageMetrics metrics;

    WaitingMessages(JdbcTemplate jdbc, MachineTime machineTime, MessageMetrics metrics) {
        this.jdbc = jdbc;
        this.machineTime = machineTime;
        this.metrics = metrics;
    }

    /** Their contacts are there; what else they need is looked at when they are taken. */
    public void wakeBuyers(Collection<UUID> buyerIds) {
        wake("buyer_id = any(?)", buyerIds.toArray(UUID[]::new));
    }

    public void wakeMerchants(Collection<String> merchantIds) {
        wake("merchant_id = any(?)", merchantIds.toArray(String[]::new));
    }

    /** Locked in id order, lest two that wake the same wait for each other. */
    private void wake(String which, Object[] keys) {
        jdbc.update(
                "update message set due_at = ? where id in (select id from message where state = 'WAITING' and " + which
                        + " order by id for update)",
                Timestamp.from(machineTime.instant()),
                keys);
    }

    private record Ended(What what, Channel channel) {}

    /** What is with a sender may still reach its buyer. */
    public void endErased(Collection<UUID> buyerIds) {
        jdbc.query(
                        "update message set state = 'NOT_TOLD', why = ? where id in (select id from message"
                                + " where state in ('DUE', 'WAITING') and buyer_id = any(?) order by id for update)"
                                + " returning what, channel",
                        (row, _) -> new Ended(
                                What.valueOf(row.getString("what")), Channel.valueOf(row.getString("channel"))),
                        Why.ERASED.name(),
                        buyerIds.toArray(UUID[]::new))
                .forEach(ended -> metrics.ended(ended.what(), ended.channel(), MessageState.NOT_TOLD));
    }
}
