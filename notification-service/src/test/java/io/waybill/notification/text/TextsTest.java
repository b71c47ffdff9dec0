package io.waybill.notification.text;

import static io.waybill.notification.Examples.ANNA;
import static io.waybill.notification.Examples.CLAIM;
import static io.waybill.notification.Examples.MONDAY;
import static io.waybill.notification.Examples.OFFERS;
import static io.waybill.notification.Examples.PROMISE;
import static io.waybill.notification.Examples.SHIPMENT;
import static io.waybill.notification.Examples.order;
import static io.waybill.notification.Examples.profile;
import static io.waybill.notification.Examples.shipped;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.Money;
import io.waybill.events.claims.ClaimDecided.DecidedBy;
import io.waybill.events.claims.Offer;
import io.waybill.events.claims.Remedy;
import io.waybill.events.merchants.MerchantProfile;
import io.waybill.notification.decision.News;
import io.waybill.notification.decision.What;
import io.waybill.notification.parcel.Parcel;
import io.waybill.vocabulary.Cause;
import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Status;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    private static final Pattern PLACES = Pattern.compile("\\{\\d}");
    private static final URI PARCEL_PAGE = URI.create("https://parcels.example/t/" + "x".repeat(71));
    private static final URI CLAIM_PAGE = URI.create("https://claims.example/c/" + "y".repeat(71));
    private static final Instant ANSWER_BY = Instant.parse("2026-03-27T08:00:00Z");

    static List<News> all() {
        return List.of(
                new News.Shipped(List.of("A-1"), 1),
                new News.OnItsRound(1),
                new News.Delivered("to_neighbour", 1),
                new News.Stalled(Duration.ofHours(76), Cause.WEATHER, false, 1),
                new News.PromiseMissed(PROMISE, Cause.UNKNOWN, true, 1),
                new News.MovesAgain(1),
                new News.FoundAgain(1),
                new News.PresumedLost(CLAIM, "A-1", 1, OFFERS, MONDAY, ANSWER_BY),
                new News.ClaimSettled(CLAIM, "A-1", OFFERS.getFirst(), DecidedBy.BUYER),
                new News.ClaimSettled(CLAIM, "A-1", OFFERS.getLast(), DecidedBy.SILENCE));
    }

    @Test
    void saysTheSameInBothLanguages() {
        assertThat(keysAndPlaces(Language.FR)).isEqualTo(keysAndPlaces(Language.EN));
    }

    private static Set<String> keysAndPlaces(Language language) {
        var words = Words.in(language);
        return words.keys().stream()
                .map(key -> key + " "
                        + PLACES.matcher(words.text(key))
                                .results()
                                .map(place -> place.group())
                                .sorted()
                                .toList())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void hasWordsForEveryCauseThatSaysSomething(Cause cause) {
        var nothing = cause == Cause.NONE || cause == Cause.UNKNOWN;

        assertThat(Words.in(Language.EN).ifAny("cause." + cause.wireName()).isPresent())
                .isEqualTo(!nothing);
    }

    @Test
    void hasWordsForEveryWayOfDelivery() {
        assertThat(Stream.of(Detail.values())
                        .filter(detail -> detail.status() == Status.DELIVERED && detail != Detail.TO_RECIPIENT)
                        .map(detail -> "delivered." + detail.meaning().detail()))
                .allSatisfy(key -> assertThat(Words.in(Language.EN).keys()).contains(key));
    }

    @ParameterizedTest
    @MethodSource("all")
    void fillsEveryPlaceInBothLanguagesAndForms(News news) {
        assertThat(Stream.of("en", "fr").map(language -> mail(news, language, null)))
                .allSatisfy(mail -> {
                    assertThat(mail.text() + mail.html() + mail.subject())
                            .doesNotContainPattern("\\{[\\d{]")
                            .doesNotContain("null");
                    assertThat(mail.text()).contains(PARCEL_PAGE.toString()).contains("help@lantern.example");
                    assertThat(mail.html()).contains(PARCEL_PAGE.toString()).contains("mailto:help@lantern.example");
                    assertThat(mail.subject()).doesNotContain("\n");
                });
    }

    @Test
    void writesInTheBuyersLanguageElseTheSellersElseEnglish() {
        assertThat(Language.chosen("fr-CA", "en")).isEqualTo(Language.FR);
        assertThat(Language.chosen("de", "fr")).isEqualTo(Language.FR);
        assertThat(Language.chosen(null, "de")).isEqualTo(Language.EN);
        assertThat(Language.chosen("?!", null)).isEqualTo(Language.EN);
    }

    @Test
    void escapesWhatOthersWroteInHtmlAndKeepsItInText() {
        var mail = mail(new News.Shipped(List.of("A-1"), 1), "en", "Mon <b>to</b> Fri\r\nSat");

        assertThat(mail.html())
                .contains("Lantern &amp; Moss")
                .contains("Lamp &lt;A-1&gt; (2)")
                .contains("Mon &lt;b&gt;to&lt;/b&gt; Fri Sat");
        assertThat(mail.text())
                .contains("Lantern & Moss")
                .contains("Lamp <A-1> (2)")
                .contains("Fri Sat");
        assertThat(mail.brand()).isEqualTo("Lantern & Moss");
    }

    @Test
    void showsThePromiseTheCarriersPageAndThePeopleToTalkTo() {
        var mail = mail(new News.Shipped(List.of("A-1"), 1), "en", "Mon to Fri");

        assertThat(mail.text())
                .contains("Promised: Thursday\u00a05\u00a0March – Monday\u00a09\u00a0March")
                .contains("Track at DHL:\nhttps://")
                .contains("Parcel JJD000390000000002, DHL")
                .contains("Order A-1")
                .contains("+4930123456")
                .contains("https://lantern.example")
                .contains("Mon to Fri");
        assertThat(mail.html())
                .contains("name=\"color-scheme\"")
                .doesNotContain("<img")
                .doesNotContain("<script");
    }

    @Test
    void namesBothOffersAndTheLastMomentWhereTheSellerIs() {
        var mail = mail(new News.PresumedLost(CLAIM, "A-1", 1, OFFERS, MONDAY, ANSWER_BY), "fr", null);

        assertThat(mail.html()).contains("href=\"" + CLAIM_PAGE + "\"").contains("Choisir maintenant");
        assertThat(mail.text())
                .contains("- Remboursement : 49,90\u00a0€")
                .contains("- Les mêmes articles, renvoyés sans frais")
                .contains("vendredi\u00a027\u00a0mars à 09:00 (heure d’Europe centrale)")
                .contains(CLAIM_PAGE.toString());
    }

    @Test
    void saysHowLongItHasNotMovedAndWhy() {
        var mail = mail(new News.Stalled(Duration.ofHours(76), Cause.WEATHER, false, 1), "en", null);

        assertThat(mail.text())
                .contains("Your parcel has not moved for 3\u00a0days")
                .contains("The weather is holding it up.")
                .contains("You don’t need to do anything.");
        assertThat(mail(new News.Stalled(Duration.ofHours(5), Cause.NONE, true, 1), "en", null)
                        .text())
                .contains("for 5\u00a0hours")
                .contains("needs something from you");
        assertThat(mail(new News.Stalled(Duration.ofMinutes(5), Cause.NONE, true, 1), "en", null)
                        .text())
                .contains("for some time");
    }

    @Test
    void saysWhatIsPaidBackAlsoWhereItIsNotKnown() {
        var known = new News.ClaimSettled(CLAIM, "A-1", OFFERS.getFirst(), DecidedBy.BUYER);
        var unknown = new News.ClaimSettled(CLAIM, "A-1", new Offer(Remedy.REFUND, null), DecidedBy.SILENCE);

        assertThat(mail(known, "en", null).text()).contains("We pay you back €49.90 for order A-1.");
        assertThat(mail(unknown, "en", null).text())
                .contains("We pay you back what you paid for order A-1.")
                .contains("so we decided for you");
    }

    @Test
    void writesMoneyAsItsCurrencyDoes() {
        assertThat(Amounts.of(new Money(4990, "JPY"), Language.EN)).isEqualTo("¥4,990");
        assertThat(Amounts.of(new Money(4990, "XQQ"), Language.EN)).isEqualTo("49.90 XQQ");
    }

    @Test
    void fitsATextMessageIntoOnePartInBothLanguages() {
        var news = all().stream()
                .filter(one -> Set.of(What.OUT_FOR_DELIVERY, What.DELAYED_STALLED, What.DELAYED_PROMISE_MISSED)
                        .contains(one.what()))
                .toList();

        assertThat(news).hasSize(3);
        assertThat(news.stream()
                        .flatMap(one -> Stream.of(sms(one, "Lantern & Moss", "en"), sms(one, "Lantern & Moss", "fr"))))
                .allSatisfy(text -> {
                    assertThat(Gsm7.fitsOnePart(text)).as(text).isTrue();
                    assertThat(text).startsWith("Lantern & Moss").endsWith(PARCEL_PAGE.toString());
                });
    }

    @Test
    void leavesOutWhatDoesNotFitIntoOnePart() {
        assertThat(sms(new News.OnItsRound(1), "A brand that goes on and on and on and on and on and on", "en"))
                .isEqualTo("Parcel out for delivery " + PARCEL_PAGE);
    }

    @ParameterizedTest
    @CsvSource({"it’s – “so”…, it's - \"so\"..., true", "100 €, 100 €, true", "ça, ça, false"})
    void makesMarksPlainAndLeavesLetters(String text, String plain, boolean fits) {
        assertThat(Gsm7.plain(text)).isEqualTo(plain);
        assertThat(Gsm7.fitsOnePart(Gsm7.plain(text))).isEqualTo(fits);
        assertThat(Gsm7.fitsOnePart("€".repeat(81))).isFalse();
    }

    private static String sms(News news, String brand, String language) {
        var known = profile("demo", "en", null);
        return SmsWriting.write(letter(
                news,
                language,
                new MerchantProfile("demo", known.name(), brand, "DE", "en", known.zone(), known.support())));
    }

    private static Mail mail(News news, String language, @Nullable String hours) {
        return MailWriting.write(letter(news, language, profile("demo", "en", hours)));
    }

    private static Letter letter(News news, String language, MerchantProfile profile) {
        return new Letter(
                news,
                ANNA,
                language,
                profile,
                Parcel.met(shipped(SHIPMENT, "demo", false, order("A-1", ANNA))),
                PARCEL_PAGE,
                news instanceof News.PresumedLost ? CLAIM_PAGE : null,
                MONDAY);
    }
}
