package io.waybill.claims.page;

import static io.waybill.claims.claim.Examples.ADA;
import static io.waybill.claims.claim.Examples.NOW;
import static io.waybill.claims.claim.Examples.POLICY;
import static io.waybill.claims.claim.Examples.SHIPMENT;
import static io.waybill.claims.claim.Examples.WEEK;
import static io.waybill.claims.claim.Examples.changed;
import static io.waybill.claims.claim.Examples.euros;
import static io.waybill.claims.claim.Examples.file;
import static io.waybill.claims.claim.Examples.found;
import static io.waybill.claims.claim.Examples.item;
import static io.waybill.claims.claim.Examples.lost;
import static io.waybill.claims.claim.Examples.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.claims.buyer.Buyer;
import io.waybill.claims.claim.CaseFile;
import io.waybill.events.claims.Remedy;
import io.waybill.kit.link.Link;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ClaimPageTest {

    private static CaseFile open(String title, long cents) {
        var file = file(order("A-1", ADA, null, item(title, 2, cents == 0 ? null : euros(cents))));
        file.presumedLost(lost(1), POLICY, NOW);
        return file;
    }

    private static CaseFile settled(Remedy remedy, long cents) {
        var file = open("Lamp", cents);
        file.accept(Link.toClaim(file.claims().getFirst().id(), ADA, 1), remedy, NOW);
        return file;
    }

    private static int count(String text, String part) {
        return (int)
                Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }

    @Test
    void showsWhatHappenedAndAFormForEachOffer() {
        var page = Rendered.page(open("Lamp", 2_450), PageLanguage.EN);

        assertThat(page)
                .contains(
                        "Presumed lost",
                        "Your parcel seems to be lost",
                        "Lamp (2)",
                        "A-1",
                        "26 days",
                        "Tuesday 24 February",
                        "€49.00",
                        "If you choose nothing by Friday 27 March, 08:00 GMT,",
                        "you get your money back.",
                        "help@shop.example",
                        "href=\"https://track.example/t/abc\"",
                        "href=\"tok?lang=fr\"",
                        "href=\"../assets/claim.css\"");
        assertThat(count(page, "<form method=\"post\" action=\"tok/accept?lang&#x3D;en\">"))
                .isEqualTo(2);
        assertThat(count(page, "<h1")).isEqualTo(1);
        assertThat(page).contains("value=\"refund\"", "value=\"reshipment\"").doesNotContain("<script");
    }

    @Test
    void showsItInFrench() {
        var page = Rendered.page(open("Lamp", 2_450), PageLanguage.FR);

        assertThat(page)
                .contains(
                        "<html lang=\"fr\"",
                        "Votre colis semble perdu",
                        "49,00\u00a0€",
                        "d’ici au vendredi 27 mars à 08:00",
                        "26 jours",
                        "Choisir le remboursement");
    }

    @Test
    void trustsNobodysWords() {
        var page = Rendered.page(open("<script>alert(1)</script>\"", 100), PageLanguage.EN);

        assertThat(page)
                .contains("&lt;script&gt;alert(1)", "Ada &lt;b&gt;", "Lantern &amp; Moss")
                .doesNotContain("<script", "Ada <b>");
        assertThat(Rendered.gone(PageLanguage.EN))
                .contains("This page is not here")
                .doesNotContain("<script");
    }

    @Test
    void namesNoSumThatIsNotKnown() {
        assertThat(Rendered.page(open("Lamp", 0), PageLanguage.EN))
                .contains("all that you paid")
                .doesNotContain("€");
        assertThat(Rendered.page(settled(Remedy.REFUND, 0), PageLanguage.EN))
                .contains("to pay you back: what you paid.");
    }

    @Test
    void saysWhatWasDecidedAndByWhom() {
        assertThat(Rendered.page(settled(Remedy.REFUND, 2_450), PageLanguage.EN))
                .contains("You get your money back", "You chose this on Friday 20 March.", "pay you back: €49.00.")
                .doesNotContain("<form", "track.example");
        assertThat(Rendered.page(settled(Remedy.RESHIPMENT, 2_450), PageLanguage.EN))
                .contains("Your order is sent again")
                .doesNotContain("<form");
        var silent = open("Lamp", 100);
        silent.leaveToSilence(NOW.plus(WEEK), NOW.plus(WEEK));
        assertThat(Rendered.page(silent, PageLanguage.EN)).contains("Nothing was chosen in time", "Friday 27 March");
    }

    @Test
    void sendsToTheTrackingPageWhenTheParcelIsFoundAndNotWhenTheOrderLeft() {
        var moving = open("Lamp", 100);
        moving.heardOfAgain(found(1), NOW);
        var gone = open("Lamp", 100);
        gone.changed(changed(SHIPMENT, 1), POLICY, NOW);

        assertThat(Rendered.page(moving, PageLanguage.EN))
                .contains("There is news of your parcel", "href=\"https://track.example/t/abc\"")
                .doesNotContain("<form", "No news for");
        assertThat(Rendered.page(gone, PageLanguage.EN))
                .contains("Your order is not in that parcel any more")
                .doesNotContain("<form", "track.example");
    }

    @Test
    void tellsWhoeverComesTooLate() {
        var page = Rendered.page(
                settled(Remedy.REFUND, 100), Rendered.SHOP, Buyer.UNKNOWN, "notice.too-late", PageLanguage.EN);

        assertThat(page)
                .contains("role=\"alert\"", "your click changed nothing", "href=\"../../assets/claim.css\"")
                .contains("href=\"../tok?lang=fr\"");
    }

    @Test
    void doesWithoutASellersProfile() {
        var page = Rendered.page(open("Lamp", 100), Shop.UNKNOWN, Buyer.UNKNOWN, null, PageLanguage.EN);

        assertThat(page).contains("We ask the shop at once").doesNotContain("mailto:", "class=\"brand\"");
    }
}
