package io.waybill.carriers.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.waybill.carriers.ScanReading;
import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.events.Place;
import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.scans.CarrierScan;
import io.waybill.vocabulary.Meaning;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A scan on the command line.
 *
 * @param localTime a day where the carrier gave no time of day
 */
record ShownScan(
        @Nullable Instant happenedAt,
        String localTime,
        TimeSource timeSource,
        @Nullable String code,
        String text,
        @Nullable String place,
        @JsonUnwrapped ShownMeaning meaning,
        boolean recognised) {

    static ShownScan of(CarrierScan scan, ScanReading reading) {
        ScanTime time = scan.time();
        String local = time.dateOnly()
                ? time.local().toLocalDate().toString()
                : time.local().toString();
        String code = scan.code() == null ? scan.coarseCode() : scan.code();
        Meaning meaning = reading instanceof Recognised read ? read.meaning() : null;
        return new ShownScan(
                time.happenedAt(),
                local,
                time.source(),
                code,
                scan.text(),
                place(scan.place()),
                ShownMeaning.of(meaning),
                meaning != null);
    }

    private static @Nullable String place(@Nullable Place place) {
        if (place == null) {
            return null;
        }
        return Stream.of(place.postalCode(), place.name(), place.country())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
