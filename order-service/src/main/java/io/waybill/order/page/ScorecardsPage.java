package io.waybill.order.page;

import io.waybill.events.lanes.LaneMeasured.Following;
import io.waybill.order.scorecard.Scorecard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Scorecards as rows of a table, ready to be shown. */
record ScorecardsPage(String lang, List<Row> rows, Map<String, String> label) {

    static final InlineStyle STYLE = InlineStyle.of("page.css", "scorecards.css");

    /** @param few that too few parcels were measured; absent where there are enough */
    record Row(
            String carrier,
            String way,
            String sample,
            @Nullable String few,
            List<Cell> cells) {}

    /** @param label of its column, for screens where columns do not fit */
    record Cell(String label, String value) {}

    static ScorecardsPage of(List<Scorecard> scorecards, Words words) {
        return new ScorecardsPage(
                words.language().tag(),
                scorecards.stream().map(card -> row(card, words)).toList(),
                words.labels());
    }

    String style() {
        return STYLE.text();
    }

    boolean hasRows() {
        return !rows.isEmpty();
    }

    private static Row row(Scorecard card, Words words) {
        var numbers = new Numbers(words);
        var service = Optional.ofNullable(card.service()).map(name -> ", " + name);
        return new Row(
                card.carrierName() + service.orElse(""),
                words.text("scorecard.way", numbers.country(card.origin()), numbers.country(card.destination())),
                words.text("scorecard.sample", numbers.whole(card.sample()), numbers.day(card.measuredOn())),
                card.reliable() ? null : words.text("scorecard.few"),
                Stream.of(
                                cell("transit", transit(card, numbers), words),
                                cell("on-time", numbers.percent(card.onTime().share()), words),
                                cell("lost", numbers.percent(card.lost().share()), words),
                                cell("damaged", numbers.percent(card.damaged().share()), words),
                                cell("returned", numbers.percent(card.returned().share()), words),
                                cell("scans", following(card, f -> numbers.one(f.scansPerParcel())), words),
                                cell("silence", following(card, f -> silence(f, words)), words),
                                cell("claims", claims(card, numbers), words))
                        .toList());
    }

    private static Cell cell(String column, String value, Words words) {
        return new Cell(words.text("label.scorecard." + column), value);
    }

    /** Of own parcels, which are few: 100 % may be two. */
    private static String claims(Scorecard card, Numbers numbers) {
        var claims = card.claims();
        var share = numbers.percent(claims.share());
        return claims.ended() == 0
                ? share
                : "%s (%s / %s)".formatted(share, numbers.whole(claims.claimed()), numbers.whole(claims.ended()));
    }

    private static String transit(Scorecard card, Numbers numbers) {
        var transit = card.transit();
        return transit == null
                ? "–"
                : Stream.of(transit.p10(), transit.p50(), transit.p90())
                        .map(days -> days == null ? "–" : numbers.whole(days))
                        .reduce((a, b) -> a + " / " + b)
                        .orElse("–");
    }

    private static String following(Scorecard card, Function<Following, String> part) {
        return Optional.ofNullable(card.following()).map(part).orElse("–");
    }

    private static String silence(Following following, Words words) {
        return words.text(
                "scorecard.hours",
                String.valueOf(Math.round(following.usualSilence())),
                String.valueOf(Math.round(following.longSilence())));
    }
}
