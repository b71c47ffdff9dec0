package io.waybill.carriers;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The tables that {@code status-tables.csv} lists, each file loaded once. */
final class StatusTables {

    private static final String LIST = "status-tables.csv";

    private static final StatusTable NONE = StatusTable.of("none", "no file", StatusFile.HEADER);

    /** By carrier and by carrier with division, bare. */
    private static final Map<String, StatusTable> LOADED = new LinkedHashMap<>();

    static {
        Map<String, StatusTable> byFile = new HashMap<>();
        CsvReader.builder().ofNamedCsvRecord(text(LIST)).stream().forEach(row -> load(row, byFile));
    }

    private StatusTables() {}

    /** Of a carrier that is not listed: none of its own, so that only words count. */
    static StatusTable forCarrier(String id) {
        return LOADED.getOrDefault(Carriers.bare(id), NONE);
    }

    private static void load(NamedCsvRecord row, Map<String, StatusTable> byFile) {
        String carrier = row.getField("carrier");
        String division = row.getField("division");
        String file = row.getField("file");
        StatusTable table = byFile.computeIfAbsent(file, name -> StatusTable.of(carrier, name, text(name)));
        LOADED.put(Carriers.bare(carrier), division.isEmpty() ? table : table.division(division));
        if (division.isEmpty()) {
            table.rules().stream()
                    .flatMap(rule -> rule.division().stream())
                    .distinct()
                    .forEach(name -> LOADED.putIfAbsent(Carriers.bare(carrier + "-" + name), table.division(name)));
        }
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(StatusTables.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
