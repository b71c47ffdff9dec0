package io.waybill.order.lane;

import static java.util.Comparator.comparing;

import io.waybill.events.lanes.Lane;
import io.waybill.events.lanes.LaneEnd;
import io.waybill.events.lanes.LaneMeasured;
import io.waybill.order.lane.LaneQuestion.Way;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which lane speaks for a way: the finest that enough parcels came by. Areas are given up first, then the service, and the
 * carrier last: who asks for one wants to know of that one.
 */
public final class BackOffPolicy {

    /** Below this many parcels a share can be far off. */
    public static final int ENOUGH = 50;

    private static final Comparator<LaneMeasured> COARSEST_FIRST = comparing(
                    (LaneMeasured measured) -> measured.lane().carrier() != null)
            .thenComparing(measured -> measured.lane().service() != null)
            .thenComparing(measured -> length(measured.lane().destination()))
            .thenComparing(measured -> length(measured.lane().origin()));

    private BackOffPolicy() {}

    public static boolean reliable(LaneMeasured measured) {
        return measured.arrived() >= ENOUGH;
    }

    /** Where none has enough, the one that most parcels came by; empty where nothing is known at all. */
    static Optional<LaneFinding> find(Way way, Collection<LaneMeasured> known) {
        var candidates = known.stream()
                .filter(measured -> way.liesOn(measured.lane()))
                .sorted(COARSEST_FIRST.reversed())
                .toList();
        return candidates.stream()
                .filter(BackOffPolicy::reliable)
                .findFirst()
                .or(() -> candidates.stream().max(comparing(LaneMeasured::arrived)))
                .map(found -> new LaneFinding(found, before(found, candidates)));
    }

    private static List<LaneMeasured> before(LaneMeasured found, List<LaneMeasured> candidates) {
        return candidates.subList(0, candidates.indexOf(found));
    }

    private static int length(LaneEnd end) {
        return end.area() == null ? 0 : end.area().length();
    }

    /** Whether it is one of the lanes of whole countries. */
    static boolean wholeCountries(Lane lane) {
        return length(lane.origin()) == 0 && length(lane.destination()) == 0;
    }
}
