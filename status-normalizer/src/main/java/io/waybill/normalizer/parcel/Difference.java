package io.waybill.normalizer.parcel;

import io.waybill.events.statuses.TimelineScan;
import io.waybill.normalizer.status.Folded;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How a timeline differs from the one that was published.
 *
 * @param added oldest first; also those whose proof came late
 * @param withdrawn ids of scans that stand no more
 */
record Difference(List<TimelineScan> added, Set<String> withdrawn) {

    static Difference between(List<StoredScan> stored, Folded folded) {
        var published = stored.stream()
                .filter(StoredScan::published)
                .map(StoredScan::scanId)
                .collect(Collectors.toSet());
        var shown = stored.stream()
                .filter(scan -> scan.published() && !scan.proven())
                .map(StoredScan::scanId)
                .collect(Collectors.toSet());
        var added = folded.timeline().stream()
                .filter(line -> !shown.contains(line.scanId()))
                .toList();
        var standing = folded.timeline().stream().map(TimelineScan::scanId).collect(Collectors.toSet());
        var withdrawn = published.stream()
                .filter(Predicate.not(standing::contains))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Difference(added, withdrawn);
    }

    boolean isEmpty() {
        return added.isEmpty() && withdrawn.isEmpty();
    }

    Set<String> addedIds() {
        return added.stream().map(TimelineScan::scanId).collect(Collectors.toSet());
    }
}
