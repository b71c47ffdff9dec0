package io.waybill.local.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message says.
 *
 * @param to whom it was delivered to, not whom it names
 * @param messageId a mail's Message-ID, a text message's provider id
 * @param headers as {@code Name: value}, decoded
 */
record Content(
        String from,
        List<String> to,
        String subject,
        @Nullable String messageId,
        List<String> headers,
        @Nullable String text,
        @Nullable String html) {

    Content {
        to = List.copyOf(to);
        headers = List.copyOf(headers);
    }
}
