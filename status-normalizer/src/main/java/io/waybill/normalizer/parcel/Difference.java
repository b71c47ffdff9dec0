package io.waybill.normalizer.parcel;

import io.waybill.events.statuses.TimelineScan;
import io.waybill.normalizer.status.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a timeline differs from the one that was published.
 *
 * @param added oldest first; also those whose proof came late, or that rules read otherwise now
 * @param withdrawn ids of scans that stand no more
 * @param unlearnt those that a rule knew when they were published, and none knows now
 */
record Difference(List<TimelineScan> added, Set<String> withdrawn, List<StoredScan> unlearnt) {

    static Difference between(Dossier dossier, Folded folded) {
        var withdrawn = new TreeSet<String>();
        dossier.scans().stream()
                .filter(StoredScan::published)
                .map(StoredScan::scanId)
                .forEach(withdrawn::add);
        var added = new ArrayList<TimelineScan>();
        var unlearnt = new ArrayList<StoredScan>();
        for (var line : folded.timeline()) {
            var before = dossier.scan(line.scanId());
            withdrawn.remove(line.scanId());
            if (!isShown(line, before) || dossier.proven(before)) {
                added.add(line);
                if (before.published() && !isShown(line, before) && line.meaning() == null) {
                    unlearnt.add(before);
                }
            }
        }
        return new Difference(added, withdrawn, unlearnt);
    }

    private static boolean isShown(TimelineScan line, StoredScan before) {
        return before.published() && (before.readAs() == null || before.readAs().equals(ReadAs.of(line)));
    }

    boolean isEmpty() {
        return added.isEmpty() && withdrawn.isEmpty();
    }
}
