package io.waybill.local.inbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One mail being received. It is kept before it is acknowledged. */
final class Reception implements MessageHandler {

    private static final int LARGEST = 10 * 1024 * 1024;
    private static final int TOO_LARGE = 552;
    private static final int NOT_NOW = 451;

    private final Messages messages;
    private final InstantSource time;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    Reception(Messages messages, InstantSource time) {
        this.messages = messages;
        this.time = time;
    }

    @Override
    public void from(String from) {
        sender = from;
    }

    @Override
    public void recipient(String recipient) {
        recipients.add(recipient);
    }

    @Override
    public @Nullable String data(InputStream data) throws RejectException, IOException {
        var bytes = data.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new RejectException(TOO_LARGE, "Larger than " + LARGEST + " bytes");
        }
        try {
            messages.add(Kind.MAIL, enveloped(bytes), time.instant());
        } catch (IOException e) {
            throw new RejectException(NOT_NOW, "It cannot be kept: " + e.getMessage());
        }
        return null;
    }

    /** Whom it was for is not in the mail itself; mail servers write it on top. */
    private byte[] enveloped(byte[] mail) throws IOException {
        var whole = new ByteArrayOutputStream();
        whole.write(line("Return-Path: <" + sender + ">"));
        whole.write(line(MailReading.ENVELOPE_TO + ": " + String.join(", ", recipients)));
        whole.write(mail);
        return whole.toByteArray();
    }

    private static byte[] line(String header) {
        return (header.replaceAll("\\p{Cntrl}", " ") + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void done() {}
}
