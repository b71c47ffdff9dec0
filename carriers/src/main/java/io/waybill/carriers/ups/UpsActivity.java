package io.waybill.carriers.ups;

import io.waybill.carriers.reading.CountryCode;
import io.waybill.carriers.reading.SaidText;
import io.waybill.carriers.ups.UpsReport.Activity;
import io.waybill.carriers.ups.UpsReport.Address;
import io.waybill.carriers.ups.UpsReport.Location;
import io.waybill.carriers.ups.UpsReport.Status;
import io.waybill.events.Place;
import io.waybill.events.Proof;
import io.waybill.events.ScanTime;
import io.waybill.events.scans.CarrierScan;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One activity, polled or pushed, as a scan. */
final class UpsActivity {

    private static final String UPDATE = "U";

    private UpsActivity() {}

    static CarrierScan scan(Activity activity, ScanTime time, int order, String left, @Nullable Proof proof) {
        Status status = activity.status();
        SaidText words = SaidText.of(words(status, left));
        String initials = words.initials();
        Proof known = proof == null && initials != null ? new Proof(initials, null, null) : proof;
        return new CarrierScan(
                code(status),
                text(status.type()).orElse(null),
                words.text(),
                null,
                time,
                place(activity.location()),
                order,
                known);
    }

    /**
     * What the scanner said, then what UPS' page says: {@code RZ/014} is released where {@code RZ/012} is not, and
     * {@code AR/005} arrived where {@code DP/005} left. Either may be missing. An update of what was promised moves
     * nothing, whatever it is about.
     */
    private static @Nullable String code(Status status) {
        if (text(status.type()).equals(Optional.of(UPDATE))) {
            return UPDATE;
        }
        String both = Stream.of(status.code(), status.statusCode())
                .flatMap(code -> text(code).stream())
                .collect(Collectors.joining("/"));
        return both.isEmpty() ? null : both;
    }

    private static String words(Status status, String left) {
        return Stream.of(Objects.requireNonNullElse(status.description(), ""), left)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** The town alone, without state and street, so that a pushed scan is the same as the polled one. */
    static @Nullable Place place(@Nullable Location location) {
        Address address = location == null ? null : location.address();
        if (address == null) {
            return null;
        }
        String town = text(address.city()).orElse(null);
        String country = country(address);
        return town == null && country == null ? null : new Place(town, country, null);
    }

    static @Nullable String country(@Nullable Address address) {
        return address == null
                ? null
                : Stream.of(address.countryCode(), address.country())
                        .map(CountryCode::alpha2)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
    }
}
