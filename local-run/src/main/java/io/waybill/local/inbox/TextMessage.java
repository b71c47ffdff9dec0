package io.waybill.local.inbox;

import io.waybill.local.kafka.Codec;
import java.util.List;

/**
 * A text message, as the provider's interface took it.
 *
 * @param sid given to it by us, in the provider's form
 */
record TextMessage(String sid, String from, String to, String body) {

    static TextMessage read(byte[] raw) {
        return Codec.JSON.readValue(raw, TextMessage.class);
    }

    byte[] bytes() {
        return Codec.JSON.writeValueAsBytes(this);
    }

    /** The words are all it has, so they are what a list shows too. */
    Content content() {
        return new Content(
                from, List.of(to), body, sid, List.of("From: " + from, "To: " + to, "Sid: " + sid), body, null);
    }
}
