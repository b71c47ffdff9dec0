package io.waybill.order.page;

import static io.waybill.order.page.PageLanguage.EN;
import static io.waybill.order.page.PageLanguage.FR;
import static io.waybill.order.page.Scans.at;
import static io.waybill.order.page.Scans.scan;
import static io.waybill.order.page.Scans.tracked;
import static io.waybill.order.page.Scans.unheardOf;
import static io.waybill.order.page.Troubled.delay;
import static io.waybill.order.page.Troubled.evidence;
import static io.waybill.order.page.Troubled.over;
import static io.waybill.order.page.Troubled.with;
import static io.waybill.order.shipment.Reported.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.delays.DelayRule;
import io.waybill.order.tracking.TrackedParcel;
import io.waybill.vocabulary.Cause;
import io.waybill.vocabulary.Detail;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DelayPageTest {

    private static final String NO_BREAK = "\u00a0";

    private static TrackedParcel parcel(Detail now) {
        return tracked(
                order("A").number("JJD1").promised("2026-03-05", "2026-03-05").in(UUID.randomUUID()),
                scan(now, at("2026-03-04T13:40"), "Lyon", "x"));
    }

    /** With plain blanks, so that a test can be read. */
    private static String page(TrackedParcel parcel, PageLanguage language) {
        return Rendered.page(parcel, language).replace(NO_BREAK, " ");
    }

    @Test
    void saysThatAPromiseWasMissedAndStrikesIt() {
        var late = with(parcel(Detail.MOVING), delay(DelayRule.PROMISE_MISSED));

        assertThat(page(late, EN))
                .contains("chip attention", "Later than promised", "<h1>Your parcel is late</h1>")
                .contains("It was to come by Thursday 5 March and is not there yet.")
                .contains("<s>By Thursday 5 March</s>", "It did not come by then. We are sorry.")
                .contains("<li class=\"late\">", "More scans on the way");
        assertThat(page(late, FR))
                .contains("Plus tard que promis", "<h1>Votre colis est en retard</h1>")
                .contains("Il devait arriver au plus tard le jeudi 5 mars et n’est pas encore là.")
                .contains("<s>Au plus tard le jeudi 5 mars</s>", "Il n’est pas arrivé à cette date.");
    }

    /** Most rules are for sellers; what the scans say of the same is there already. */
    @Test
    void saysTheGravestOfSeveralDelaysAndNothingOfThoseThatScansTell() {
        var unpaid = page(
                with(parcel(Detail.DUTIES_DUE), delay(DelayRule.DUTIES_UNPAID), delay(DelayRule.PROMISE_MISSED)), EN);
        var alone = page(parcel(Detail.DUTIES_DUE), EN);
        var announced = with(
                parcel(Detail.MOVING),
                delay(DelayRule.CARRIER_DELAY),
                delay(DelayRule.PROMISE_AT_RISK),
                delay(DelayRule.PROMISE_MISSED));

        assertThat(heading(unpaid)).isEqualTo(heading(alone));
        assertThat(unpaid).contains("<s>By Thursday 5 March</s>");
        assertThat(page(announced, EN)).contains("<h1>Your parcel is late</h1>");
        assertThat(page(with(announced, delay(DelayRule.CARRIER_DELAY), delay(DelayRule.NO_FIRST_SCAN)), EN))
                .doesNotContain("Your parcel is late", "We are sorry");
    }

    private static String heading(String page) {
        return page.substring(page.indexOf("<h1>"), page.indexOf("</h1>"));
    }

    @Test
    void strikesNoLaterPromiseThanTheMissedOne() {
        var parcel = tracked(
                order("A").promised("2026-03-08", "2026-03-09").in(UUID.randomUUID()),
                scan(Detail.MOVING, at("2026-03-04T13:40"), "Lyon", "x"));

        assertThat(page(with(parcel, delay(DelayRule.PROMISE_MISSED)), EN))
                .contains("Monday 9 March")
                .doesNotContain("<s>");
    }

    @Test
    void strikesAPromiseThatHasPassedThoughNoDelayWasSaid() {
        var parcel = parcel(Detail.MOVING);
        var page = Rendered.page(parcel, parcel.links().getFirst(), EN, Instant.parse("2026-03-06T12:00:00Z"));

        assertThat(page).contains("<s>", "This date has passed.").doesNotContain("We are sorry");
    }

    @Test
    void saysSinceWhenThereIsNoNewsAndWhenTheCarrierWasAsked() {
        var silent = with(parcel(Detail.MOVING), delay(DelayRule.STALLED));

        assertThat(page(silent, EN))
                .contains("No news", "<h1>There has been no news of your parcel since Wednesday 4 March</h1>")
                .contains("We asked the carrier on Friday 6 March; it had nothing new.")
                .contains("We keep asking the carrier", "If nothing comes")
                .doesNotContain("some days without news are usual");
        assertThat(page(silent, FR))
                .contains("Sans nouvelles", "<h1>Votre colis est sans nouvelles depuis le mercredi 4 mars</h1>")
                .contains("Nous avons interrogé le transporteur le vendredi 6 mars ; il n’avait rien de nouveau.")
                .contains("Nous continuons d’interroger le transporteur");
    }

    @Test
    void countsASilenceWithoutAnyScanFromTheDayOfSending() {
        var silent = with(
                unheardOf(order("A").in(UUID.randomUUID())),
                delay(DelayRule.STALLED, evidence(null, Cause.NONE), false));

        assertThat(page(silent, EN)).contains("no news of your parcel since Monday 2 March");
    }

    @Test
    void namesTheCauseThatTheScansName() {
        var silent = with(
                parcel(Detail.MOVING),
                delay(DelayRule.STALLED, evidence(at("2026-03-04T13:40"), Cause.WEATHER), false));

        assertThat(page(silent, EN)).contains("The carrier names the weather as the cause.");
    }

    @Test
    void saysThatAParcelIsPresumedLostAndThatAChoiceComes() {
        var lost = with(parcel(Detail.MOVING), delay(DelayRule.PRESUMED_LOST));

        assertThat(page(lost, EN))
                .contains("chip problem", "Presumed lost", "<h1>Your parcel seems to be lost</h1>")
                .contains("Nothing has been heard of it since Wednesday 4 March.")
                .contains("You get a choice")
                .doesNotContain("By Thursday 5 March");
        assertThat(page(lost, FR))
                .contains("Présumé perdu", "<h1>Votre colis semble perdu</h1>", "Vous aurez le choix");
    }

    @ParameterizedTest
    @EnumSource
    void showsNoDelayThatIsOver(DelayRule rule) {
        var parcel = parcel(Detail.MOVING);

        assertThat(page(with(parcel, over(delay(rule))), EN)).isEqualTo(page(parcel, EN));
    }

    @ParameterizedTest
    @EnumSource
    void showsTheBuyerNoDelayThatIsTheSellersAlone(DelayRule rule) {
        var parcel = parcel(Detail.MOVING);
        var sellers = delay(rule, evidence(null, Cause.UNKNOWN), true);

        assertThat(page(with(parcel, sellers), EN)).isEqualTo(page(parcel, EN));
    }

    @ParameterizedTest
    @EnumSource
    void showsNoDelayOfAParcelThatHasArrivedOrComesNoMore(DelayRule rule) {
        for (var end : new Detail[] {
            Detail.SIGNED, Detail.REDELIVERED_TO_SELLER, Detail.UNCLAIMED_RETURNING, Detail.INTERCEPTED
        }) {
            var parcel = parcel(end);

            assertThat(page(with(parcel, delay(rule)), EN)).as(end.name()).isEqualTo(page(parcel, EN));
        }
    }

    @Test
    void leavesTheFirstWordToWhatTheBuyerMustDo() {
        var page = page(with(parcel(Detail.DUTIES_DUE), delay(DelayRule.STALLED)), EN);

        assertThat(page)
                .contains("Please pay the duties that the carrier asks for.", "Held at customs")
                .contains("<p class=\"box\">Nothing has been heard of it since Wednesday 4 March. We asked");
    }

    @Test
    void saysWhereALateParcelIsRatherThanThatItIsLate() {
        assertThat(page(with(parcel(Detail.ON_VEHICLE), delay(DelayRule.PROMISE_MISSED)), EN))
                .contains("<h1>Your parcel is on the delivery vehicle</h1>", "We are sorry.");
        assertThat(page(with(parcel(Detail.DELAYED_WEATHER), delay(DelayRule.PROMISE_MISSED)), EN))
                .contains("<h1>Weather is holding up your parcel</h1>", "We are sorry.");
    }
}
