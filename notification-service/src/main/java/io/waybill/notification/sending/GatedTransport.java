package io.waybill.notification.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Knows how far a mail has got, and asks before it writes a mail's end: until then a server that has taken every byte of
 * it must throw it away (RFC 5321, 4.1.1.4).
 */
final class GatedTransport extends SMTPTransport {

    private final Gate gate;
    private final Runnable beforeEnd;
    private SmtpStage stage = SmtpStage.OPENING;

    /** @param beforeEnd run when the gate has opened */
    GatedTransport(Session session, Gate gate, Runnable beforeEnd) {
        super(session, new URLName("smtp", null, -1, null, null, null));
        this.gate = gate;
        this.beforeEnd = beforeEnd;
    }

    SmtpStage stage() {
        return stage;
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
        beforeEnd.run();
        super.finishData();
    }
}
