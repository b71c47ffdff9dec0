package io.waybill.notification.sending;

import io.waybill.notification.text.Mail;
import io.waybill.notification.text.Plain;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** A mail as it travels. */
final class Envelope extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String id;

    private Envelope(Session session, String id) {
        super(session);
        this.id = id;
    }

    /** @param writtenAt business time */
    static Envelope of(Session session, String id, String from, Address.Mailbox to, Mail mail, Instant writtenAt)
            throws MessagingException {
        var envelope = new Envelope(session, id);
        envelope.setFrom(address(from, mail.brand()));
        envelope.setRecipient(RecipientType.TO, address(ascii(to.address()), to.name()));
        envelope.setReplyTo(new InternetAddress[] {address(ascii(mail.replyTo()), mail.brand())});
        envelope.setSubject(mail.subject(), UTF_8);
        envelope.setSentDate(Date.from(writtenAt));
        envelope.setContentLanguage(new String[] {mail.language()});
        // RFC 3834, and what Exchange heeds: nobody's absence notice answers a machine.
        envelope.setHeader("Auto-Submitted", "auto-generated");
        envelope.setHeader("X-Auto-Response-Suppress", "All");
        envelope.setContent(new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
        envelope.saveChanges();
        return envelope;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static InternetAddress address(String address, @Nullable String name) throws MessagingException {
        try {
            var known = new InternetAddress();
            known.setAddress(address);
            known.setPersonal(name == null ? null : Plain.line(name), UTF_8);
            return known;
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("every Java has " + UTF_8, e);
        }
    }

    /** A domain has a form for every server; what stands before the @ is kept as written. */
    static String ascii(String address) {
        var at = address.lastIndexOf('@') + 1;
        try {
            return address.substring(0, at) + IDN.toASCII(address.substring(at));
        } catch (IllegalArgumentException _) {
            return address;
        }
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
