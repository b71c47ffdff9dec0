package io.waybill.events.messages;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to a buyer has ended. The first seven fields are the key by which it was decided.
 *
 * @param shipmentId absent for a message about an order without a parcel
 * @param what such as {@code delayed}; a word and not an enum, so that a reader survives a newer writer's
 * @param occurrence counts how often {@code what} was true of the parcel
 * @param channel {@code email} or {@code sms}
 * @param messageId the mail's Message-ID, or the provider's id of a text message; absent where none was given
 * @param toldAt business time
 */
@JsonTypeName("waybill.messages.buyer-told.v1")
public record BuyerTold(
        String merchantId,
        @Nullable UUID shipmentId,
        String subject,
        String what,
        int occurrence,
        UUID buyerId,
        String channel,
        Outcome outcome,
        @Nullable String messageId,
        Instant toldAt)
        implements MessageEvent {

    public BuyerTold {
        Objects.requireNonNull(merchantId, "merchantId");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(buyerId, "buyerId");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(toldAt, "toldAt");
    }

    public enum Outcome {
        /** The mail server or the provider has taken it. */
        @JsonProperty("sent")
        SENT,
        /** It may have been taken or not; it is not sent again. */
        @JsonProperty("unknown")
        UNKNOWN,
        /** It was refused for good. */
        @JsonProperty("refused")
        REFUSED
    }
}
