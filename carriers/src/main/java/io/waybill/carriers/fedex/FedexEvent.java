package io.waybill.carriers.fedex;

import io.waybill.carriers.fedex.FedexReport.ScanEvent;
import io.waybill.carriers.reading.CountryCode;
import io.waybill.carriers.reading.SaidText;
import io.waybill.carriers.reading.WrittenTime;
import io.waybill.events.Place;
import io.waybill.events.Proof;
import io.waybill.events.ScanTime;
import io.waybill.events.scans.CarrierScan;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One event, as a scan. */
final class FedexEvent {

    /** As in FedEx' own sample: 2024-08-12T15:18:10 -0500. */
    private static final Pattern BLANK_BEFORE_OFFSET = Pattern.compile("(?<=\\d)\\s+(?=[+-]\\d{2}:?\\d{2}$)");

    private FedexEvent() {}

    static CarrierScan scan(ScanEvent event, int order, String left, @Nullable Proof proof) {
        SaidText words = SaidText.of(words(event, left));
        String initials = words.initials();
        Proof known = proof == null && initials != null ? new Proof(initials, null, null) : proof;
        Place place = place(event.scanLocation());
        return new CarrierScan(
                code(event),
                text(event.eventType()).orElse(null),
                words.text(),
                null,
                time(event.date(), place == null ? null : place.country()),
                place,
                order,
                known);
    }

    /** What happened, then why, as in {@code DE/007}. */
    private static @Nullable String code(ScanEvent event) {
        String both = Stream.of(event.eventType(), event.exceptionCode())
                .flatMap(code -> text(code).stream())
                .collect(Collectors.joining("/"));
        return both.isEmpty() ? null : both;
    }

    private static String words(ScanEvent event, String left) {
        return Stream.of(text(event.eventDescription()), text(event.exceptionDescription()), text(left))
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static ScanTime time(String raw, @Nullable String country) {
        String plain = BLANK_BEFORE_OFFSET.matcher(raw.strip()).replaceFirst("");
        ScanTime time = WrittenTime.read(plain, country, null);
        return new ScanTime(raw, time.local(), time.happenedAt(), time.source(), time.dateOnly());
    }

    private static @Nullable Place place(FedexReport.@Nullable Place given) {
        if (given == null) {
            return null;
        }
        String town = text(given.city()).orElse(null);
        String postalCode = text(given.postalCode()).orElse(null);
        String country = CountryCode.alpha2(given.countryCode());
        return town == null && postalCode == null && country == null ? null : new Place(town, country, postalCode);
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
    }
}
