package io.waybill.normalizer.backtest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** A CSV file as spreadsheets and programs write it: gzipped or not, with any of the usual separators, with or without a BOM. */
record OrderFile(Path path) {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final int LONGEST_HEAD = 64 * 1024;
    private static final int ENOUGH_TO_KNOW_IT = 3;

    /**
     * @param eachRow is told of each row that is not empty
     * @throws IllegalArgumentException saying where it cannot be read, and how to mend it
     */
    void read(Consumer<OrderRow> eachRow) throws IOException {
        try (var reader = reader();
                var csv = CsvReader.builder()
                        .fieldSeparator(separator(reader))
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(reader)) {
            read(csv, eachRow);
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(
                    path + " is no proper CSV (" + e.getMessage() + "); is a quotation mark missing?", e);
        }
    }

    private void read(Iterable<CsvRecord> rows, Consumer<OrderRow> eachRow) {
        OrderColumns columns = null;
        for (var row : rows) {
            if (columns == null) {
                columns = OrderColumns.of(path, row.getFields());
            } else if (row.getFields().stream().anyMatch(field -> !field.isBlank())) {
                columns.demandNoMore(path, row.getStartingLineNumber(), row.getFields());
                eachRow.accept(new OrderRow(path, row.getStartingLineNumber(), columns, row.getFields()));
            }
        }
        if (columns == null) {
            throw new IllegalArgumentException(path + " is empty; its first line names the columns: "
                    + String.join(", ", OrderColumns.NEEDED) + ", ...");
        }
    }

    private BufferedReader reader() throws IOException {
        var bytes = buffered(Files.newInputStream(path));
        var plain = starts(bytes, 0x1f, 0x8b) ? buffered(new GZIPInputStream(bytes)) : bytes;
        if (starts(plain, 'P', 'K')) {
            throw new IllegalArgumentException(path + " is a spreadsheet or a ZIP archive; save it as CSV");
        }
        if (starts(plain, 0xff, 0xfe) || starts(plain, 0xfe, 0xff)) {
            throw new IllegalArgumentException(path + " is UTF-16; save it as CSV in UTF-8");
        }
        if (starts(plain, 0xef, 0xbb, 0xbf)) {
            plain.skipNBytes(ENOUGH_TO_KNOW_IT);
        }
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), LONGEST_HEAD);
    }

    private static InputStream buffered(InputStream bytes) {
        return new BufferedInputStream(bytes);
    }

    private static boolean starts(InputStream bytes, int... with) throws IOException {
        bytes.mark(ENOUGH_TO_KNOW_IT);
        var same = true;
        for (var one : with) {
            same &= bytes.read() == one;
        }
        bytes.reset();
        return same;
    }

    /** The one that the first line has most of. */
    private static char separator(Reader reader) throws IOException {
        var counts = new int[SEPARATORS.size()];
        reader.mark(LONGEST_HEAD);
        for (int read = 0, next = reader.read(); next >= 0 && next != '\n' && next != '\r'; next = reader.read()) {
            var at = SEPARATORS.indexOf((char) next);
            if (at >= 0) {
                counts[at]++;
            }
            if (++read == LONGEST_HEAD - 1) {
                break;
            }
        }
        reader.reset();
        var most = 0;
        for (var at = 1; at < counts.length; at++) {
            most = counts[at] > counts[most] ? at : most;
        }
        return SEPARATORS.get(most);
    }
}
