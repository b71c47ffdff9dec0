package io.waybill.normalizer.backtest;

import io.waybill.normalizer.backtest.PastOrders.Usual;
import io.waybill.normalizer.eta.Way;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line of a file, whose faults are told with their line and column. */
record OrderRow(Path file, long line, OrderColumns columns, List<String> fields) {

    private static final DateTimeFormatter CLOCK = new DateTimeFormatterBuilder()
            .appendPattern("[ ]['T']HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendPattern("[ ][XXX][XX]")
            .toFormatter();
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .append(CLOCK)
            .toFormatter();
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendOptional(CLOCK)
            .toFormatter();
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    /** Empty where its times are impossible. */
    Optional<PastOrder> order(Usual usual) {
        var order = needed("order");
        var purchased = optional("purchase", TIME, LocalDateTime::from)
                .orElseThrow(() -> fault("purchase", "is empty; each order was purchased at some time"));
        var handedOver = optional("handed_over", TIME, LocalDateTime::from).orElse(null);
        var delivered = optional("delivered", TIME, LocalDateTime::from).orElse(null);
        var promisedBy = optional("promised", DAY, LocalDate::from).orElse(null);
        var ready = notBefore(purchased, handedOver);
        return delivered != null && (ready == null || delivered.isBefore(ready))
                ? Optional.empty()
                : Optional.of(new PastOrder(order, way(usual), purchased, ready, delivered, promisedBy));
    }

    private Way way(Usual usual) {
        return new Way(
                optional("seller").orElse(""),
                optional("carrier").orElse(usual.carrier()),
                optional("service").orElse(null),
                country("seller_country", usual),
                optional("seller_zip").orElse(null),
                country("customer_country", usual),
                optional("customer_zip").orElse(null));
    }

    /** Some are booked as handed over before they were bought: they were ready. */
    private static @Nullable LocalDateTime notBefore(LocalDateTime purchased, @Nullable LocalDateTime handedOver) {
        return handedOver != null && handedOver.isBefore(purchased) ? purchased : handedOver;
    }

    private String country(String column, Usual usual) {
        return country(column)
                .or(() -> Optional.ofNullable(usual.country()))
                .orElseThrow(
                        () -> fault(
                                column,
                                "is empty, or there is none; --country is where parcels of all rows that name none come from and go to"));
    }

    private Optional<String> country(String column) {
        var country = optional(column).map(written -> written.toUpperCase(Locale.ROOT));
        if (country.isPresent() && !country.get().matches("[A-Z]{2}")) {
            throw fault(column, "says \"" + country.get() + "\"; a country is two letters, such as BR");
        }
        return country;
    }

    private <T extends TemporalAccessor> Optional<T> optional(
            String column, DateTimeFormatter formatter, TemporalQuery<T> query) {
        return optional(column).map(written -> parsed(column, written, formatter, query));
    }

    private <T extends TemporalAccessor> T parsed(
            String column, String written, DateTimeFormatter formatter, TemporalQuery<T> query) {
        T time;
        try {
            time = formatter.parse(written, query);
        } catch (DateTimeException _) {
            var wanted = formatter == TIME ? "a time such as 2017-09-01 14:30:00, local" : "a day such as 2017-09-14";
            throw fault(column, "says \"" + written + "\"; wanted is " + wanted);
        }
        var year = time.get(ChronoField.YEAR);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw fault(column, "says \"" + written + "\"; no parcel is of that year");
        }
        return time;
    }

    private String needed(String column) {
        return optional(column).orElseThrow(() -> fault(column, "is empty; each row is an order"));
    }

    private Optional<String> optional(String column) {
        return columns.in(fields, column);
    }

    private IllegalArgumentException fault(String column, String what) {
        return new IllegalArgumentException("%s, line %d: column %s %s".formatted(file, line, column, what));
    }
}
