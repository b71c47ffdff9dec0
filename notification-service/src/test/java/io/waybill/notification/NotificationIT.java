package io.waybill.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.events.Topics;
import io.waybill.events.messages.BuyerTold;
import io.waybill.events.messages.MessageEvent;
import io.waybill.testkit.TestInfrastructure;
import io.waybill.testkit.kafka.TestTopic;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One context for all tests of the service that need servers. */
@SpringBootTest(classes = NotificationApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class NotificationIT {

    protected static final Inbox INBOX = Inbox.open();
    protected static final SmsSink SMS = SmsSink.open();

    protected final Scene scene = new Scene();

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected MeterRegistry registry;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestInfrastructure.serviceProperties("notification")
                .forEach((name, value) -> properties.add(name, () -> value));
        sending(INBOX, SMS).forEach((name, value) -> properties.add(name, () -> value));
    }

    /** Settings of a sender that does not wait long. */
    static Map<String, String> sending(Inbox inbox, SmsSink sms) {
        return Map.ofEntries(
                Map.entry("waybill.link-key", Base64.getEncoder().encodeToString(new byte[32])),
                Map.entry("waybill.smtp.host", "127.0.0.1"),
                Map.entry("waybill.smtp.port", String.valueOf(inbox.wire().port())),
                Map.entry("waybill.smtp.from", "parcels@waybill.example"),
                Map.entry("waybill.smtp.command-limit", "3s"),
                Map.entry("waybill.smtp.end-limit", "3s"),
                Map.entry("waybill.twilio.url", sms.url().toString()),
                Map.entry("waybill.twilio.account", SmsSink.ACCOUNT),
                Map.entry("waybill.twilio.token", "secret"),
                Map.entry("waybill.twilio.from", SmsSink.FROM),
                Map.entry("waybill.twilio.connect-limit", "1s"),
                Map.entry("waybill.twilio.call-limit", "2s"),
                Map.entry("waybill.sending.tick", "50ms"),
                Map.entry("waybill.sending.lease", "2s"),
                Map.entry("waybill.sending.retry-pause", "200ms"),
                Map.entry("waybill.sending.longest-retry-pause", "400ms"));
    }

    /** A decision and what became of it, in short: {@code shipped 1 email sent}. */
    protected record Row(
            String what,
            int occurrence,
            String channel,
            String state,
            @Nullable String why,
            int attempts,
            @Nullable String lastError,
            @Nullable String messageId) {

        @Override
        public String toString() {
            return "%s %d %s %s%s"
                    .formatted(what, occurrence, channel, state, why == null ? "" : " " + why)
                    .toLowerCase(Locale.ROOT);
        }
    }

    protected List<Row> rows(Scene scene) {
        return jdbc.sql("select what, occurrence, channel, state, why, attempts, last_error, message_id from message"
                        + " where shipment_id = ? order by id")
                .param(scene.shipmentId)
                .query(Row.class)
                .list();
    }

    protected Row row(Scene scene, String what, String channel) {
        return rows(scene).stream()
                .filter(row -> row.what().equals(what) && row.channel().equals(channel))
                .findFirst()
                .orElseThrow();
    }

    protected void awaitRows(Scene scene, String... rows) {
        await().untilAsserted(() -> assertThat(rows(scene)).map(Row::toString).containsExactlyInAnyOrder(rows));
    }

    protected List<BuyerTold> told(Scene scene) {
        return new TestTopic(Topics.MESSAGES.name())
                .events(MessageEvent.class, scene.key()).stream()
                        .map(BuyerTold.class::cast)
                        .toList();
    }

    protected List<String> toldSeqs(Scene scene) {
        return new TestTopic(Topics.MESSAGES.name()).headers(scene.key(), "ce_seq");
    }

    protected double counted(String what, String channel, String outcome) {
        var counter = registry.find("waybill.messages")
                .tags("what", what, "channel", channel, "outcome", outcome)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    /** Until the reader has had the key's records up to this one. */
    protected void awaitHeard(String reader, String key, long seq) {
        await().until(() -> jdbc.sql("select count(*) from last_seen where reader = ? and key = ? and seq >= ?")
                        .params(reader, key, seq)
                        .query(Integer.class)
                        .single()
                > 0);
    }
}
