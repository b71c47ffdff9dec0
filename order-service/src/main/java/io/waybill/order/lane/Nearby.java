package io.waybill.order.lane;

import static java.util.stream.Collectors.joining;

import io.waybill.events.lanes.LaneMeasured;
import io.waybill.order.lane.LaneQuestion.Way;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is known near a way of which nothing is, and how to ask for it.
 *
 * @param advice what to ask instead
 * @param known what can be asked for, best first
 */
record Nearby(String advice, List<Known> known) {

    private static final int MOST = 5;

    /** @param sample delivered parcels */
    record Known(String key, int sample) {}

    /**
     * @param between all lanes between the two countries
     * @param from one lane to each country that is known from this origin
     */
    static Nearby of(Way way, Collection<LaneMeasured> between, Collection<LaneMeasured> from) {
        var coarser = BackOffPolicy.find(way, between).map(LaneFinding::measured);
        if (coarser.isPresent()) {
            var known = known(coarser.stream());
            return new Nearby(
                    "The nearest that is known is GET /v1/lanes/"
                            + known.getFirst().key() + ".",
                    known);
        }
        var ends = way.origin() + " to " + way.destination();
        if (!between.isEmpty()) {
            return new Nearby(
                    "From " + ends + " these are known, with their parcels: " + said(known(between.stream()))
                            + ". Ask for one of them: by GET /v1/lanes/{key}, or with its carrier and service.",
                    known(between.stream()));
        }
        return from.isEmpty()
                ? new Nearby(
                        "No lane from " + way.origin()
                                + " is known. Origin and destination are where the parcels start and where they go to: see that they"
                                + " are not swapped.",
                        List.of())
                : new Nearby(
                        "No parcels from " + ends + " have been measured; from " + way.origin()
                                + " these lanes are known, with their parcels: " + said(known(from.stream()))
                                + ". Ask with another destination.",
                        known(from.stream()));
    }

    private static List<Known> known(Stream<LaneMeasured> lanes) {
        return lanes.sorted(Comparator.comparing(LaneMeasured::arrived)
                        .reversed()
                        .thenComparing(measured -> measured.lane().key()))
                .limit(MOST)
                .map(measured -> new Known(measured.lane().key(), measured.arrived()))
                .toList();
    }

    private static String said(List<Known> lanes) {
        return lanes.stream()
                .map(lane -> lane.key() + " (" + lane.sample() + ")")
                .collect(joining(", "));
    }
}
