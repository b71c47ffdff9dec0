package io.waybill.carriers;

import io.waybill.carriers.BuiltIn.Listed;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables of all carriers that have one. */
final class StatusTables {

    /** Those that {@code status-tables.csv} lists, each file loaded once. */
    static final StatusTables BUILT_IN =
            new StatusTables(listed(), StatusTable.of("none", "no file", StatusFile.HEADER));

    /** By carrier and by carrier with division, bare. */
    private final Map<String, StatusTable> byId;

    /** Of carriers that have none of their own, so that only words count. */
    private final StatusTable none;

    private StatusTables(Map<String, StatusTable> byId, StatusTable none) {
        this.byId = byId;
        this.none = none;
    }

    StatusTable forCarrier(String id) {
        return byId.getOrDefault(Carriers.bare(id), none);
    }

    /** Bare ids of the carriers that the table of this one is for. */
    Set<String> sharing(String id) {
        StatusTable table = byId.get(Carriers.bare(id));
        return table == null
                ? Set.of(Carriers.bare(id))
                : byId.entrySet().stream()
                        .filter(entry -> entry.getValue().shares(table))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * With rules that win over those for the same.
     *
     * @throws IllegalArgumentException with file and line
     */
    StatusTables with(String carrier, RuleFile extra) {
        StatusTable before = byId.get(Carriers.bare(carrier));
        StatusTable after = before == null
                ? StatusTable.of(carrier, extra.path(), extra.text())
                : before.with(extra.path(), extra.text());
        Map<String, StatusTable> all = new LinkedHashMap<>(byId);
        if (before != null) {
            all.replaceAll((_, table) -> table.shares(before) ? after.division(table.division()) : table);
        }
        put(all, carrier, after);
        return new StatusTables(all, none);
    }

    StatusTables reading(Wordings wordings) {
        Map<String, StatusTable> all = new LinkedHashMap<>(byId);
        all.replaceAll((_, table) -> table.reading(wordings));
        return new StatusTables(all, none.reading(wordings));
    }

    private static Map<String, StatusTable> listed() {
        Map<String, StatusTable> byFile = new HashMap<>();
        Map<String, StatusTable> all = new LinkedHashMap<>();
        for (Listed row : BuiltIn.tables()) {
            StatusTable table =
                    byFile.computeIfAbsent(row.file(), file -> StatusTable.of(row.carrier(), file, BuiltIn.text(file)));
            put(all, row.carrier(), table.division(named(row.division())));
        }
        return all;
    }

    private static @Nullable String named(String division) {
        return division.isEmpty() ? null : division;
    }

    /** Divisions that codes name are carriers too. */
    private static void put(Map<String, StatusTable> all, String carrier, StatusTable table) {
        all.put(Carriers.bare(carrier), table);
        if (table.division() == null) {
            table.rules().stream()
                    .flatMap(rule -> rule.division().stream())
                    .distinct()
                    .forEach(name -> all.putIfAbsent(Carriers.bare(carrier + "-" + name), table.division(name)));
        }
    }
}
