package io.waybill.order.page;

import static io.waybill.order.page.Expected.days;
import static io.waybill.order.page.Expected.eta;
import static io.waybill.order.page.Expected.expectation;
import static io.waybill.order.page.Expected.march;
import static io.waybill.order.page.PageLanguage.EN;
import static io.waybill.order.page.PageLanguage.FR;
import static io.waybill.order.page.Scans.at;
import static io.waybill.order.page.Scans.scan;
import static io.waybill.order.page.Scans.tracked;
import static io.waybill.order.page.Scans.unheardOf;
import static io.waybill.order.shipment.Reported.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.delays.DelayRule;
import io.waybill.events.delays.Evidence;
import io.waybill.events.orderevents.DateRange;
import io.waybill.events.statuses.ArrivalDay;
import io.waybill.order.eta.Expectation;
import io.waybill.order.tracking.TrackedParcel;
import io.waybill.vocabulary.Cause;
import io.waybill.vocabulary.Detail;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WhenPageTest {

    private static final List<ArrivalDay> DAYS = days(9, 0.05, 0.4, 0.3, 0.2, 0.05);
    private static final Expectation TENTH_TO_TWELFTH = expectation(null, eta(10, 12), DAYS);

    private static TrackedParcel parcel(Detail now) {
        return tracked(
                order("A").number("JJD1").promised("2026-03-13", "2026-03-13").in(UUID.randomUUID()),
                scan(now, at("2026-03-06T08:40"), "Lyon", "x"));
    }

    /** With plain blanks, so that a test can be read. */
    private static String page(TrackedParcel parcel, PageLanguage language) {
        return Rendered.page(parcel, language).replace("\u00a0", " ").replace("\u202f", " ");
    }

    private static String page(Expectation expectation) {
        return page(Expected.with(parcel(Detail.MOVING), expectation), EN);
    }

    @Test
    void saysOnWhichDaysItComesAndHowSureThatIs() {
        var expected = Expected.with(parcel(Detail.MOVING), TENTH_TO_TWELFTH);

        assertThat(page(expected, EN))
                .contains("<h2 class=\"small\">Expected</h2>", "Tuesday 10 – Thursday 12 March")
                .contains("9 of 10 parcels like yours come in these days. Going by 412 recent ones.")
                .contains("In time, with 1 day to spare.")
                .doesNotContain("Was expected");
        assertThat(page(expected, FR))
                .contains("Arrivée prévue", "mardi 10 – jeudi 12 mars")
                .contains("9 colis sur 10 comme le vôtre arrivent ces jours-là. D’après 412 envois récents.")
                .contains("Dans les temps, avec 1 jour de marge.");
    }

    @Test
    void namesNoMoreThanWhatWasMeasured() {
        assertThat(page(expectation(null, eta(10, 12), days(10, 0.3, 0.3, 0.2, 0.2))))
                .contains("8 of 10 parcels");
        assertThat(page(expectation(null, eta(10, 12), days(10, 0.5, 0.3, 0.2))))
                .contains("9 of 10 parcels");
        assertThat(page(expectation(null, eta(10, 12), days(10, 0.5, 0.3, 0.2), 49, null)))
                .contains("Only few like it have been measured")
                .doesNotContain("Going by");
        assertThat(page(expectation(null, eta(10, 10), days(10, 0.85)))).contains("come by the end of this day");
    }

    @Test
    void drawsAStripThatIsHiddenFromScreenReaders() {
        assertThat(page(TENTH_TO_TWELFTH))
                .contains("<ol class=\"strip\" aria-hidden=\"true\">")
                .containsPattern("<li class=\"within\">.*Tue <b>10</b>")
                .containsPattern("<li class=\"\">.*class=\"flag\".*Fri <b>13</b>")
                .contains("M0 44V0h16V44z")
                .as("the page's policy lets no style into the text")
                .doesNotContain("style=");
    }

    @Test
    void strikesTheDayOfBefore() {
        assertThat(page(expectation(eta(7, 9), eta(10, 12), DAYS)))
                .contains("<h2 class=\"small\">New date</h2>", "Was expected by <s>Monday 9 March</s>")
                .containsPattern("<li class=\"before\">.*Sun <b>8</b>");
        assertThat(page(expectation(eta(10, 14), eta(10, 12), DAYS)))
                .contains("<h2 class=\"small\">Expected</h2>", "Was expected by <s>Saturday 14 March</s>");
        assertThat(page(expectation(eta(9, 12), eta(10, 12), DAYS))).doesNotContain("Was expected");
    }

    @Test
    void saysWhetherThePromiseWillHold() {
        assertThat(page(expectation(null, eta(10, 13), DAYS))).contains("good-text\">In time.</p>");
        assertThat(page(expectation(null, eta(13, 14), DAYS))).contains("attention-text\">It may come later than this");
        assertThat(page(expectation(null, eta(14, 14), DAYS))).contains("It will probably come 1 day later.");
        assertThat(page(expectation(null, eta(15, 17), DAYS))).contains("It will probably come 2 to 4 days later.");
    }

    @Test
    void putsTheNewDateBesideAPromiseThatWasMissed() {
        var late = Troubled.with(
                tracked(
                        order("A").promised("2026-03-05", "2026-03-05").in(UUID.randomUUID()),
                        scan(Detail.MOVING, at("2026-03-04T13:40"), "Lyon", "x")),
                Troubled.delay(DelayRule.PROMISE_MISSED));

        assertThat(page(Expected.with(late, expectation(eta(4, 5), eta(8, 10), DAYS)), EN))
                .contains("New date", "Sunday 8 – Tuesday 10 March")
                .contains("<s>By Thursday 5 March</s>", "3 to 5 days late. We are sorry.");
    }

    @Test
    void takesTheDaysFromTheDelayWhereNothingElseIsKnown() {
        var evidence = Troubled.evidence(at("2026-03-04T13:40"), Cause.UNKNOWN);
        var silent = Troubled.with(parcel(Detail.MOVING), Troubled.delay(DelayRule.STALLED, with(evidence), false));

        assertThat(page(silent, EN))
                .contains("Wednesday 11 – Saturday 14 March", "Was expected by <s>Sunday 8 March</s>")
                .contains("8 of 10 parcels like yours come in these days.")
                .doesNotContain("class=\"strip");
    }

    private static Evidence with(Evidence evidence) {
        return new Evidence(
                evidence.threshold(),
                evidence.lastScan(),
                evidence.silence(),
                evidence.promise(),
                evidence.status(),
                evidence.cause(),
                evidence.party(),
                evidence.askedAt(),
                null,
                eta(7, 8),
                eta(11, 14));
    }

    @Test
    void saysTodayWhileItIsOutForDelivery() {
        var onItsRound = Expected.with(parcel(Detail.ON_VEHICLE), expectation(eta(5, 6), eta(6, 7), DAYS));
        var link = onItsRound.links().getFirst();

        assertThat(page(onItsRound, EN))
                .contains("Today, Friday 6 March")
                .doesNotContain("class=\"strip", "Was expected");
        assertThat(page(onItsRound, FR)).contains("Aujourd’hui, vendredi 6 mars");
        assertThat(Rendered.page(onItsRound, link, EN, Rendered.NOW.plusSeconds(11 * 3600)))
                .as("midnight at the destination, an hour ahead of the seller")
                .doesNotContain("Today");
    }

    @Test
    void saysNothingOfDaysThatAreOver() {
        assertThat(page(expectation(null, eta(4, 5), DAYS))).doesNotContain("Expected", "class=\"strip");
        assertThat(page(expectation(null, eta(4, 8), DAYS))).contains("Friday 6 – Sunday 8 March");
        assertThat(page(expectation(eta(4, 5), null, List.of()))).doesNotContain("Expected", "Was expected");
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "TO_RECIPIENT",
                "RETURNING_TO_SENDER",
                "RETURNED_TO_SENDER",
                "AT_POST_OFFICE",
                "ORDER_CANCELLED",
                "LOST"
            })
    void saysNothingOnceNobodyWaitsForTheCarrier(Detail now) {
        assertThat(page(Expected.with(parcel(now), TENTH_TO_TWELFTH), EN)).doesNotContain(">Expected<", "Going by");
    }

    @Test
    void showsTheCarriersOwnDaysWhileTheyAreToCome() {
        var theirs = new DateRange(march(9), march(9));

        assertThat(page(expectation(null, eta(10, 12), DAYS, 412, theirs)))
                .contains("The carrier says", "<p class=\"promised\">Monday 9 March</p>");
        assertThat(page(expectation(null, eta(10, 12), DAYS, 412, new DateRange(march(4), march(5)))))
                .doesNotContain("The carrier says");
    }

    @Test
    void needsNeitherAPromiseNorAScan() {
        assertThat(page(Expected.with(unheardOf(order("A").in(UUID.randomUUID())), TENTH_TO_TWELFTH), EN))
                .contains("Tuesday 10 – Thursday 12 March")
                .doesNotContain("Promised by");
        assertThat(page(unheardOf(order("A").in(UUID.randomUUID())), EN)).doesNotContain("card when");
    }

    @Test
    void namesBothMonthsWhereTheyDiffer() {
        assertThat(page(expectation(null, eta(30, 33), days(30, 0.4, 0.3, 0.2))))
                .contains("Monday 30 March – Thursday 2 April");
    }

    /** Of a lane that nobody has learned the carrier's word is all that there is. */
    @Test
    void givesTheCarriersDaysWhereNothingElseIsKnown() {
        var carriers = expectation(null, null, List.of(), 0, new DateRange(march(9), march(9)));

        assertThat(page(carriers)).contains("The carrier says", "<p class=\"promised\">Monday 9 March</p>");
        assertThat(page(Expected.with(parcel(Detail.TO_RECIPIENT), carriers), EN))
                .doesNotContain("The carrier says");
    }

    @Test
    void writesTheFirstOfAMonthAsTheLanguageDoes() {
        var first = Expected.with(parcel(Detail.MOVING), expectation(null, eta(30, 32), days(30, 0.4, 0.3, 0.2)));

        assertThat(page(first, FR)).contains("lundi 30 mars – mercredi 1er avril");
        assertThat(page(first, EN)).contains("Monday 30 March – Wednesday 1 April");
    }

    private static TrackedParcel came(String from, String to, Detail now, String at) {
        return tracked(order("A").promised(from, to).in(UUID.randomUUID()), scan(now, at(at), "Lyon", "x"));
    }

    @Test
    void saysThatThePromiseWasKept() {
        var kept = came("2026-03-03", "2026-03-03", Detail.SIGNED, "2026-03-03T10:00");

        assertThat(page(kept, EN))
                .contains("By Tuesday 3 March</p>", "good-text\">Delivered on Tuesday 3 March, as promised.</p>");
        assertThat(page(kept, FR)).contains("Livré le mardi 3 mars, comme promis.");
        assertThat(page(came("2026-03-03", "2026-03-05", Detail.SIGNED, "2026-03-02T10:00"), EN))
                .contains("Delivered on Monday 2 March, sooner than promised.");
        assertThat(page(came("2026-03-03", "2026-03-05", Detail.AT_POST_OFFICE, "2026-03-05T10:00"), EN))
                .contains("Ready to collect on Thursday 5 March, as promised.");
    }

    @Test
    void saysByHowManyDaysThePromiseWasBroken() {
        assertThat(page(came("2026-02-27", "2026-02-27", Detail.SIGNED, "2026-03-01T10:00"), EN))
                .contains(
                        "attention-text\">Delivered on Sunday 1 March, 2 days after the promised Friday. We are sorry.");
        assertThat(page(came("2026-02-27", "2026-02-27", Detail.SIGNED, "2026-03-01T10:00"), FR))
                .contains("Livré le dimanche 1er mars, 2 jours après le vendredi promis.");
        assertThat(page(came("2026-02-27", "2026-02-27", Detail.SIGNED, "2026-02-28T10:00"), EN))
                .contains("Delivered on Saturday 28 February, one day after the promised Friday.");
        assertThat(page(came("2026-02-20", "2026-02-20", Detail.SIGNED, "2026-03-01T10:00"), EN))
                .contains("Delivered on Sunday 1 March, 9 days after the promised Friday 20 February.");
    }

    @Test
    void saysNothingOfAPromiseThatWasNotMadeOrCanNoMoreBeKept() {
        assertThat(page(
                        tracked(order("A").in(UUID.randomUUID()), scan(Detail.SIGNED, at("2026-03-03T10:00"), "", "")),
                        EN))
                .doesNotContain("promised", "Promised");
        assertThat(page(came("2026-03-03", "2026-03-03", Detail.RETURNED_TO_SENDER, "2026-03-05T10:00"), EN))
                .doesNotContain("Promised by", "This date has passed");
    }
}
