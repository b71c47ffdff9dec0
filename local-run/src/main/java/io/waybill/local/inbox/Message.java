package io.waybill.local.inbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail or a text message, as it was delivered.
 *
 * @param id counted; also in the address of its page
 * @param received business time
 * @param links to the web, in the order in which they stand
 */
public record Message(String id, Kind kind, Instant received, Content content, List<String> links) {

    private static final String BRACKETS = "[<>\\s]";

    static Message of(String id, Kind kind, Instant received, byte[] raw) {
        var content = switch (kind) {
            case MAIL -> MailReading.of(raw);
            case TEXT -> TextMessage.read(raw).content();
        };
        return new Message(id, kind, received, content, Links.of(content));
    }

    public String from() {
        return content.from();
    }

    public List<String> to() {
        return content.to();
    }

    public boolean isTo(String recipient) {
        return to().stream().anyMatch(recipient::equalsIgnoreCase);
    }

    public String subject() {
        return content.subject();
    }

    /** Without angle brackets. A mail's Message-ID, a text message's provider id. */
    public @Nullable String messageId() {
        return content.messageId() == null ? null : content.messageId().replaceAll(BRACKETS, "");
    }

    /** Whether it is the message of that id, with angle brackets or without. */
    public boolean hasMessageId(String wanted) {
        return wanted.replaceAll(BRACKETS, "").equals(messageId());
    }

    public @Nullable String text() {
        return content.text();
    }

    public @Nullable String html() {
        return content.html();
    }
}
