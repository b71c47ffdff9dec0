package io.waybill.notification.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Knows how far a mail has got, and asks before it writes a mail's end: until then a server that has taken every byte of
 * it must throw it away (RFC 5321, 4.1.1.4).
 */
final class GatedTransport extends SMTPTransport {

    private final Gate gate;
    private final RememberedSocket socket;
    private final Duration endLimit;
    private SmtpStage stage = SmtpStage.OPENING;

    /** @param endLimit for the answer to a mail's end */
    GatedTransport(Session session, Gate gate, RememberedSocket socket, Duration endLimit) {
        super(session, new URLName("smtp", null, -1, null, null, null));
        this.gate = gate;
        this.socket = socket;
        this.endLimit = endLimit;
    }

    SmtpStage stage() {
        return stage == SmtpStage.END && socket.writeFailed() ? SmtpStage.CUT_OFF : stage;
    }

    void opened() {
        stage = SmtpStage.ENVELOPE;
    }

    @Override
    protected OutputStream data() throws MessagingException {
        stage = SmtpStage.DATA;
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        if (!gate.open()) {
            stage = SmtpStage.OVERTAKEN;
            // Makes the transport drop the connection, so that the end is never written.
            throw new IOException("another sender has taken over");
        }
        stage = SmtpStage.END;
        socket.waitAsLongAs(endLimit);
        super.finishData();
    }
}
