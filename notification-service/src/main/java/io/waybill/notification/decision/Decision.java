package io.waybill.notification.decision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a buyer is, or is not, told something on a channel. Merchant, subject, what, occurrence, buyer and channel are its
 * key: whatever else is decided under it later is not decided.
 *
 * @param whyNot absent where the buyer is told
 */
public record Decision(
        UUID shipmentId,
        String merchantId,
        News news,
        UUID buyerId,
        Channel channel,
        @Nullable Why whyNot) {

    public String subject() {
        return news.subject(shipmentId).toString();
    }
}
