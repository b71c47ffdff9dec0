package io.waybill.order.page;

import static io.waybill.order.page.PageLanguage.EN;
import static io.waybill.order.page.PageLanguage.FR;
import static io.waybill.order.page.Scans.at;
import static io.waybill.order.page.Scans.scan;
import static io.waybill.order.page.Scans.tracked;
import static io.waybill.order.page.Troubled.REFUND;
import static io.waybill.order.page.Troubled.RESHIPMENT;
import static io.waybill.order.page.Troubled.claim;
import static io.waybill.order.page.Troubled.closed;
import static io.waybill.order.page.Troubled.delay;
import static io.waybill.order.page.Troubled.open;
import static io.waybill.order.page.Troubled.settled;
import static io.waybill.order.page.Troubled.with;
import static io.waybill.order.shipment.Reported.ADA;
import static io.waybill.order.shipment.Reported.BEN;
import static io.waybill.order.shipment.Reported.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.Money;
import io.waybill.events.claims.ClaimClosed.Outcome;
import io.waybill.events.claims.ClaimDecided.DecidedBy;
import io.waybill.events.claims.Offer;
import io.waybill.events.claims.Remedy;
import io.waybill.events.delays.DelayRule;
import io.waybill.order.tracking.TrackedParcel;
import io.waybill.vocabulary.Detail;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClaimPageTest {

    private static TrackedParcel parcel(Detail now) {
        return tracked(
                order("A").in(UUID.randomUUID(), order("B").buyer(BEN)),
                scan(now, at("2026-03-04T13:40"), "Lyon", "x"));
    }

    private static TrackedParcel lost() {
        return with(parcel(Detail.MOVING), delay(DelayRule.PRESUMED_LOST));
    }

    /** With plain blanks, so that a test can be read. */
    private static String plain(String page) {
        return page.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private static String page(TrackedParcel parcel, PageLanguage language) {
        return plain(Rendered.page(parcel, language));
    }

    private static String bens(TrackedParcel parcel) {
        return plain(Rendered.page(parcel, parcel.links().getLast(), EN, Rendered.NOW));
    }

    @Test
    void givesTheChoiceWithAmountAndDeadlineAndALinkOfItsOwn() {
        var choosing = with(lost(), open());

        assertThat(page(choosing, EN))
                .contains("chip problem", "<h1>Your parcel seems to be lost. What would you like instead?</h1>")
                .contains("<strong>Please choose by Friday 13 March, 08:00 GMT.</strong>")
                .contains("Nothing has been heard of it since Wednesday 4 March.")
                .contains("Money back", "€48.90", "The same goods again", "free of charge")
                .contains("href=\"CLAIM/" + open().id() + "/" + ADA + "/1\"")
                .contains("If you choose nothing by Friday 13 March, 08:00 GMT, we decide for you")
                .contains("If your parcel turns up before you choose");
        assertThat(page(choosing, FR))
                .contains("Votre colis semble perdu. Que voulez-vous à la place ?")
                .contains("Choisissez avant le vendredi 13 mars à 08:00 GMT.")
                .contains("Remboursement", "48,90 €", "Les mêmes articles de nouveau");
    }

    @Test
    void showsABuyerNobodyElsesClaim() {
        assertThat(bens(with(lost(), open())))
                .contains("<h1>Your parcel seems to be lost</h1>")
                .doesNotContain("CLAIM/", "Money back", "Choose what you get");
    }

    @Test
    void saysWhatIsPaidBackAndOnceOnly() {
        assertThat(page(with(lost(), settled(REFUND)), EN))
                .contains("chip good", "Settled", "<h1>You get €48.90 back</h1>")
                .contains("Lantern &amp; Moss has been asked to pay you back €48.90.", "the way you paid")
                .doesNotContain("CLAIM/", "card claim", "No choice came in time");
        assertThat(page(with(lost(), settled(REFUND)), FR))
                .contains("Réglé", "<h1>Remboursement de 48,90 €</h1>", "Nous avons demandé à Lantern &amp; Moss");
    }

    @Test
    void saysThatANewParcelComes() {
        assertThat(page(with(lost(), settled(RESHIPMENT)), EN))
                .contains("<h1>You get the same goods again</h1>", "a tracking page of its own");
        assertThat(page(with(lost(), settled(RESHIPMENT)), FR))
                .contains("<h1>Vous recevez de nouveau les mêmes articles");
    }

    @Test
    void saysThatSilenceHasDecided() {
        var bySilence = claim(ADA, "A", REFUND, DecidedBy.SILENCE, Outcome.SETTLED);

        assertThat(page(with(lost(), bySilence), EN)).contains("No choice came in time, so this was chosen for you.");
        assertThat(page(with(lost(), bySilence), FR)).contains("Aucun choix n’est venu à temps");
    }

    @Test
    void promisesWhatWasPaidWhereTheAmountIsNotKnown() {
        assertThat(page(with(lost(), settled(new Offer(Remedy.REFUND, null))), EN))
                .contains("<h1>You get what you paid back</h1>");
    }

    @Test
    void writesAmountsWithTheDecimalsOfTheirCurrency() {
        assertThat(page(with(lost(), settled(new Offer(Remedy.REFUND, new Money(4890, "JPY")))), EN))
                .contains("¥4,890 back");
        assertThat(page(with(lost(), settled(new Offer(Remedy.REFUND, new Money(4890, "KWD")))), FR))
                .contains("4,890 KWD");
        assertThat(page(with(lost(), settled(new Offer(Remedy.REFUND, new Money(4890, "QQQ")))), EN))
                .contains("You get what you paid back");
    }

    @Test
    void saysThatAParcelWasFound() {
        assertThat(page(with(parcel(Detail.MOVING), closed(Outcome.PARCEL_FOUND)), EN))
                .contains("<h1>Your parcel is on its way</h1>", "Your parcel was found and moves again")
                .doesNotContain("CLAIM/");
        assertThat(page(with(parcel(Detail.MOVING), closed(Outcome.PARCEL_FOUND)), FR))
                .contains("Votre colis a été retrouvé et repart");
    }

    @Test
    void saysItNoMoreOnceTheParcelIsSilentAgainOrThere() {
        var silent = with(parcel(Detail.MOVING), delay(DelayRule.STALLED));

        assertThat(page(with(silent, closed(Outcome.PARCEL_FOUND)), EN)).isEqualTo(page(silent, EN));
        assertThat(page(with(parcel(Detail.SIGNED), closed(Outcome.PARCEL_FOUND)), EN))
                .isEqualTo(page(parcel(Detail.SIGNED), EN));
    }

    @Test
    void saysNothingOfAClaimWhoseOrderIsGone() {
        assertThat(page(with(parcel(Detail.MOVING), closed(Outcome.ORDER_GONE)), EN))
                .isEqualTo(page(parcel(Detail.MOVING), EN));
    }

    @Test
    void offersNothingForAParcelThatHasArrived() {
        assertThat(page(with(parcel(Detail.SIGNED), open()), EN)).isEqualTo(page(parcel(Detail.SIGNED), EN));
    }

    @Test
    void tellsOfAParcelThatComesAfterAllAsUsualAndOfItsSettledClaimBelow() {
        for (var now : new Detail[] {Detail.MOVING, Detail.SIGNED}) {
            assertThat(page(with(parcel(now), settled(REFUND)), EN))
                    .contains("<h2>You get €48.90 back</h2>", "has been asked to pay you back")
                    .doesNotContain("<h1>You get");
        }
    }

    @Test
    void countsTheNewestClaimOfAnOrder() {
        var parcel = with(lost(), closed(Outcome.PARCEL_FOUND), open());

        assertThat(page(parcel, EN)).contains("Please choose by").doesNotContain("was found");
    }

    @Test
    void namesTheOrdersWhereSeveralAreLost() {
        var both = tracked(
                order("A").in(UUID.randomUUID(), order("B")), scan(Detail.MOVING, at("2026-03-04T13:40"), "Lyon", "x"));
        var page = page(
                with(
                        with(both, delay(DelayRule.PRESUMED_LOST)),
                        open(),
                        claim(ADA, "B", RESHIPMENT, DecidedBy.BUYER, Outcome.SETTLED)),
                EN);

        assertThat(page).contains("Order A</p>", "Order B</p>", "<h2>You get the same goods again</h2>");
    }

    private static TrackedParcel afterAll(Detail now) {
        var promised = order("A").promised("2026-03-13", "2026-03-13");
        var parcel = tracked(promised.in(UUID.randomUUID()), scan(now, at("2026-03-06T08:40"), "Lyon", "x"));
        var late = with(parcel, delay(DelayRule.PROMISE_MISSED), delay(DelayRule.STALLED));
        var days = Expected.expectation(null, Expected.eta(10, 12), Expected.days(10, 0.4, 0.3, 0.2));
        return with(Expected.with(late, days), settled(REFUND));
    }

    /** Its money is back: the parcel is no more promised, and nobody must do anything for it. */
    @Test
    void promisesNothingOfAParcelThatComesAfterItsSettlement() {
        assertThat(page(afterAll(Detail.MOVING), EN))
                .contains("<h1>Your parcel is on its way</h1>", "<h2>You get €48.90 back</h2>")
                .contains("<h2 class=\"small\">May still come</h2>", "Tuesday 10 – Thursday 12 March")
                .contains("If your parcel comes after all", "we agree on what to do with it")
                .doesNotContain(
                        "Promised by", ">Expected<", "In time", "is late", "no news", "class=\"flag", "More scans");
        assertThat(page(afterAll(Detail.MOVING), FR))
                .contains("Peut encore arriver", "Si votre colis arrive malgré tout");
        assertThat(page(afterAll(Detail.DUTIES_DUE), EN))
                .contains("<strong>You don’t need to do anything.</strong>")
                .doesNotContain("Please pay the duties");
        assertThat(page(afterAll(Detail.ON_VEHICLE), EN)).contains("May still come", "Today, Friday 6 March");
    }

    @Test
    void saysWhatToDoWithWhatHasComeAfterItsSettlement() {
        assertThat(page(afterAll(Detail.SIGNED), EN))
                .contains("Your parcel has come after all", "Please write to us")
                .doesNotContain("Promised by", "as promised", "look in the letterbox");
        assertThat(page(afterAll(Detail.RETURNED_TO_SENDER), EN))
                .contains("What you get instead stays as it is.")
                .doesNotContain("Please tell us what you prefer", "send it again", "Promised by");
    }

    @Test
    void keepsThePromiseOfWhatWasNotSettled() {
        var both = tracked(
                order("A")
                        .promised("2026-03-12", "2026-03-12")
                        .in(UUID.randomUUID(), order("B").promised("2026-03-13", "2026-03-13")),
                scan(Detail.MOVING, at("2026-03-06T08:40"), "Lyon", "x"));

        assertThat(page(with(both, settled(REFUND)), EN))
                .contains("By Friday 13 March", "More scans")
                .doesNotContain("By Thursday 12 March", "comes after all");
    }
}
