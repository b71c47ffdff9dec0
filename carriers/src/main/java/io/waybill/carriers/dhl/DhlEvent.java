package io.waybill.carriers.dhl;

import io.waybill.carriers.dhl.DhlReport.Address;
import io.waybill.carriers.dhl.DhlReport.Event;
import io.waybill.carriers.dhl.DhlReport.Location;
import io.waybill.carriers.reading.SaidText;
import io.waybill.carriers.reading.WrittenTime;
import io.waybill.events.Place;
import io.waybill.events.Proof;
import io.waybill.events.ScanTime;
import io.waybill.events.scans.CarrierScan;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One event of one division, as a scan. */
final class DhlEvent {

    /** Only of divisions that are known to write one zone's time without saying so. */
    private static final Map<String, ZoneId> HOMES = Map.of("parcel-de", ZoneId.of("Europe/Berlin"));

    /** The names under which letters of one carrier come, with the same codes. */
    private static final Set<String> LETTERS = Set.of("svb", "post-de", "post-international");

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_:-]*");
    private static final Pattern WORD = Pattern.compile("[A-Z_]{4,}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");
    private static final String NOTHING = "None";

    private DhlEvent() {}

    static CarrierScan scan(String service, Event event, int order, @Nullable String language, @Nullable Proof proof) {
        SaidText words = SaidText.of(words(event));
        Place place = place(event.location());
        ScanTime time = WrittenTime.read(event.timestamp(), place == null ? null : place.country(), HOMES.get(service));
        // Divisions give the same code different meanings.
        String division = LETTERS.contains(service) ? "deutsche-post" : service;
        String code = code(event).map(c -> division + "/" + c).orElse(null);
        return new CarrierScan(
                code, event.statusCode(), words.text(), language, time, place, order, proof(proof, words.initials()));
    }

    private static Optional<String> code(Event event) {
        return status(event).filter(status -> CODE.matcher(status).matches());
    }

    /** The status where it is a sentence, then the description; both on lines of their own where they differ. */
    private static String words(Event event) {
        Stream<String> sentence =
                status(event).filter(status -> !CODE.matcher(status).matches()).stream();
        String words = Stream.concat(sentence, Stream.ofNullable(event.description()))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
        return words.isEmpty() ? instead(event) : words;
    }

    /** Where there are no words: a code that is one, or the word for nothing if there is nothing else at all. */
    private static String instead(Event event) {
        String code = code(event).orElse("");
        boolean silent = code.isEmpty() && event.statusCode() == null;
        return silent ? NOTHING : WORD.matcher(code).matches() ? code : "";
    }

    /** Without what only repeats the summary or says that there is none. */
    private static Optional<String> status(Event event) {
        return Optional.ofNullable(event.status())
                .map(String::strip)
                .filter(status -> !status.isEmpty() && !status.equals(NOTHING))
                .filter(status -> !status.equals(event.statusCode()));
    }

    private static @Nullable Place place(@Nullable Location location) {
        Address address = location == null ? null : location.address();
        if (address == null) {
            return null;
        }
        String country = Optional.ofNullable(address.countryCode())
                .filter(code -> COUNTRY.matcher(code).matches())
                .map(code -> code.toUpperCase(Locale.ROOT))
                .orElse(null);
        if (address.addressLocality() == null && country == null && address.postalCode() == null) {
            return null;
        }
        return new Place(address.addressLocality(), country, address.postalCode());
    }

    private static @Nullable Proof proof(@Nullable Proof given, @Nullable String initials) {
        if (initials == null || (given != null && given.signedBy() != null)) {
            return given;
        }
        return given == null
                ? new Proof(initials, null, null)
                : new Proof(initials, given.signature(), given.document());
    }
}
