package io.waybill.normalizer.parcel;

import io.waybill.events.statuses.TimelineScan;
import io.waybill.normalizer.status.Folded;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a timeline differs from the one that was published.
 *
 * @param added oldest first; also those whose proof came late, or that rules read otherwise now
 * @param withdrawn ids of scans that stand no more
 * @param unlearnt those that a rule knew when they were published, and none knows now
 */
record Difference(List<TimelineScan> added, Set<String> withdrawn, List<StoredScan> unlearnt) {

    static Difference between(List<StoredScan> stored, Folded folded) {
        var published = stored.stream()
                .filter(StoredScan::published)
                .map(StoredScan::scanId)
                .collect(Collectors.toSet());
        var shown = stored.stream()
                .filter(scan -> scan.published() && !scan.proven())
                .collect(Collectors.toMap(StoredScan::scanId, Function.identity()));
        var added = folded.timeline().stream()
                .filter(line -> !isShown(line, shown.get(line.scanId())))
                .toList();
        var standing = folded.timeline().stream().map(TimelineScan::scanId).collect(Collectors.toSet());
        var withdrawn = published.stream()
                .filter(Predicate.not(standing::contains))
                .collect(Collectors.toCollection(TreeSet::new));
        var unlearnt = added.stream()
                .filter(line -> line.meaning() == null)
                .map(line -> shown.get(line.scanId()))
                .filter(Objects::nonNull)
                .toList();
        return new Difference(added, withdrawn, unlearnt);
    }

    private static boolean isShown(TimelineScan line, @Nullable StoredScan before) {
        return before != null && (before.readAs() == null || before.readAs().equals(ReadAs.of(line)));
    }

    boolean isEmpty() {
        return added.isEmpty() && withdrawn.isEmpty();
    }

    /** By scan id. */
    Map<String, String> readAs() {
        return added.stream().collect(Collectors.toMap(TimelineScan::scanId, ReadAs::of));
    }
}
