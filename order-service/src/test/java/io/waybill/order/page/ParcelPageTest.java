package io.waybill.order.page;

import static io.waybill.order.page.PageLanguage.EN;
import static io.waybill.order.page.PageLanguage.FR;
import static io.waybill.order.page.Scans.at;
import static io.waybill.order.page.Scans.scan;
import static io.waybill.order.page.Scans.tracked;
import static io.waybill.order.page.Scans.unheardOf;
import static io.waybill.order.shipment.Reported.BEN;
import static io.waybill.order.shipment.Reported.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.orderevents.Item;
import io.waybill.events.statuses.TimelineScan;
import io.waybill.vocabulary.Detail;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ParcelPageTest {

    private static final UUID ID = UUID.randomUUID();
    private static final String NUMBER = "JJD000390012345678";
    private static final String EVIL = "<script>alert('1')</script>";

    private static TimelineScan sorted(String text) {
        return scan(Detail.SORTED, at("2026-03-03T21:40"), "Nürnberg", text);
    }

    @Test
    void saysThatNothingIsKnownBeforeTheFirstScan() {
        var page = Rendered.page(unheardOf(order("A-1").number(NUMBER).in(ID)), EN);

        assertThat(page)
                .contains("Lantern &amp; Moss has sent your parcel")
                .contains("The carrier has not scanned it yet")
                .contains("No scan yet")
                .contains("Lamp (1)")
                .contains("A-1")
                .contains(NUMBER)
                .contains("Track at DHL");
    }

    @Test
    void saysSoWhereTheSellerGaveNoNumber() {
        assertThat(Rendered.page(unheardOf(order("A").in(ID)), EN))
                .contains("Not known yet")
                .doesNotContain("Track at");
    }

    @Test
    void showsTheTimelineNewestFirstAndQuotesTheCarrierInItsLanguage() {
        var parcel = order("A").number(NUMBER).in(ID);
        var page = Rendered.page(
                tracked(parcel, sorted("Im Briefzentrum"), scan(Detail.ON_VEHICLE, at("2026-03-05T07:10"), "Lyon", "")),
                FR);

        assertThat(page)
                .contains("<html lang=\"fr\"")
                .contains("Votre colis est dans le véhicule de livraison")
                .contains("<q lang=\"de\" dir=\"auto\">Im Briefzentrum</q>")
                .contains("Nürnberg, Allemagne");
        assertThat(page.indexOf("Dans le véhicule")).isLessThan(page.indexOf("Trié"));
    }

    @Test
    void escapesWhatCarriersAndSellersWrote() {
        var parcel = order("A" + EVIL)
                .number(NUMBER)
                .items(new Item(null, EVIL, 1, null))
                .in(ID);
        var page = Rendered.page(tracked(parcel, sorted(EVIL + " http://evil.example")), EN);

        assertThat(page).doesNotContain("<script").contains("&lt;script&gt;").doesNotContain("href=\"http://evil");
    }

    @Test
    void showsABuyerNobodyElsesOrders() {
        var both = unheardOf(order("ADAS-1")
                .number(NUMBER)
                .in(ID, order("BENS-1").number(NUMBER).buyer(BEN).items(new Item(null, "Secret gift", 1, null))));

        assertThat(Rendered.page(both, both.links().getFirst(), EN, Rendered.NOW))
                .contains("ADAS-1")
                .doesNotContain("BENS-1", "Secret gift");
        assertThat(Rendered.page(both, both.links().getLast(), EN, Rendered.NOW))
                .contains("BENS-1")
                .doesNotContain("ADAS-1");
    }

    @Test
    void showsTheCarriersWordsWhereNoRuleKnowsTheScan() {
        var unknown = new TimelineScan(
                "1",
                new io.waybill.events.Leg("dhl", NUMBER),
                at("2026-03-03T21:40"),
                null,
                "ZZ9",
                "Etwas Neues",
                null,
                null,
                false,
                null);

        assertThat(Rendered.page(tracked(order("A").number(NUMBER).in(ID), unknown), EN))
                .contains("News from the carrier")
                .contains("<q dir=\"auto\">Etwas Neues</q>");
    }

    @Test
    void saysThatAPromiseHasPassedOnceItHasEverywhere() {
        var parcel = unheardOf(
                order("A").number(NUMBER).promised("2026-03-05", "2026-03-06").in(ID));
        var link = parcel.links().getFirst();

        assertThat(Rendered.page(parcel, link, EN, Instant.parse("2026-03-07T11:59:59Z")))
                .doesNotContain("This date has passed");
        assertThat(Rendered.page(parcel, link, EN, Instant.parse("2026-03-07T12:00:00Z")))
                .contains("This date has passed");
    }

    @Test
    void saysNothingOfAPassedPromiseOnceTheParcelHasArrived() {
        var parcel = tracked(
                order("A").number(NUMBER).promised("2026-03-01", "2026-03-02").in(ID),
                scan(Detail.SIGNED, at("2026-03-05T10:00"), "Lyon", ""));

        assertThat(Rendered.page(parcel, EN)).contains("Monday").doesNotContain("This date has passed");
    }

    @Test
    void tellsTheBuyerWhatToDo() {
        var page = Rendered.page(
                tracked(
                        order("A").number(NUMBER).in(ID),
                        scan(Detail.AT_POST_OFFICE, at("2026-03-05T10:00"), "Lyon", "")),
                EN);

        assertThat(page)
                .contains("<strong>Please collect it at the post office.</strong>")
                .contains("chip attention");
    }

    @Test
    void makesAPageOfEveryDetailInEveryLanguage() {
        for (var language : PageLanguage.values()) {
            for (var detail : Detail.values()) {
                var page = Rendered.page(
                        tracked(order("A").number(NUMBER).in(ID), scan(detail, at("2026-03-05T10:00"), "Lyon", "x")),
                        language);
                assertThat(page).contains("<h1>").doesNotContain("{0}");
            }
        }
    }

    @Test
    void hasNoScripts() {
        assertThat(Rendered.page(unheardOf(order("A").in(ID)), EN)).doesNotContain("<script", "javascript:", "onclick");
        assertThat(Rendered.gone(FR)).contains("Cette page n’est pas ici").doesNotContain("<script");
    }
}
