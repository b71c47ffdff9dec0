package io.waybill.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.waybill.events.claims.ClaimClosed.Outcome;
import io.waybill.events.delays.DelayCleared.Reason;
import io.waybill.events.delays.DelayRule;
import io.waybill.events.messages.BuyerTold;
import io.waybill.vocabulary.Detail;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From facts to the buyer's inbox. */
class TellingIT extends NotificationIT {

    @Test
    void tellsABuyerInTheirLanguageThatTheParcelWasShipped() throws Exception {
        var before = counted("shipped", "email", "sent");
        scene.meetEverybody();

        awaitRows(scene, "shipped 1 email sent");
        var mail = INBOX.of(scene.email).getFirst();
        var row = row(scene, "SHIPPED", "EMAIL");
        assertThat(mail.getSubject()).isEqualTo("Votre colis est en route");
        assertThat(mail.getHeader("From", null)).isEqualTo("Lantern & Moss <parcels@waybill.example>");
        assertThat(mail.getHeader("Reply-To", null)).isEqualTo("Lantern & Moss <help@lantern.example>");
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(mail.getHeader("Message-ID")).containsExactly(row.messageId());
        assertThat(mail.getHeader("Date")).hasSize(1);
        assertThat(row.messageId()).endsWith("@waybill.example>");
        assertThat(parts(mail)).allSatisfy(part -> assertThat(part).contains("http://localhost:8080/t/"));
        assertThat(counted("shipped", "email", "sent") - before).isEqualTo(1);
    }

    private static List<String> parts(MimeMessage mail) throws Exception {
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        return List.of((String) parts.getBodyPart(0).getContent(), (String)
                parts.getBodyPart(1).getContent());
    }

    @Test
    void publishesWhatWasToldWithoutAnyAddress() {
        scene.meetEverybody();
        scene.status(Detail.ON_VEHICLE);
        awaitRows(scene, "shipped 1 email sent", "out_for_delivery 1 email sent", "out_for_delivery 1 sms sent");

        await().untilAsserted(() -> assertThat(told(scene)).hasSize(3));
        assertThat(told(scene))
                .extracting(BuyerTold::what, BuyerTold::channel, BuyerTold::outcome)
                .contains(
                        tuple("shipped", "email", BuyerTold.Outcome.SENT),
                        tuple("out_for_delivery", "sms", BuyerTold.Outcome.SENT));
        assertThat(told(scene).toString()).doesNotContain(scene.email).doesNotContain(scene.phone);
        assertThat(toldSeqs(scene)).containsExactly("1", "2", "3");
    }

    @Test
    void tellsByTextMessageWhatIsOfUseToday() {
        scene.meetEverybody();
        scene.status(Detail.ON_VEHICLE);

        await().untilAsserted(() -> assertThat(SMS.requests(scene.phone)).hasSize(1));
        var sms = SMS.requests(scene.phone).getFirst();
        assertThat(sms.path()).isEqualTo("/2010-04-01/Accounts/" + SmsSink.ACCOUNT + "/Messages.json");
        assertThat(sms.fields()).containsEntry("From", SmsSink.FROM);
        assertThat(sms.authorization()).startsWith("Basic ");
        assertThat(sms.body()).contains("livraison").contains("http://localhost:8080/t/");
        await().untilAsserted(() ->
                assertThat(row(scene, "OUT_FOR_DELIVERY", "SMS").messageId()).startsWith("SM"));
    }

    @Test
    void tellsTheBuyerOfAnOrderThatJoinsLater() {
        var other = UUID.randomUUID();
        scene.meetEverybody();
        scene.contact(other, "en", "other-" + other + "@mail.example", null);
        scene.change(
                Examples.order("A-1", scene.buyerId),
                Examples.order("A-2", scene.buyerId),
                Examples.order("B-1", other));

        awaitRows(scene, "shipped 1 email sent", "shipped 2 email sent", "shipped 1 email sent");
        assertThat(INBOX.of(scene.email)).hasSize(2);
        assertThat(INBOX.subjects("other-" + other)).containsExactly("Your parcel is on its way");
    }

    @Test
    void tellsThatItStandsStillAndThatItMovesAgain() {
        scene.meetEverybody();
        awaitRows(scene, "shipped 1 email sent");
        scene.detect(DelayRule.STALLED, 1);
        await().until(() -> INBOX.of(scene.email).size() == 2);
        scene.clear(DelayRule.STALLED, 1, Reason.MOVED);

        awaitRows(
                scene,
                "shipped 1 email sent",
                "delayed_stalled 1 email sent",
                "delayed_stalled 1 sms sent",
                "cleared_stalled 1 email sent");
        assertThat(INBOX.subjects(scene.email))
                .containsExactly("Votre colis est en route", "Votre colis est retardé", "Votre colis est reparti");
    }

    @Test
    void saysWhatWasNotToldAndWhy() {
        scene.profile();
        scene.contact("en", "no address", "+4930123456");
        scene.ship();
        scene.detectForSellerOnly(DelayRule.PROMISE_MISSED);
        scene.status(Detail.ON_VEHICLE, 1, true);
        scene.status(Detail.ON_VEHICLE, 2, false);

        awaitRows(
                scene,
                "shipped 1 email not_told invalid_email",
                "delayed_promise_missed 1 email not_told seller_only",
                "delayed_promise_missed 1 sms not_told seller_only",
                "out_for_delivery 1 email not_told correction",
                "out_for_delivery 1 sms not_told correction",
                "out_for_delivery 2 email not_told invalid_email",
                "out_for_delivery 2 sms not_told not_mobile");
        assertThat(told(scene)).isEmpty();
    }

    @Test
    void tellsNobodyOfAnImportedParcel() {
        scene.profile();
        scene.contact();
        scene.importParcel();
        scene.status(Detail.SIGNED);

        awaitRows(scene, "shipped 1 email not_told imported", "delivered 1 email not_told imported");
    }

    @Test
    void forgetsAnErasedBuyerAndTellsThemNothingMore() {
        scene.profile();
        scene.ship();
        awaitRows(scene, "shipped 1 email waiting contact_not_known");
        scene.contact("en", "", "");
        awaitRows(scene, "shipped 1 email not_told no_email");
        scene.erase();
        awaitHeard("contacts", scene.buyerId.toString(), 2);
        scene.contactAgainWithOldSeq();
        scene.status(Detail.ON_VEHICLE);

        awaitRows(
                scene,
                "shipped 1 email not_told no_email",
                "out_for_delivery 1 email not_told erased",
                "out_for_delivery 1 sms not_told erased");
        assertThat(jdbc.sql("select erased and coalesce(name, email, phone, language, country, merchant_id) is null"
                                + " from contact where buyer_id = ?")
                        .param(scene.buyerId)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void endsWhatWaitsForABuyerWhoIsErased() {
        scene.contact();
        scene.ship();
        awaitRows(scene, "shipped 1 email waiting merchant_not_known");
        scene.erase();

        awaitRows(scene, "shipped 1 email not_told erased");
    }

    @Test
    void offersAChoiceAndTellsWhatWasSettled() throws Exception {
        scene.meetEverybody();
        awaitRows(scene, "shipped 1 email sent");
        scene.detect(DelayRule.PRESUMED_LOST, 1);
        scene.openClaim();
        await().until(() -> INBOX.of(scene.email).size() == 2);
        scene.decideClaim();
        scene.closeClaim(Outcome.SETTLED);

        awaitRows(scene, "shipped 1 email sent", "presumed_lost 1 email sent", "claim_settled 1 email sent");
        var offers = INBOX.of(scene.email).get(1);
        assertThat(parts(offers))
                .allSatisfy(part -> assertThat(part)
                        .contains("http://localhost:8084/c/")
                        .contains("49,90")
                        .contains("renvoyés sans frais"));
        assertThat(INBOX.subjects(scene.email).getLast()).isEqualTo("Vous êtes remboursé");
        assertThat(jdbc.sql("select distinct subject from message where shipment_id = ? and what = 'CLAIM_SETTLED'")
                        .param(scene.shipmentId)
                        .query(String.class)
                        .single())
                .isEqualTo(scene.claimId.toString());
    }

    @Test
    void tellsThatALostParcelIsFound() {
        scene.meetEverybody();
        scene.detect(DelayRule.PRESUMED_LOST, 1);
        scene.openClaim();
        await().until(() -> INBOX.of(scene.email).size() == 2);
        scene.clear(DelayRule.PRESUMED_LOST, 1, Reason.MOVED);
        scene.closeClaim(Outcome.PARCEL_FOUND);

        awaitRows(scene, "shipped 1 email sent", "presumed_lost 1 email sent", "cleared_presumed_lost 1 email sent");
    }

    @Test
    void offersNothingOfAClaimThatWasWithdrawnBeforeItCouldBeTold() {
        scene.profile();
        scene.ship();
        scene.detect(DelayRule.PRESUMED_LOST, 1);
        scene.openClaim();
        awaitRows(
                scene, "shipped 1 email waiting contact_not_known", "presumed_lost 1 email waiting contact_not_known");
        scene.closeClaim(Outcome.PARCEL_FOUND);
        scene.clear(DelayRule.PRESUMED_LOST, 1, Reason.MOVED);
        awaitHeard("claims", scene.key(), 2);
        awaitHeard("delays", scene.key(), 2);
        scene.contact();

        awaitRows(
                scene,
                "shipped 1 email sent",
                "presumed_lost 1 email suppressed claim_withdrawn_before_sent",
                "cleared_presumed_lost 1 email not_told delay_not_told");
    }

    @Test
    void isOvertakenByDelivery() {
        scene.profile();
        scene.ship();
        scene.status(Detail.ON_VEHICLE);
        scene.detect(DelayRule.STALLED, 1);
        scene.status(Detail.TO_NEIGHBOUR);
        awaitHeard("statuses", scene.key(), 2);
        awaitHeard("delays", scene.key(), 1);
        scene.contact();

        awaitRows(
                scene,
                "shipped 1 email suppressed delivered_before_sent",
                "out_for_delivery 1 email suppressed delivered_before_sent",
                "out_for_delivery 1 sms suppressed delivered_before_sent",
                "delayed_stalled 1 email suppressed delivered_before_sent",
                "delayed_stalled 1 sms suppressed delivered_before_sent",
                "delivered 1 email sent");
        assertThat(INBOX.of(scene.email)).hasSize(1);
    }

    @Test
    void handlesSeveralFactsOfOneParcelInOneBatch() {
        scene.status(Detail.ON_VEHICLE);
        scene.status(Detail.ARRIVING_SOON);
        scene.status(Detail.NOBODY_HOME);
        scene.status(Detail.ON_VEHICLE, 2, false);
        scene.detect(DelayRule.STALLED, 1);
        scene.clear(DelayRule.STALLED, 1, Reason.MOVED);
        scene.detect(DelayRule.STALLED, 2);
        scene.openClaim();
        scene.decideClaim();
        scene.closeClaim(Outcome.SETTLED);
        awaitHeard("statuses", scene.key(), 4);
        awaitHeard("delays", scene.key(), 3);
        awaitHeard("claims", scene.key(), 3);
        scene.contact("en", scene.email, "");
        scene.profile();
        scene.ship();

        awaitRows(
                scene,
                "shipped 1 email sent",
                "out_for_delivery 1 email sent",
                "out_for_delivery 1 sms not_told no_phone",
                "out_for_delivery 2 email sent",
                "out_for_delivery 2 sms not_told no_phone",
                "delayed_stalled 1 email suppressed cleared_before_sent",
                "delayed_stalled 1 sms suppressed cleared_before_sent",
                "cleared_stalled 1 email not_told delay_not_told",
                "delayed_stalled 2 email sent",
                "delayed_stalled 2 sms not_told no_phone",
                "presumed_lost 1 email suppressed claim_settled_before_sent",
                "claim_settled 1 email sent");
        assertThat(INBOX.subjects(scene.email)).startsWith("Your parcel is on its way");
        assertThat(INBOX.of(scene.email)).hasSize(5);
    }

    @Test
    void givesUpAMessageWhoseContactDidNotComeInAWeek() {
        scene.profile();
        scene.ship();
        awaitRows(scene, "shipped 1 email waiting contact_not_known");
        jdbc.sql("update message set heard_at = heard_at - interval '7 days', due_at = heard_at where shipment_id = ?")
                .param(scene.shipmentId)
                .update();

        awaitRows(scene, "shipped 1 email not_introduced contact_not_known");
        assertThat(counted("shipped", "email", "not_introduced")).isPositive();
    }
}
