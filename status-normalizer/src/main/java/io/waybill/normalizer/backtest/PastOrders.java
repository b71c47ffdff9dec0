package io.waybill.normalizer.backtest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.waybill.normalizer.eta.Way;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads orders of earlier days.
 *
 * @param skipped rows whose times are impossible
 */
record PastOrders(List<PastOrder> orders, int skipped) {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("[ ]['T']HH:mm[:ss]")
            .toFormatter();

    /**
     * What holds for all rows that say nothing else.
     *
     * @param country ISO 3166-1 alpha-2, of both ends
     */
    record Usual(String country, @Nullable String carrier) {

        /** Where nothing is known, all rows are of one country, whichever that is. */
        static final Usual ONE_COUNTRY = new Usual("XX", null);
    }

    static PastOrders read(List<Path> files, Usual usual) throws IOException {
        var orders = new ArrayList<PastOrder>();
        var skipped = 0;
        for (var file : files) {
            try (var csv = CsvReader.builder().ofNamedCsvRecord(reader(file))) {
                for (var row : csv) {
                    var order = possible(file, row, usual);
                    order.ifPresent(orders::add);
                    skipped += order.isPresent() ? 0 : 1;
                }
            }
        }
        return new PastOrders(List.copyOf(orders), skipped);
    }

    private static InputStreamReader reader(Path file) throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(file));
        return new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8);
    }

    private static Optional<PastOrder> possible(Path file, NamedCsvRecord row, Usual usual) {
        try {
            return possible(row, usual);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "%s, line %d: %s".formatted(file, row.getStartingLineNumber(), e.getMessage()), e);
        }
    }

    private static Optional<PastOrder> possible(NamedCsvRecord row, Usual usual) {
        var purchased = LocalDateTime.parse(field(row, "purchase"), TIME);
        var handedOver = notBefore(purchased, time(row, "handed_over"));
        var delivered = time(row, "delivered");
        if (delivered != null && (handedOver == null || delivered.isBefore(handedOver))) {
            return Optional.empty();
        }
        return Optional.of(new PastOrder(
                field(row, "order"),
                way(row, usual),
                purchased,
                handedOver,
                delivered,
                row.findField("promised")
                        .filter(promised -> !promised.isBlank())
                        .map(LocalDate::parse)
                        .orElse(null)));
    }

    private static Way way(NamedCsvRecord row, Usual usual) {
        return new Way(
                field(row, "seller"),
                optional(row, "carrier").orElse(usual.carrier()),
                optional(row, "service").orElse(null),
                optional(row, "seller_country").orElse(usual.country()),
                field(row, "seller_zip"),
                optional(row, "customer_country").orElse(usual.country()),
                field(row, "customer_zip"));
    }

    private static Optional<String> optional(NamedCsvRecord row, String column) {
        return row.findField(column).filter(value -> !value.isBlank());
    }

    /** Some are booked as handed over before they were bought: they were ready. */
    private static @Nullable LocalDateTime notBefore(LocalDateTime purchased, @Nullable LocalDateTime handedOver) {
        return handedOver != null && handedOver.isBefore(purchased) ? purchased : handedOver;
    }

    private static @Nullable LocalDateTime time(NamedCsvRecord row, String column) {
        var written = field(row, column);
        return written.isBlank() ? null : LocalDateTime.parse(written, TIME);
    }

    private static String field(NamedCsvRecord row, String column) {
        return row.findField(column)
                .orElseThrow(() -> new IllegalArgumentException("the column " + column + " is missing"));
    }
}
