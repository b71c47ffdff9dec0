package io.waybill.notification.message;

import io.waybill.notification.decision.Channel;
import io.waybill.notification.decision.News;
import io.waybill.notification.decision.What;
import java.time.Instant;
import java.util.UUID;

/**
 * A decided message that has not ended.
 *
 * @param attempts begun so far; the last one's number is its sender's right to say what became of it
 * @param heardAt machine time of the decision
 */
public record Message(
        UUID id,
        String merchantId,
        String subject,
        UUID buyerId,
        Channel channel,
        UUID shipmentId,
        News news,
        MessageState state,
        int attempts,
        Instant heardAt) {

    public What what() {
        return news.what();
    }

    public Message begun() {
        return new Message(
                id,
                merchantId,
                subject,
                buyerId,
                channel,
                shipmentId,
                news,
                MessageState.SENDING,
                attempts + 1,
                heardAt);
    }
}
