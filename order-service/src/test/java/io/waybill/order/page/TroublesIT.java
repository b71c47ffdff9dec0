package io.waybill.order.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Topics;
import io.waybill.events.claims.ClaimClosed;
import io.waybill.events.claims.ClaimClosed.Outcome;
import io.waybill.events.claims.ClaimDecided;
import io.waybill.events.claims.ClaimDecided.DecidedBy;
import io.waybill.events.claims.ClaimEvent;
import io.waybill.events.claims.ClaimOpened;
import io.waybill.events.claims.RefundRequested;
import io.waybill.events.delays.DelayCleared;
import io.waybill.events.delays.DelayDetected;
import io.waybill.events.delays.DelayRule;
import io.waybill.testkit.kafka.TestTopic;
import io.waybill.vocabulary.Cause;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Delays and claims from their topics to the buyer's page and the merchant's API. */
class TroublesIT extends PageIT {

    private final TestTopic delays = new TestTopic(Topics.DELAYS.name());
    private final TestTopic claims = new TestTopic(Topics.CLAIMS.name());
    private final UUID claim = UUID.randomUUID();

    private static DelayDetected detected(UUID parcel, DelayRule rule, boolean sellerOnly) {
        var evidence = Troubled.evidence(Scans.at("2026-03-04T13:40"), Cause.WEATHER);
        return new DelayDetected(parcel, "demo", rule, 1, Troubled.ASKED, Troubled.ASKED, evidence, sellerOnly, true);
    }

    private static DelayCleared cleared(UUID parcel, DelayRule rule) {
        return new DelayCleared(parcel, "demo", rule, 1, Troubled.ASKED, DelayCleared.Reason.MOVED, false, true);
    }

    private ClaimEvent opened(UUID parcel, UUID buyer) {
        var offers = List.of(Troubled.REFUND, Troubled.RESHIPMENT);
        return new ClaimOpened(
                claim, parcel, "demo", order, buyer, 1, offers, Troubled.ASKED, Troubled.ANSWER_BY, true);
    }

    private ClaimEvent decided(UUID parcel, UUID buyer) {
        return new ClaimDecided(
                claim, parcel, "demo", order, buyer, Troubled.REFUND, DecidedBy.BUYER, Troubled.ASKED, true);
    }

    private ClaimEvent closed(UUID parcel, UUID buyer, Outcome outcome) {
        return new ClaimClosed(claim, parcel, "demo", order, buyer, outcome, Troubled.ASKED, true);
    }

    private ClaimEvent refundRequested(UUID parcel) {
        return new RefundRequested(claim, parcel, "demo", order, Troubled.REFUND.amount(), Troubled.ASKED);
    }

    private static UUID buyer(JsonNode shipment) {
        return UUID.fromString(shipment.at("/orders/0/buyerId").asString());
    }

    private String page(String address) throws Exception {
        return page(shipment(address), "en").body();
    }

    private void awaitOnPage(String address, String text) {
        await().untilAsserted(() -> assertThat(page(address)).contains(text));
    }

    @Test
    void showsADelayUntilItIsCleared() throws Exception {
        var address = parcel("en");
        var parcel = id(address);

        delays.send(parcel.toString(), 1, detected(parcel, DelayRule.STALLED, false));

        awaitOnPage(address, "There has been no news of your parcel since");
        var shown = shipment(address).path("delays").path(0);
        assertThat(shown.path("rule").asString()).isEqualTo("stalled");
        assertThat(shown.at("/evidence/cause").asString()).isEqualTo("weather");
        assertThat(shown.has("clearedAt")).isFalse();

        delays.send(parcel.toString(), 2, cleared(parcel, DelayRule.STALLED));

        awaitOnPage(address, "has sent your parcel");
        assertThat(shipment(address).at("/delays/0/clearedBecause").asString()).isEqualTo("moved");
    }

    @Test
    void showsTheMerchantWhatIsTheSellersAlone() throws Exception {
        var address = parcel("en");
        var before = page(address);

        delays.send(id(address).toString(), 1, detected(id(address), DelayRule.PROMISE_MISSED, true));

        await().untilAsserted(() -> assertThat(
                        shipment(address).at("/delays/0/sellerOnly").asBoolean())
                .isTrue());
        assertThat(page(address)).isEqualTo(before);
    }

    @Test
    void linksToTheChoiceUntilItIsMade() throws Exception {
        var address = parcel("fr");
        var parcel = id(address);
        var buyer = buyer(shipment(address));
        delays.send(parcel.toString(), 1, detected(parcel, DelayRule.PRESUMED_LOST, false));
        awaitOnPage(address, "Votre colis semble perdu");

        claims.send(parcel.toString(), 1, opened(parcel, buyer));

        awaitOnPage(address, "Choisissez avant le");
        assertThat(page(address)).contains("href=\"http://localhost:8084/c/", "48,90");
        assertThat(shipment(address).at("/claims/0/offers/0/amount/amount").asInt())
                .isEqualTo(4890);

        claims.send(parcel.toString(), 2, decided(parcel, buyer));
        claims.send(parcel.toString(), 3, refundRequested(parcel));
        claims.send(parcel.toString(), 4, closed(parcel, buyer, Outcome.SETTLED));

        awaitOnPage(address, "Remboursement de");
        assertThat(page(address)).doesNotContain("/c/");
        await().untilAsserted(() ->
                assertThat(shipment(address).at("/claims/0/outcome").asString()).isEqualTo("settled"));
    }

    @Test
    void saysThatALostParcelWasFound() throws Exception {
        var address = parcel("en");
        var parcel = id(address);
        var buyer = buyer(shipment(address));
        claims.send(parcel.toString(), 1, opened(parcel, buyer));
        awaitOnPage(address, "Please choose by");

        claims.send(parcel.toString(), 2, closed(parcel, buyer, Outcome.PARCEL_FOUND));

        awaitOnPage(address, "Your parcel was found and moves again");
    }

    /** A Kafka batch holds a key more than once; a joined upsert does not bear that. */
    @Test
    void takesEverythingThatIsSaidOfOneParcelInOneBatch() throws Exception {
        var address = parcel("en");
        var parcel = id(address);
        var buyer = buyer(shipment(address));

        delays.sendTogether(
                parcel.toString(),
                1,
                List.of(
                        detected(parcel, DelayRule.STALLED, false),
                        cleared(parcel, DelayRule.STALLED),
                        detected(parcel, DelayRule.PRESUMED_LOST, false)));
        claims.sendTogether(
                parcel.toString(),
                1,
                List.of(
                        opened(parcel, buyer),
                        decided(parcel, buyer),
                        refundRequested(parcel),
                        closed(parcel, buyer, Outcome.SETTLED)));

        awaitOnPage(address, "You get €48.90 back");
        var shown = shipment(address);
        assertThat(shown.path("delays")).hasSize(2);
        assertThat(shown.path("claims")).hasSize(1);
        assertThat(shown.at("/claims/0/refundRequestedAt").asString()).isEqualTo(Troubled.ASKED.toString());
    }

    @Test
    void keepsWhatIsSaidOfAParcelThatIsNotThere() {
        var parcel = UUID.randomUUID();

        delays.send(parcel.toString(), 1, detected(parcel, DelayRule.STALLED, false));
        claims.send(parcel.toString(), 1, opened(parcel, UUID.randomUUID()));

        await().untilAsserted(() -> assertThat(jdbc.sql("select (select count(*) from delay where shipment_id = :id)"
                                + " + (select count(*) from claim where shipment_id = :id)")
                        .param("id", parcel)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2));
    }

    @Test
    void givesClaimsNoOtherLinkThanThePagesOwn() throws Exception {
        var address = parcel("en");
        claims.send(id(address).toString(), 1, opened(id(address), UUID.randomUUID()));

        await().untilAsserted(() -> assertThat(shipment(address).path("claims")).hasSize(1));
        assertThat(page(address)).doesNotContain("/c/", "Please choose");
        assertThat(URI.create(shipment(address).path("trackingPage").asString()).getPath())
                .startsWith("/t/");
    }
}
