package io.waybill.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.stream.Stream;

/** A real mail server, behind a wire that can be cut. */
public final class Inbox implements AutoCloseable {

    private final GreenMail server;
    private final SmtpWire wire;

    private Inbox(GreenMail server, SmtpWire wire) {
        this.server = server;
        this.wire = wire;
    }

    public static Inbox open() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new Inbox(server, SmtpWire.to(server.getSmtp().getPort()));
    }

    public SmtpWire wire() {
        return wire;
    }

    public List<MimeMessage> of(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    public List<String> subjects(String address) {
        return of(address).stream().map(Inbox::subject).toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getHeader("To", null).contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        wire.close();
        server.stop();
    }
}
