package io.waybill.local.inbox;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What a mail says, from its bytes. What cannot be read is shown as it stands; an inbox refuses no mail for its form. */
final class MailReading {

    static final String ENVELOPE_TO = "X-Envelope-To";

    private static final Session SESSION = Session.getInstance(properties());

    private MailReading() {}

    private static Properties properties() {
        var properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        return properties;
    }

    static Content of(byte[] raw) {
        try {
            var mail = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
            return new Content(
                    decoded(mail.getHeader("From", ", ")),
                    recipients(mail),
                    decoded(mail.getHeader("Subject", " ")),
                    mail.getMessageID(),
                    headers(mail),
                    text(mail, "text/plain").orElse(null),
                    text(mail, "text/html").orElse(null));
        } catch (MessagingException | IOException e) {
            return new Content(
                    "", List.of(), "(cannot be read: " + e.getMessage() + ")", null, List.of(), source(raw), null);
        }
    }

    static String source(byte[] raw) {
        return new String(raw, StandardCharsets.UTF_8);
    }

    /** The first header of that name is ours, whatever the mail itself says. */
    private static List<String> recipients(MimeMessage mail) throws MessagingException {
        var recipients = mail.getHeader(ENVELOPE_TO);
        return recipients == null
                ? List.of()
                : List.of(MimeUtility.unfold(recipients[0]).split(", "));
    }

    private static List<String> headers(MimeMessage mail) throws MessagingException {
        var headers = new ArrayList<String>();
        for (var header : Collections.list(mail.getAllHeaders())) {
            headers.add(line(header));
        }
        return headers;
    }

    private static String line(Header header) {
        return header.getName() + ": " + decoded(header.getValue());
    }

    private static String decoded(@Nullable String value) {
        if (value == null) {
            return "";
        }
        var unfolded = MimeUtility.unfold(value);
        try {
            return MimeUtility.decodeText(unfolded);
        } catch (UnsupportedEncodingException _) {
            return unfolded;
        }
    }

    /** Of the first part of that type that is not attached. */
    private static Optional<String> text(Part part, String type) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return Optional.empty();
        }
        if (part.isMimeType(type)) {
            return Optional.of(words(part));
        }
        return part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts
                ? textWithin(parts, type)
                : Optional.empty();
    }

    private static Optional<String> textWithin(Multipart parts, String type) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            var text = text(part, type);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private static String words(Part part) throws MessagingException, IOException {
        try {
            return String.valueOf(part.getContent());
        } catch (UnsupportedEncodingException _) {
            return source(part.getInputStream().readAllBytes());
        }
    }
}
