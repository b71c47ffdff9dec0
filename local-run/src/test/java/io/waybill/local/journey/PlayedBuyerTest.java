package io.waybill.local.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.waybill.local.inbox.Inbox;
import io.waybill.local.inbox.TwilioAccount;
import io.waybill.testkit.FreePort;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayedBuyerTest {

    private static final String CLAIM = """
            <form method="post"><input type="hidden" name="token" value="a&amp;b">
            <button name="remedy" value="reshipment">Send it again</button>
            <button name="remedy" value="refund">Money back</button></form>
            """;

    @TempDir
    private Path folder;

    private final int smtpPort = FreePort.pick();
    private final List<String> pressed = new ArrayList<>();
    private final PlayedBuyer buyer = new PlayedBuyer();
    private Inbox inbox;
    private HttpServer claims;
    private volatile int status = 200;

    @BeforeEach
    void start() throws IOException {
        inbox = Inbox.start(folder, smtpPort, 0, new TwilioAccount("AC1", "secret"), () -> Instant.EPOCH);
        claims = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        claims.createContext("/c/", this::answer);
        claims.start();
    }

    @AfterEach
    void end() {
        buyer.close();
        claims.stop(0);
        inbox.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("POST")) {
                pressed.add(exchange.getRequestURI() + " "
                        + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            }
            var page = (pressed.isEmpty() ? CLAIM : "Settled").getBytes(UTF_8);
            exchange.sendResponseHeaders(status, page.length);
            exchange.getResponseBody().write(page);
        }
    }

    @Test
    void pressesTheButtonBehindTheLinkInItsMailOnce() throws Exception {
        send("alan@example.org", "/t/abc");
        send("alan@example.org", "/c/abc");

        buyer.read(inbox.messages(), "alan@example.org");
        buyer.read(inbox.messages(), "alan@example.org");

        assertThat(pressed).containsExactly("/c/abc token=a%26b&remedy=refund");
    }

    @Test
    void readsNobodyElsesMail() throws Exception {
        send("zoe@example.org", "/c/abc");

        buyer.read(inbox.messages(), "alan@example.org");

        assertThat(pressed).isEmpty();
    }

    @Test
    void looksAgainWhereThePageCannotBeHad() throws Exception {
        send("alan@example.org", "/c/abc");
        status = 503;
        buyer.read(inbox.messages(), "alan@example.org");
        assertThat(pressed).isEmpty();

        status = 200;
        buyer.read(inbox.messages(), "alan@example.org");
        assertThat(pressed).hasSize(1);
    }

    private void send(String to, String path) throws Exception {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "localhost");
        properties.setProperty("mail.smtp.port", String.valueOf(smtpPort));
        var mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom("parcels@demo.example");
        mail.setRecipients(RecipientType.TO, to);
        mail.setText("http://127.0.0.1:" + claims.getAddress().getPort() + path);
        Transport.send(mail);
    }
}
