package io.waybill.normalizer.rules;

import io.waybill.carriers.RuleSet;
import io.waybill.kit.time.MachineTime;
import io.waybill.normalizer.rules.RuleFiles.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts rules into force, file by file: one that is refused leaves what its path held before. */
@Service
class Adopting {

    private final RuleFiles files;
    private final MachineTime machineTime;

    Adopting(RuleFiles files, MachineTime machineTime) {
        this.files = files;
        this.machineTime = machineTime;
    }

    /** @return why files are refused, by their paths */
    @Transactional
    Map<String, String> adopt(RuleFolder.Content folder) {
        files.lock();
        var before = files.all().stream().collect(Collectors.toMap(Row::path, Function.identity()));
        var loaded = RuleSet.with(folder.files());
        var refused = new TreeMap<>(folder.unreadable());
        refused.putAll(loaded.refused());
        var now = new TreeMap<String, String>();
        loaded.accepted().forEach(file -> now.put(file.path(), file.text()));
        now.put("", RuleSet.builtInDigest());
        files.save(changes(before, now, refused, folder.isReadable()), machineTime.instant());
        return Map.copyOf(refused);
    }

    private static List<Row> changes(
            Map<String, Row> before, Map<String, String> now, Map<String, String> refused, boolean complete) {
        var version = before.values().stream().mapToLong(Row::version).max().orElse(0) + 1;
        var changes = new ArrayList<Row>();
        now.forEach((path, text) -> {
            var earlier = before.get(path);
            if (earlier == null || !Objects.equals(earlier.text(), text)) {
                changes.add(new Row(path, text, version));
            }
        });
        before.values().stream()
                .filter(row -> complete && row.text() != null)
                .filter(row -> !now.containsKey(row.path()) && !refused.containsKey(row.path()))
                .forEach(row -> changes.add(new Row(row.path(), null, version)));
        return changes;
    }
}
