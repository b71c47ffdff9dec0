package io.waybill.normalizer.parcel;

import io.waybill.events.statuses.TimelineScan;
import io.waybill.normalizer.status.Folded;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How a timeline differs from the one that was published.
 *
 * @param added oldest first; also those whose proof came late
 * @param withdrawn ids of scans that stand no more
 */
record Difference(List<TimelineScan> added, Set<String> withdrawn) {

    static Difference between(Dossier dossier, Folded folded) {
        var withdrawn = new TreeSet<String>();
        var shown = new HashSet<String>();
        for (var scan : dossier.scans()) {
            if (scan.published()) {
                withdrawn.add(scan.scanId());
                if (!dossier.proven(scan)) {
                    shown.add(scan.scanId());
                }
            }
        }
        folded.timeline().forEach(line -> withdrawn.remove(line.scanId()));
        var added = folded.timeline().stream()
                .filter(line -> !shown.contains(line.scanId()))
                .toList();
        return new Difference(added, withdrawn);
    }

    boolean isEmpty() {
        return added.isEmpty() && withdrawn.isEmpty();
    }

    Set<String> addedIds() {
        return added.stream().map(TimelineScan::scanId).collect(Collectors.toSet());
    }
}
