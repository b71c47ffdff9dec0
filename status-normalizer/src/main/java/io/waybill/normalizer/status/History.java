package io.waybill.normalizer.status;

import io.waybill.carriers.StatusTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A parcel's scans in their one order, without those that were voided.
 *
 * @param scans oldest first
 * @param voided those that the carrier took back
 */
record History(List<HeardScan> scans, Set<HeardScan> voided) {

    /** Total, so that the order of arrival cannot matter: time, how far along, the carrier's own order, identity. */
    private static final Comparator<Placed> ORDER = Comparator.comparing(Placed::moment)
            .thenComparingInt(placed -> placed.heard().rank())
            .thenComparingInt(placed -> placed.heard().scan().order())
            .thenComparing(placed -> placed.heard().scanId());

    private record Placed(HeardScan heard, Instant moment) {}

    static History of(Collection<HeardScan> heard) {
        var ordered = once(heard.stream()
                .map(scan -> new Placed(scan, scan.moment()))
                .sorted(ORDER)
                .map(Placed::heard)
                .toList());
        var voided = voided(ordered);
        return new History(
                ordered.stream().filter(Predicate.not(voided::contains)).toList(), voided);
    }

    /** What is the same stands together. */
    private static List<HeardScan> once(List<HeardScan> ordered) {
        var once = new ArrayList<HeardScan>(ordered.size());
        for (var scan : ordered) {
            if (once.isEmpty() || !once.getLast().equals(scan)) {
                once.add(scan);
            }
        }
        return once;
    }

    /** Of the last one. */
    Optional<Instant> until() {
        return scans.isEmpty() ? Optional.empty() : Optional.of(scans.getLast().moment());
    }

    private static Set<HeardScan> voided(List<HeardScan> ordered) {
        return ordered.stream().noneMatch(HeardScan::takesBack)
                ? Set.of()
                : ordered.stream().collect(Collectors.groupingBy(HeardScan::leg)).values().stream()
                        .flatMap(History::voidedOfLeg)
                        .collect(Collectors.toCollection(HashSet::new));
    }

    /** A carrier takes back what it said itself about the same number. */
    private static Stream<HeardScan> voidedOfLeg(List<HeardScan> ofLeg) {
        return StatusTable.takenBack(ofLeg.stream().map(HeardScan::reading).toList()).stream()
                .mapToObj(ofLeg::get);
    }
}
