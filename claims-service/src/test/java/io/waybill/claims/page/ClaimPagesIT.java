package io.waybill.claims.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.claims.ClaimsServiceIT;
import io.waybill.claims.RowLock;
import io.waybill.claims.ToldParcel;
import io.waybill.events.Topics;
import io.waybill.events.claims.ClaimClosed;
import io.waybill.events.claims.ClaimClosed.Outcome;
import io.waybill.events.claims.ClaimDecided;
import io.waybill.events.claims.ClaimDecided.DecidedBy;
import io.waybill.events.claims.ClaimOpened;
import io.waybill.events.claims.RefundRequested;
import io.waybill.events.merchants.MerchantProfile;
import io.waybill.testkit.kafka.TestTopic;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

class ClaimPagesIT extends ClaimsServiceIT {

    private static final List<Class<?>> REFUNDED =
            List.of(ClaimOpened.class, ClaimDecided.class, RefundRequested.class, ClaimClosed.class);

    private final ToldParcel parcel = new ToldParcel();

    @Autowired
    @Qualifier("workerDataSource") DataSource dataSource;

    private URI page;

    @BeforeEach
    void open() {
        page = parcel.page(links);
        parcel.shipped(parcel.order()).lost(1);
        await().untilAsserted(() -> assertThat(parcel.said()).hasSize(1));
    }

    @Test
    void showsOffersAndAcceptsNoneByBeingLookedAt() throws Exception {
        for (var times = 0; times < 3; times++) {
            var shown = browser.open(page, "en");
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.body())
                    .contains("Your parcel seems to be lost", "Lamp &lt;script&gt; (2)", "€49.00")
                    .doesNotContain("<script");
            assertThat(shown.headers().firstValue("cache-control").orElse("")).contains("no-store");
            assertThat(shown.headers().firstValue("referrer-policy")).hasValue("no-referrer");
            assertThat(shown.headers().firstValue("content-security-policy").orElse(""))
                    .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'");
        }
        var back = browser.open(URI.create(page + "/accept?offer=refund"), "en");
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(browser.claims(parcel.id).at("/0/state").asString()).isEqualTo("open");
        assertThat(browser.open(URI.create("/assets/claim.css"), "en").statusCode())
                .isEqualTo(200);
    }

    @Test
    void acceptsByOneClickAndNoOtherAfterwards() throws Exception {
        var accepted = browser.accept(page, "refund");

        assertThat(accepted.statusCode()).isEqualTo(303);
        var location = accepted.headers().firstValue("location").orElseThrow();
        assertThat(location).isEqualTo("../" + page.getPath().substring("/c/".length()) + "?lang=en");
        assertThat(browser.open(page, "en").body())
                .contains("You get your money back", "€49.00")
                .doesNotContain("<form");
        assertThat(browser.accept(page, "refund").statusCode()).isEqualTo(303);
        var other = browser.accept(page, "reshipment");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("your click changed nothing", "You get your money back");
        assertThat(browser.accept(page, "gold").statusCode()).isEqualTo(400);

        await().untilAsserted(() -> assertThat(parcel.kinds()).isEqualTo(REFUNDED));
        assertThat(parcel.sequence()).containsExactly("1", "2", "3", "4");
        assertThat(((ClaimDecided) parcel.said().get(1)).decidedBy()).isEqualTo(DecidedBy.BUYER);
        var shown = browser.claims(parcel.id).get(0);
        assertThat(shown.path("state").asString()).isEqualTo("settled");
        assertThat(shown.at("/decision/amount/amount").asLong()).isEqualTo(4_900);

        parcel.found(1);
        var late = new ToldParcel();
        late.shipped(late.order()).lost(1);
        await().untilAsserted(() -> assertThat(late.said()).hasSize(1));
        assertThat(parcel.kinds()).isEqualTo(REFUNDED);
    }

    @Test
    void letsOneOfTwoClicksWin() throws Exception {
        int refund;
        int reshipment;
        try (var lock = RowLock.of(dataSource, parcel.id)) {
            var one = browser.acceptSoon(page, "refund");
            var other = browser.acceptSoon(page, "reshipment");
            lock.awaitWaiting(2).release();
            refund = one.get().statusCode();
            reshipment = other.get().statusCode();
        }

        assertThat(List.of(refund, reshipment)).containsExactlyInAnyOrder(303, 409);
        await().untilAsserted(() -> assertThat(parcel.kinds()).endsWith(ClaimClosed.class));
        assertThat(parcel.kinds().stream().filter(ClaimDecided.class::equals)).hasSize(1);
        assertThat(parcel.kinds().contains(RefundRequested.class)).isEqualTo(refund == 303);
    }

    @Test
    void letsTheClickOrTheParcelWinAndTellsTheOther() throws Exception {
        int click;
        try (var lock = RowLock.of(dataSource, parcel.id)) {
            var answer = browser.acceptSoon(page, "refund");
            parcel.found(1);
            lock.awaitWaiting(2).release();
            click = answer.get().statusCode();
        }
        await().untilAsserted(() -> assertThat(parcel.kinds()).endsWith(ClaimClosed.class));

        var closed = parcel.said().stream()
                .filter(ClaimClosed.class::isInstance)
                .map(ClaimClosed.class::cast)
                .toList();
        assertThat(closed)
                .singleElement()
                .satisfies(one ->
                        assertThat(one.outcome()).isEqualTo(click == 303 ? Outcome.SETTLED : Outcome.PARCEL_FOUND));
        assertThat(click).isIn(303, 409);
    }

    @Test
    void tellsWhoeverClicksAfterTheParcelWasFound() throws Exception {
        parcel.found(1);
        await().untilAsserted(() -> assertThat(parcel.said()).hasSize(2));

        var answer = browser.accept(page, "refund");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("your click changed nothing", "There is news of your parcel", "http://localhost:8080/t/");
        assertThat(parcel.said()).hasSize(2);
    }

    @Test
    void givesTheSameAnswerToEveryLinkThatDoesNotHold() throws Exception {
        var sound = page.toString();
        var rubbish = URI.create(sound.substring(0, sound.length() - 1) + (sound.endsWith("A") ? "B" : "A"));
        var anothers = links.page(parcel.link(UUID.randomUUID(), 1));
        var newer = links.page(parcel.link(parcel.buyer, 2));
        var nobodys = links.page(new ToldParcel().link(parcel.buyer, 1));
        var gone = browser.open(rubbish, "en");

        for (var link : List.of(rubbish, anothers, newer, nobodys)) {
            assertThat(browser.open(link, "en").statusCode()).isEqualTo(404);
            assertThat(withoutToken(browser.open(link, "en").body(), link))
                    .isEqualTo(withoutToken(gone.body(), rubbish))
                    .contains("This page is not here");
            assertThat(browser.accept(link, "refund").statusCode()).isEqualTo(404);
        }
        parcel.changed(2, parcel.order());
        await().untilAsserted(
                        () -> assertThat(browser.open(newer, "en").statusCode()).isEqualTo(200));
        assertThat(browser.open(page, "en").statusCode()).isEqualTo(404);
        assertThat(browser.accept(page, "refund").statusCode()).isEqualTo(404);
        assertThat(parcel.said()).hasSize(1);
    }

    private static String withoutToken(String body, URI link) {
        return body.replace(link.getPath().substring("/c/".length()), "");
    }

    @Test
    void speaksTheBuyersLanguageAndForgetsTheName() throws Exception {
        new TestTopic(Topics.MERCHANTS.name())
                .send(
                        "demo",
                        System.nanoTime(),
                        new MerchantProfile(
                                "demo",
                                "Demo Ltd",
                                "Lantern & Moss",
                                "GB",
                                "en",
                                "Europe/London",
                                new MerchantProfile.Support("help@shop.example", null, null, null)));
        parcel.contact("Ada", "de").contact("Ada Lovelace", "fr");
        await().untilAsserted(() -> assertThat(browser.open(page, "en").body())
                .contains("Ada Lovelace", "Votre colis semble perdu", "Lantern &amp; Moss", "help@shop.example"));
        assertThat(browser.open(URI.create(page + "?lang=en"), "fr").body()).contains("Your parcel seems to be lost");

        parcel.erased();

        await().untilAsserted(() -> assertThat(browser.open(page, "en").body())
                .contains("Your parcel seems")
                .doesNotContain("Ada"));
    }
}
