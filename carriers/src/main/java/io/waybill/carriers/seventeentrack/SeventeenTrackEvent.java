package io.waybill.carriers.seventeentrack;

import io.waybill.carriers.reading.CountryCode;
import io.waybill.carriers.reading.SaidText;
import io.waybill.carriers.seventeentrack.SeventeenTrackItem.Address;
import io.waybill.carriers.seventeentrack.SeventeenTrackItem.Event;
import io.waybill.events.Place;
import io.waybill.events.Proof;
import io.waybill.events.ScanTime;
import io.waybill.events.scans.CarrierScan;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One event of one provider, as a scan. */
final class SeventeenTrackEvent {

    /** Whatever 17TRACK has no finer word for, hand-overs and returns among it. */
    private static final String OTHER = "_Other";

    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2}([-_].*)?");

    private SeventeenTrackEvent() {}

    static CarrierScan scan(Event event, ScanTime time, int order, @Nullable String language) {
        SaidText said = SaidText.of(event.description());
        String finest = finest(event).orElse(null);
        return new CarrierScan(
                finest,
                finest == null ? summary(event) : family(finest),
                said.text(),
                language != null && LANGUAGE.matcher(language).matches() ? language.replace('_', '-') : null,
                time,
                place(event),
                order,
                said.initials() == null ? null : new Proof(said.initials(), null, null));
    }

    static @Nullable String country(Event event) {
        return event.address() == null
                ? null
                : CountryCode.alpha2(event.address().country());
    }

    /** A sub-status that is surer than the words. Some accounts get it as the stage. */
    private static Optional<String> finest(Event event) {
        return Stream.of(Optional.ofNullable(event.subStatus()), Optional.ofNullable(event.stage()))
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(status -> status.contains("_") && !status.endsWith(OTHER))
                .findFirst();
    }

    /** What counts where nobody knows the words. */
    private static @Nullable String summary(Event event) {
        return Stream.of(Optional.ofNullable(event.stage()), Optional.ofNullable(event.subStatus()))
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(status -> !status.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** The main status, for sub-statuses that 17TRACK has added since. */
    private static String family(String subStatus) {
        return subStatus.substring(0, subStatus.indexOf('_'));
    }

    private static @Nullable Place place(Event event) {
        Address address = event.address();
        String country = country(event);
        String name = Stream.of(
                        Optional.ofNullable(event.location()),
                        Optional.ofNullable(address).map(Address::city))
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !text.equals(country))
                .findFirst()
                .orElse(null);
        String postalCode = Optional.ofNullable(address)
                .map(Address::postalCode)
                .filter(code -> !code.isBlank())
                .orElse(null);
        return name == null && country == null && postalCode == null ? null : new Place(name, country, postalCode);
    }
}
