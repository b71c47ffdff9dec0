package io.waybill.order.page;

import io.waybill.carriers.CarrierNames;
import io.waybill.events.lanes.LaneEnd;
import io.waybill.events.lanes.LaneMeasured;
import io.waybill.order.lane.Fault;
import io.waybill.order.lane.LaneFinding;
import io.waybill.order.lane.LaneQuestion.Way;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long parcels take, in a shop's frame.
 *
 * @param title absent where the question is not clear
 * @param about which parcels were measured, where it is not all that was asked for
 * @param sentence the answer in words
 * @param few that too few parcels were measured, or none
 * @param faults what is wrong with the address of the frame, for whoever made it
 */
record DeliveryTimesPage(
        String lang,
        @Nullable String title,
        @Nullable String about,
        @Nullable String sentence,
        @Nullable String few,
        List<Row> rows,
        @Nullable String sample,
        List<Fault> faults,
        Map<String, String> label) {

    static final InlineStyle STYLE = InlineStyle.of("embed.css");

    /** Of fewer, single parcels could be told from the shares, and the page is everybody's. */
    private static final int LEAST_SHOWN = 10;

    private static final int ROWS = 7;

    /** @param width of its bar, of 100 */
    record Row(String within, String share, int width) {}

    String style() {
        return STYLE.text();
    }

    boolean hasRows() {
        return !rows.isEmpty();
    }

    boolean hasFaults() {
        return !faults.isEmpty();
    }

    static DeliveryTimesPage unclear(List<Fault> faults, Words words) {
        return new DeliveryTimesPage(
                words.language().tag(), null, null, null, null, List.of(), null, faults, words.labels());
    }

    static DeliveryTimesPage of(Way way, Optional<LaneFinding> finding, Words words) {
        var numbers = new Numbers(words);
        var title = words.text("embed.title", numbers.country(way.origin()), numbers.country(way.destination()));
        var shown = finding.filter(found -> found.measured().arrived() >= LEAST_SHOWN);
        if (shown.isEmpty()) {
            return new DeliveryTimesPage(
                    words.language().tag(),
                    title,
                    null,
                    null,
                    words.text("embed.none"),
                    List.of(),
                    null,
                    List.of(),
                    words.labels());
        }
        var measured = shown.get().measured();
        return new DeliveryTimesPage(
                words.language().tag(),
                title,
                about(measured, words),
                sentence(measured, words, numbers),
                shown.get().reliable() ? null : words.text("embed.few"),
                rows(measured, words, numbers),
                words.text("embed.sample", numbers.whole(measured.arrived()), numbers.day(measured.measuredOn())),
                List.of(),
                words.labels());
    }

    private static @Nullable String about(LaneMeasured measured, Words words) {
        var lane = measured.lane();
        var carrier = Optional.ofNullable(lane.carrier())
                .map(id -> CarrierNames.shown(id)
                        + Optional.ofNullable(lane.service())
                                .map(service -> ", " + service)
                                .orElse(""));
        var area = Optional.of(lane.destination()).map(LaneEnd::area).map(code -> words.text("embed.area", code));
        var text = Stream.concat(carrier.stream(), area.stream()).collect(Collectors.joining(" · "));
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String sentence(LaneMeasured measured, Words words, Numbers numbers) {
        var transit = measured.transit();
        if (transit == null || transit.p50() == null) {
            return null;
        }
        var half = numbers.days(transit.p50());
        return transit.p90() == null
                ? words.text("embed.half", half)
                : words.text("embed.sentence", half, numbers.days(transit.p90()));
    }

    private static List<Row> rows(LaneMeasured measured, Words words, Numbers numbers) {
        return ShownDays.of(measured.arrivedWithin(), ROWS).stream()
                .map(day -> {
                    var share = measured.arrivedWithin().get(day - 1);
                    return new Row(words.text("embed.within", numbers.days(day)), numbers.reached(share), (int)
                            Math.round(share * 100));
                })
                .toList();
    }
}
