package io.waybill.notification.message;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as its merchant sees it. No address.
 *
 * @param subject the shipment or claim that it is about
 * @param why it is not told, or not yet
 * @param lastError a class of errors or an answer's code
 * @param messageId the mail's Message-ID, or the provider's id of a text message
 */
record MessageView(
        String what,
        String subject,
        int occurrence,
        String channel,
        UUID buyerId,
        String state,
        @Nullable String why,
        int attempts,
        @Nullable String lastError,
        @Nullable String messageId,
        Instant decidedAt,
        @Nullable Instant toldAt) {}
