package io.waybill.carriers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tables beside the carriers, each loaded once. */
final class StatusTables {

    private static final String FILE = "status.csv";

    /** By carrier and by carrier with division, bare. */
    private static final Map<String, StatusTable> LOADED = new LinkedHashMap<>();

    static {
        Carriers.all().forEach(StatusTables::load);
    }

    private StatusTables() {}

    static StatusTable forCarrier(String id) {
        StatusTable table = LOADED.get(Carriers.bare(id));
        return table == null ? StatusTable.of(id, "no file", StatusFile.HEADER) : table;
    }

    private static void load(Carrier carrier) {
        String file = carrier.id() + "/" + FILE;
        StatusTable table = StatusTable.of(carrier.id(), file, text(carrier, file));
        LOADED.put(Carriers.bare(carrier.id()), table);
        table.rules().stream()
                .flatMap(rule -> rule.division().stream())
                .distinct()
                .forEach(
                        division -> LOADED.put(Carriers.bare(carrier.id() + "-" + division), table.division(division)));
    }

    private static String text(Carrier carrier, String file) {
        try (InputStream in = carrier.getClass().getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "no " + FILE + " beside " + carrier.getClass().getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
