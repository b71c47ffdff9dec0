package io.waybill.notification.sending;

import io.waybill.kit.time.BusinessTime;
import io.waybill.notification.text.Letters;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Mails over SMTP, one connection each. */
@Component
class SmtpCourier implements Courier {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpCourier.class);

    private final SmtpSettings settings;
    private final MailIds mailIds;
    private final Letters letters;
    private final BusinessTime businessTime;
    private final String ownName;

    SmtpCourier(SmtpSettings settings, MailIds mailIds, Letters letters, BusinessTime businessTime) {
        this.settings = settings;
        this.mailIds = mailIds;
        this.letters = letters;
        this.businessTime = businessTime;
        this.ownName = ownName();
    }

    /** Once: a look-up may take seconds where no name server answers. */
    private static String ownName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "localhost";
        }
    }

    @Override
    public Duration longest() {
        return settings.longest();
    }

    @Override
    public Receipt deliver(Errand errand, Gate gate) {
        return switch (errand.to()) {
            case Address.Mailbox mailbox -> deliver(errand, mailbox, gate);
            case Address.Mobile _ -> throw new IllegalArgumentException("a mail goes to a mailbox");
        };
    }

    private Receipt deliver(Errand errand, Address.Mailbox to, Gate gate) {
        var id = mailIds.of(errand.message());
        var now = businessTime.instant();
        var mail = letters.mail(errand.message(), errand.parcel(), errand.contact(), errand.profile(), now);
        var needsUtf8 = !StandardCharsets.US_ASCII.newEncoder().canEncode(Envelope.ascii(to.address()));
        var socket = new RememberedSocket();
        var session = Session.getInstance(properties(socket, needsUtf8));
        var transport = new GatedTransport(session, gate, socket, settings.endLimit());
        try {
            var envelope = Envelope.of(session, id, settings.from(), to, mail, now);
            connect(transport);
            if (needsUtf8 && !transport.supportsExtension("SMTPUTF8")) {
                return new Receipt.Refused("no_smtputf8", id);
            }
            transport.sendMessage(envelope, envelope.getAllRecipients());
            return new Receipt.Accepted(id);
        } catch (MessagingException e) {
            return SmtpPolicy.receipt(transport.stage(), e, id);
        } finally {
            leave(transport);
        }
    }

    private void connect(GatedTransport transport) throws MessagingException {
        transport.connect(
                settings.host(),
                settings.port(),
                settings.hasUser() ? settings.user() : null,
                settings.hasUser() ? settings.password() : null);
        transport.opened();
    }

    /** What became of the mail is known by now. */
    private static void leave(GatedTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("A mail server did not say goodbye: {}", e.getClass().getName());
        }
    }

    private Properties properties(RememberedSocket socket, boolean utf8) {
        var implicit = settings.tls() == SmtpSettings.Tls.IMPLICIT;
        var properties = new Properties();
        properties.put("mail.smtp.from", settings.from());
        properties.put("mail.smtp.localhost", ownName);
        properties.put("mail.smtp.auth", String.valueOf(settings.hasUser()));
        properties.put("mail.smtp.starttls.enable", String.valueOf(settings.tls() != SmtpSettings.Tls.NEVER));
        properties.put("mail.smtp.starttls.required", String.valueOf(settings.tlsRequired()));
        properties.put("mail.smtp.ssl.enable", String.valueOf(implicit));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.connectiontimeout", millis(settings.connectLimit()));
        // With TLS from the first byte on, the socket is not ours to make more patient later.
        properties.put("mail.smtp.timeout", millis(implicit ? settings.endLimit() : settings.commandLimit()));
        properties.put("mail.smtp.writetimeout", millis(settings.commandLimit()));
        properties.put("mail.smtp.socketFactory", socket);
        properties.put("mail.smtp.socketFactory.fallback", "false");
        properties.put("mail.mime.allowutf8", String.valueOf(utf8));
        return properties;
    }

    private static String millis(Duration limit) {
        return String.valueOf(limit.toMillis());
    }
}
