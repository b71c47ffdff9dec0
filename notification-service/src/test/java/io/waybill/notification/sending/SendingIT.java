package io.waybill.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.messages.BuyerTold;
import io.waybill.kit.time.BusinessTime;
import io.waybill.kit.time.MachineTime;
import io.waybill.notification.Examples;
import io.waybill.notification.NotificationIT;
import io.waybill.notification.Scene;
import io.waybill.notification.SmsSink;
import io.waybill.notification.SmtpWire.Trick;
import io.waybill.notification.contact.Contact;
import io.waybill.notification.decision.Channel;
import io.waybill.notification.decision.News;
import io.waybill.notification.message.Message;
import io.waybill.notification.message.MessageState;
import io.waybill.notification.message.Messages;
import io.waybill.notification.parcel.Parcel;
import io.waybill.notification.text.Letters;
import io.waybill.vocabulary.Detail;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Mail servers and providers that misbehave, and senders that die. */
class SendingIT extends NotificationIT {

    private static final String SENT = "shipped 1 email sent";

    @Autowired
    Claiming claiming;

    @Autowired
    Sending sending;

    @Autowired
    Messages messages;

    @Autowired
    SendingSettings settings;

    @Autowired
    MachineTime machineTime;

    @Autowired
    BusinessTime businessTime;

    @Autowired
    Letters letters;

    @Autowired
    MailIds mailIds;

    @Autowired
    JsonMapper json;

    @Test
    void triesAgainUntilAServerThatIsBusyOrGoneTakesTheMail() throws Exception {
        INBOX.wire()
                .play(
                        scene.email,
                        new Trick.Answer("RCPT", "450 4.2.1 try again"),
                        new Trick.HangUpBefore("RCPT"),
                        new Trick.HangUpBefore("DATA"),
                        new Trick.Answer("DATA", "421 4.3.2 shutting down"),
                        new Trick.Answer(".", "451 4.3.0 no room"));
        scene.meetEverybody();

        awaitRows(scene, SENT);
        assertThat(INBOX.of(scene.email)).hasSize(1);
        var row = row(scene, "SHIPPED", "EMAIL");
        assertThat(row.attempts()).isEqualTo(6);
        assertThat(row.lastError()).isEqualTo("smtp_451");
        assertThat(INBOX.of(scene.email).getFirst().getHeader("Message-ID")).containsExactly(row.messageId());
        assertThat(registry.get("waybill.messages.failures")
                        .tags("channel", "email", "error", "smtp_450")
                        .counter()
                        .count())
                .isPositive();
    }

    @Test
    void tellsNothingOfAParcelOrABuyerWhoseKeyIsParked() {
        park(scene.shipmentId.toString());
        var other = new Scene();
        park(other.buyerId.toString());
        var third = new Scene();
        scene.meetEverybody();
        other.meetEverybody();
        third.meetEverybody();

        awaitRows(third, SENT);
        nothingMoreIsDue(third);
        assertThat(row(scene, "SHIPPED", "EMAIL").state()).isEqualTo("DUE");
        assertThat(row(other, "SHIPPED", "EMAIL").state()).isEqualTo("DUE");

        jdbc.sql("delete from parked_key").update();
        awaitRows(scene, SENT);
        awaitRows(other, SENT);
    }

    private void park(String key) {
        jdbc.sql("insert into parked_key (reader, topic, key, parked_at, cause, tried_at)"
                        + " values ('test', 'test', ?, now(), 'why', now())")
                .param(key)
                .update();
    }

    @Test
    void keepsTryingAndShowsIt() {
        INBOX.wire()
                .play(
                        scene.email,
                        Stream.generate(() -> new Trick.Answer("RCPT", "452 4.2.2 full"))
                                .limit(100)
                                .toArray(Trick[]::new));
        scene.meetEverybody();

        await().untilAsserted(() -> assertThat(row(scene, "SHIPPED", "EMAIL")).satisfies(row -> {
            assertThat(row.state()).isIn("DUE", "SENDING");
            assertThat(row.attempts()).isGreaterThan(1);
            assertThat(row.lastError()).isEqualTo("smtp_452");
        }));
        assertThat(registry.get("waybill.messages.retrying").gauge().value()).isPositive();
        assertThat(registry.get("waybill.messages.waiting").gauge().value()).isPositive();
        assertThat(registry.get("waybill.messages.oldest").gauge().value()).isPositive();
    }

    @Test
    void isRefusedForGoodAndSaysSo() {
        INBOX.wire().play(scene.email, new Trick.Answer("RCPT", "550 5.1.1 no such mailbox"));
        scene.meetEverybody();

        awaitRows(scene, "shipped 1 email refused");
        assertThat(row(scene, "SHIPPED", "EMAIL").lastError()).isEqualTo("smtp_550");
        await().untilAsserted(() ->
                assertThat(told(scene)).extracting(BuyerTold::outcome).containsExactly(BuyerTold.Outcome.REFUSED));
    }

    @Test
    void countsAMailWhoseEndWasNotAnsweredAndDoesNotSendItAgain() {
        var before = counted("shipped", "email", "unknown");
        var other = new Scene();
        INBOX.wire().play(scene.email, new Trick.HangUpAfter("."));
        INBOX.wire().play(other.email, new Trick.HangUpBefore("."));
        scene.meetEverybody();
        other.meetEverybody();

        awaitRows(scene, "shipped 1 email unknown");
        awaitRows(other, "shipped 1 email unknown");
        assertThat(counted("shipped", "email", "unknown") - before).isEqualTo(2);
        await().untilAsserted(() ->
                assertThat(told(scene)).extracting(BuyerTold::outcome).containsExactly(BuyerTold.Outcome.UNKNOWN));
        assertThat(told(scene).getFirst().messageId())
                .isEqualTo(row(scene, "SHIPPED", "EMAIL").messageId());
        nothingMoreIsDue(scene);
        assertThat(INBOX.wire().ends(scene.email)).isEqualTo(1);
        assertThat(INBOX.wire().ends(other.email)).isEqualTo(1);
        assertThat(INBOX.of(scene.email)).hasSize(1);
        assertThat(INBOX.of(other.email)).isEmpty();
    }

    @Test
    void sendsWhatASenderLeftBeforeItsEnd() {
        left("SENDING");

        awaitRows(scene, SENT);
        var row = row(scene, "SHIPPED", "EMAIL");
        assertThat(row.attempts()).isEqualTo(2);
        assertThat(row.lastError()).isEqualTo("sender_lost");
        assertThat(INBOX.of(scene.email)).hasSize(1);
    }

    @Test
    void countsWhatASenderLeftAtItsEndAndDoesNotSendIt() {
        left("ENDING");

        awaitRows(scene, "shipped 1 email unknown");
        assertThat(row(scene, "SHIPPED", "EMAIL").messageId()).endsWith("@waybill.example>");
        await().untilAsserted(() ->
                assertThat(told(scene)).extracting(BuyerTold::outcome).containsExactly(BuyerTold.Outcome.UNKNOWN));
        assertThat(INBOX.of(scene.email)).isEmpty();
    }

    /** As a sender that was killed leaves it; the profile comes in the same moment, so that nothing else wakes it. */
    private void left(String state) {
        scene.contact();
        scene.ship();
        awaitRows(scene, "shipped 1 email waiting merchant_not_known");
        jdbc.sql("with profile as (insert into merchant (merchant_id, profile) values (?, ?::json))"
                        + " update message set state = ?, attempts = 1, why = null, due_at = heard_at,"
                        + " leased_until = clock_timestamp() + interval '300 milliseconds' where shipment_id = ?")
                .params(
                        scene.merchantId,
                        json.writeValueAsString(Examples.profile(scene.merchantId, "en", null)),
                        state,
                        scene.shipmentId)
                .update();
        assertThat(rows(scene)).extracting(Row::state).containsExactly(state);
    }

    @Test
    void sendsEachMessageOnceThoughTwoInstancesSend() {
        var second = new SendingJob(claiming, sending, messages, settings, machineTime);
        second.start();
        try {
            var scenes = Stream.generate(Scene::new).limit(40).toList();
            scenes.forEach(Scene::ship);
            scenes.forEach(Scene::profile);
            scenes.forEach(Scene::contact);

            scenes.forEach(one -> awaitRows(one, SENT));
            assertThat(scenes).allSatisfy(one -> {
                assertThat(INBOX.of(one.email)).hasSize(1);
                assertThat(rows(one)).extracting(Row::attempts).containsExactly(1);
            });
        } finally {
            second.stop();
        }
    }

    @Test
    void sendsATextMessageAgainOnlyWhereItCertainlyWasNotTaken() {
        SMS.answer(scene.phone, new SmsSink.Answer(429, "{\"code\": 20429}"), new SmsSink.Answer(503, "busy"));
        var silent = new Scene();
        SMS.answer(silent.phone, new SmsSink.Answer(0, ""));
        var optedOut = new Scene();
        SMS.answer(optedOut.phone, new SmsSink.Answer(400, "{\"code\": 21610, \"message\": \"unsubscribed\"}"));
        Stream.of(scene, silent, optedOut).forEach(one -> {
            one.meetEverybody();
            one.status(Detail.ON_VEHICLE);
        });

        awaitRows(scene, SENT, "out_for_delivery 1 email sent", "out_for_delivery 1 sms sent");
        awaitRows(silent, SENT, "out_for_delivery 1 email sent", "out_for_delivery 1 sms unknown");
        awaitRows(optedOut, SENT, "out_for_delivery 1 email sent", "out_for_delivery 1 sms refused");
        assertThat(row(scene, "OUT_FOR_DELIVERY", "SMS").attempts()).isEqualTo(3);
        assertThat(row(optedOut, "OUT_FOR_DELIVERY", "SMS").lastError()).isEqualTo("twilio_21610");
        nothingMoreIsDue(silent);
        assertThat(SMS.requests(silent.phone)).hasSize(1);
        assertThat(SMS.requests(optedOut.phone)).hasSize(1);
    }

    @Test
    void writesNoEndOnceAnotherSenderHasTakenOver() {
        var receipt = courier(smtp(INBOX.wire().port(), "", SmtpSettings.Tls.IF_OFFERED))
                .deliver(errand(), () -> false);

        assertThat(receipt).isEqualTo(new Receipt.Overtaken());
        assertThat(INBOX.wire().ends(scene.email)).isZero();
        assertThat(INBOX.of(scene.email)).isEmpty();
    }

    @Test
    void sendsNoPasswordToAServerWithoutTls() {
        var before = INBOX.wire().commands().size();
        var receipt = courier(smtp(INBOX.wire().port(), "user", SmtpSettings.Tls.IF_OFFERED))
                .deliver(errand(), () -> true);

        assertThat(receipt).isInstanceOf(Receipt.NotAccepted.class);
        assertThat(INBOX.wire()
                        .commands()
                        .subList(before, INBOX.wire().commands().size()))
                .doesNotContain("AUTH");
        assertThat(INBOX.of(scene.email)).isEmpty();
    }

    @Test
    void letsNobodysNameForgeAHeader() throws Exception {
        var forged = new Address.Mailbox(scene.email, "Anna\r\nBcc: eve@mail.example");
        var known = errand();
        var receipt = courier(smtp(INBOX.wire().port(), "", SmtpSettings.Tls.IF_OFFERED))
                .deliver(
                        new Errand(
                                known.message(),
                                forged,
                                known.contact(),
                                known.profile(),
                                known.parcel(),
                                known.begunAt()),
                        () -> true);

        assertThat(receipt).isEqualTo(new Receipt.Accepted(mailIds.of(known.message())));
        await().untilAsserted(() -> assertThat(INBOX.of(scene.email)).hasSize(1));
        assertThat(INBOX.of(scene.email).getFirst().getHeader("Bcc")).isNull();
    }

    @Test
    void knowsThatNobodyListens() {
        var receipt = courier(smtp(1, "", SmtpSettings.Tls.NEVER)).deliver(errand(), () -> true);

        assertThat(receipt).isEqualTo(new Receipt.NotAccepted("connect"));
    }

    /** What is left of its rows has ended: no look at them is due. */
    private void nothingMoreIsDue(Scene one) {
        assertThat(jdbc.sql("select count(*) from message where shipment_id = ?"
                                + " and state in ('DUE', 'WAITING', 'SENDING', 'ENDING')")
                        .param(one.shipmentId)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private SmtpCourier courier(SmtpSettings smtp) {
        return new SmtpCourier(smtp, mailIds, letters, businessTime);
    }

    private static SmtpSettings smtp(int port, String user, SmtpSettings.Tls tls) {
        var second = Duration.ofSeconds(1);
        return new SmtpSettings(
                "127.0.0.1", port, user, "secret", tls, "parcels@waybill.example", second, second, second);
    }

    private Errand errand() {
        var news = new News.Shipped(List.of("A-1"), 1);
        var message = new Message(
                UUID.randomUUID(),
                scene.merchantId,
                scene.key(),
                scene.buyerId,
                Channel.EMAIL,
                scene.shipmentId,
                news,
                MessageState.SENDING,
                1,
                Examples.MONDAY);
        return new Errand(
                message,
                new Address.Mailbox(scene.email, null),
                new Contact(scene.buyerId, null, scene.email, null, "en", "DE", false),
                Examples.profile(scene.merchantId, "en", null),
                Parcel.met(Examples.shipped(
                        scene.shipmentId, scene.merchantId, false, Examples.order("A-1", scene.buyerId))),
                Examples.MONDAY);
    }
}
