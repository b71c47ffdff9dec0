package io.waybill.carriers.taxonomy;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A status vocabulary of others, and the way from it and to it. */
public enum Taxonomy {
    AFTERSHIP("aftership", "AfterShip"),
    SEVENTEENTRACK("17track", "17TRACK"),
    /** Best codes are {@code status/status_detail}. */
    EASYPOST("easypost", "EasyPost"),
    SHIPPO("shippo", "Shippo"),
    /** Events of EMSEVT, and ITMATT for the pre-advice. */
    UPU("upu", "UPU");

    private static final String NONE = "-";

    private final String key;
    private final String shown;
    private final Map<String, Detail> homes = new LinkedHashMap<>();
    private final Map<Detail, String> best = new LinkedHashMap<>();

    static {
        rows("theirs.csv").forEach(Taxonomy::addHome);
        rows("ours.csv").forEach(Taxonomy::addBest);
    }

    Taxonomy(String key, String shown) {
        this.key = key;
        this.shown = shown;
    }

    /** As it calls itself. */
    public String shown() {
        return shown;
    }

    /** Main statuses and finer ones. */
    public Set<String> codes() {
        return homes.keySet();
    }

    /** What a code of theirs means; empty for one that they may have added since. */
    public Optional<Detail> home(String code) {
        return Optional.ofNullable(homes.get(code));
    }

    /** The code of theirs that says most of what ours says; empty where any would be wrong. */
    public Optional<String> best(Detail detail) {
        return Optional.ofNullable(best.get(detail)).filter(code -> !code.equals(NONE));
    }

    private static void addHome(NamedCsvRecord row) {
        Taxonomy taxonomy = Arrays.stream(values())
                .filter(one -> one.key.equals(row.getField("taxonomy")))
                .findFirst()
                .orElseThrow(() -> refused(row, "no such taxonomy"));
        if (taxonomy.homes.putIfAbsent(row.getField("code"), detail(row)) != null) {
            throw refused(row, "the code has a home already");
        }
    }

    private static void addBest(NamedCsvRecord row) {
        for (Taxonomy taxonomy : values()) {
            if (taxonomy.best.putIfAbsent(detail(row), row.getField(taxonomy.key)) != null) {
                throw refused(row, "the detail has its best codes already");
            }
        }
    }

    private static Detail detail(NamedCsvRecord row) {
        return Arrays.stream(Status.values())
                .filter(status -> status.wireName().equals(row.getField("status")))
                .findFirst()
                .map(status -> new Meaning(status, row.getField("detail")))
                .flatMap(Detail::of)
                .orElseThrow(() -> refused(row, "no such status and detail"));
    }

    private static IllegalArgumentException refused(NamedCsvRecord row, String why) {
        return new IllegalArgumentException("taxonomy, line " + row.getStartingLineNumber() + ": " + why);
    }

    private static List<NamedCsvRecord> rows(String file) {
        InputStream in = Objects.requireNonNull(Taxonomy.class.getResourceAsStream(file), file);
        return CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))
                .stream()
                .toList();
    }
}
