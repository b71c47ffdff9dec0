package io.waybill.local.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.local.kafka.Codec;
import io.waybill.testkit.FreePort;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final TwilioAccount ACCOUNT = new TwilioAccount("AC1", "secret");
    private static final String HTML =
            "<html><head><title>x</title></head><body><a href=\"http://localhost:8080/t/abc\">"
                    + "Où est mon colis ?</a><script>alert(1)</script><img src=\"https://tracker.example/x.png\"></body></html>";

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final int smtpPort = FreePort.pick();
    private Inbox inbox;

    @BeforeEach
    void start() throws IOException {
        inbox = Inbox.start(folder, smtpPort, 0, ACCOUNT, () -> NOW);
    }

    @AfterEach
    void end() {
        inbox.close();
        http.close();
    }

    @Test
    void showsWhoWasWrittenToAboutWhatAndWhenNewestFirst() throws Exception {
        send("ada@example.org", "Your parcel", HTML);
        send("claire@example.org", "Votre colis arrive <b>bientôt</b> 📦", HTML);

        assertThat(inbox.messages())
                .extracting(Message::subject)
                .containsExactly("Votre colis arrive <b>bientôt</b> 📦", "Your parcel");
        var list = get("/");
        assertThat(list.body())
                .contains("claire@example.org", "Votre colis arrive &lt;b&gt;bientôt&lt;/b&gt; 📦", NOW.toString())
                .doesNotContain("<b>", "<script");
        assertThat(list.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
    }

    @Test
    void showsTheHtmlPartInASandboxFromWhichOnlyLinksLead() throws Exception {
        var mail = send("ada@example.org", "Your parcel", HTML);

        assertThat(get("/messages/" + mail.id()).body())
                .contains(
                        "sandbox=\"allow-popups allow-popups-to-escape-sandbox\"",
                        "In words &lt;only&gt;",
                        "X-Test: ütf")
                .doesNotContain("<script>alert");
        var html = get("/messages/" + mail.id() + "/html");
        assertThat(html.body()).contains("<head><base target=\"_blank\">", "Où est mon colis ?");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'", "img-src data:");
        assertThat(mail.links()).containsExactly("http://localhost:8080/t/abc", "http://localhost:8080/t/text");
    }

    @Test
    void showsTheSourceAsItCameWithWhomItWasFor() throws Exception {
        var mail = send("ada@example.org", "Your parcel", HTML);

        var source = get("/messages/" + mail.id() + "/source");
        assertThat(source.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
        assertThat(source.body())
                .startsWith("Return-Path: <parcels@demo.example>\r\nX-Envelope-To: ada@example.org\r\n");
        assertThat(source.body()).contains("Content-Type: multipart/alternative");
    }

    @Test
    void tellsTestsWhatItHas() throws Exception {
        var mail = send("ada@example.org", "Your parcel", HTML);

        var told = Codec.JSON.readTree(get("/api/messages").body()).get(0);
        assertThat(told.path("kind").asString()).isEqualTo("mail");
        assertThat(told.at("/to/0").asString()).isEqualTo("ada@example.org");
        assertThat(told.path("subject").asString()).isEqualTo("Your parcel");
        assertThat(told.path("received").asString()).isEqualTo(NOW.toString());
        assertThat(told.at("/links/0").asString()).isEqualTo("http://localhost:8080/t/abc");
        assertThat(mail.hasMessageId("<" + told.path("messageId").asString() + ">"))
                .isTrue();
    }

    @Test
    void hasItsMessagesAgainAfterARestart() throws Exception {
        var mail = send("ada@example.org", "Your parcel", HTML);
        text("To=%2B491713920001&From=Demo&Body=Out+for+delivery", "AC1:secret");
        inbox.close();
        start();

        assertThat(inbox.messages()).extracting(Message::kind).containsExactly(Kind.TEXT, Kind.MAIL);
        assertThat(inbox.messages().getLast()).isEqualTo(mail);
        send("ada@example.org", "Another", HTML);
        assertThat(inbox.messages()).extracting(Message::id).containsExactly("00000003", "00000002", "00000001");
    }

    @Test
    void takesTextMessagesAsTwilioDoes() throws Exception {
        var answer = text("To=%2B491713920001&From=Demo&Body=D%C3%A9j%C3%A0+%26+ici", "AC1:secret");

        assertThat(answer.statusCode()).isEqualTo(201);
        var told = Codec.JSON.readTree(answer.body());
        assertThat(told.path("sid").asString()).matches("SM[0-9a-f]{32}");
        assertThat(told.path("to").asString()).isEqualTo("+491713920001");
        assertThat(told.path("body").asString()).isEqualTo("Déjà & ici");
        assertThat(told.path("status").asString()).isEqualTo("queued");
        assertThat(inbox.messages()).singleElement().satisfies(text -> {
            assertThat(text.kind()).isEqualTo(Kind.TEXT);
            assertThat(text.isTo("+491713920001")).isTrue();
            assertThat(text.hasMessageId(told.path("sid").asString())).isTrue();
        });
        assertThat(get("/").body()).contains("Déjà &amp; ici");
    }

    @Test
    void refusesTextMessagesAsTwilioDoes() throws Exception {
        assertThat(error(text("To=%2B491713920001&From=Demo&Body=x", "AC1:wrong")))
                .isEqualTo("401 20003");
        assertThat(error(text("From=Demo&Body=x", "AC1:secret"))).isEqualTo("400 21604");
        assertThat(error(text("To=0171&From=Demo&Body=x", "AC1:secret"))).isEqualTo("400 21211");
        assertThat(error(text("To=%2B491713920001&Body=x", "AC1:secret"))).isEqualTo("400 21603");
        assertThat(error(text("To=%2B491713920001&From=Demo", "AC1:secret"))).isEqualTo("400 21602");
        assertThat(error(text("To=%2B491713920001&From=Demo&Body=" + "x".repeat(1601), "AC1:secret")))
                .isEqualTo("400 21617");
        assertThat(inbox.messages()).isEmpty();
    }

    @Test
    void hasNothingElse() throws Exception {
        assertThat(get("/messages/00000009").statusCode()).isEqualTo(404);
        assertThat(get("/messages/..%2f..%2fpids").statusCode()).isEqualTo(404);
        var foreign =
                HttpRequest.newBuilder(inbox.page().resolve("/")).method("DELETE", HttpRequest.BodyPublishers.noBody());
        assertThat(http.send(foreign.build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(405);
    }

    private Message send(String to, String subject, String html) throws MessagingException {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "localhost");
        properties.setProperty("mail.smtp.port", String.valueOf(smtpPort));
        var mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom(new InternetAddress("parcels@demo.example"));
        mail.setRecipients(RecipientType.TO, to);
        mail.setSubject(subject, UTF_8.name());
        mail.setHeader("X-Test", "=?UTF-8?Q?=C3=BCtf?=");
        var words = new MimeBodyPart();
        words.setText("In words <only>: http://localhost:8080/t/text.", UTF_8.name());
        var page = new MimeBodyPart();
        page.setContent(html, "text/html; charset=utf-8");
        mail.setContent(new MimeMultipart("alternative", words, page));
        Transport.send(mail);
        return inbox.messages().getFirst();
    }

    private HttpResponse<String> text(String form, String user) throws IOException, InterruptedException {
        var basic = java.util.Base64.getEncoder().encodeToString(user.getBytes(UTF_8));
        return http.send(
                HttpRequest.newBuilder(inbox.page().resolve("/2010-04-01/Accounts/AC1/Messages.json"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String error(HttpResponse<String> answer) {
        var error = Codec.JSON.readTree(answer.body());
        assertThat(error.path("status").asInt()).isEqualTo(answer.statusCode());
        return answer.statusCode() + " " + error.path("code").asInt();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(inbox.page().resolve(path)).build(), BodyHandlers.ofString());
    }
}
