package io.waybill.carriers;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The files of rules that come with this module. */
final class BuiltIn {

    private static final String TABLES = "status-tables.csv";

    private BuiltIn() {}

    /** Which carrier, or division of one, has its rules in which file. */
    record Listed(String carrier, String file, String division) {}

    static List<Listed> tables() {
        return CsvReader.builder().ofNamedCsvRecord(text(TABLES)).stream()
                .map(row -> new Listed(row.getField("carrier"), row.getField("file"), row.getField("division")))
                .toList();
    }

    static String wording(String language) {
        return "wording/" + language + ".csv";
    }

    static String text(String file) {
        try (InputStream in = Objects.requireNonNull(BuiltIn.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** Another one where any of the files says anything else. */
    static String digest() {
        MessageDigest digest = sha256();
        Stream.of(
                        Stream.of(TABLES, "wording/han.txt"),
                        tables().stream().map(Listed::file),
                        Wordings.LANGUAGES.stream().map(BuiltIn::wording))
                .flatMap(files -> files)
                .distinct()
                .forEach(file -> digest.update((file + "\n" + text(file)).getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
