package io.waybill.carriers.aftership;

import io.waybill.carriers.aftership.AfterShipTracking.Checkpoint;
import io.waybill.carriers.reading.CountryCode;
import io.waybill.carriers.reading.SaidText;
import io.waybill.carriers.reading.WrittenTime;
import io.waybill.events.Place;
import io.waybill.events.Proof;
import io.waybill.events.ScanTime;
import io.waybill.events.scans.CarrierScan;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One checkpoint, as a scan. */
final class AfterShipCheckpoint {

    /** The first of each tag repeats the tag. "Departure scan" is said of releases by customs too. */
    private static final Pattern LOOSE = Pattern.compile("(?i).*_001|InTransit_007");

    private AfterShipCheckpoint() {}

    /** @param time its own, or another one's where it has none */
    static CarrierScan scan(Checkpoint checkpoint, ScanTime time, int order, @Nullable Proof proof) {
        SaidText said = SaidText.of(checkpoint.message());
        String country = country(checkpoint);
        String subtag = given(checkpoint.subtag());
        boolean loose = subtag != null && LOOSE.matcher(subtag).matches();
        String tag = given(checkpoint.tag());
        return new CarrierScan(
                loose ? null : subtag,
                loose && (tag == null || !subtag.endsWith("_001")) ? subtag : tag,
                said.text(),
                null,
                time,
                place(checkpoint, country),
                order,
                proof == null && said.initials() != null ? new Proof(said.initials(), null, null) : proof);
    }

    /** Null where it is empty, as AfterShip documents. */
    static @Nullable ScanTime time(Checkpoint checkpoint) {
        String written = given(checkpoint.checkpointTime());
        return written == null ? null : WrittenTime.read(written, country(checkpoint), null);
    }

    private static @Nullable String country(Checkpoint checkpoint) {
        String country = CountryCode.alpha2(checkpoint.countryRegion());
        return country == null ? CountryCode.alpha2(checkpoint.countryIso3()) : country;
    }

    private static @Nullable Place place(Checkpoint checkpoint, @Nullable String country) {
        String name = first(checkpoint.city(), checkpoint.location());
        String postalCode = first(checkpoint.postalCode(), checkpoint.zip());
        return name == null && country == null && postalCode == null ? null : new Place(name, country, postalCode);
    }

    private static @Nullable String first(@Nullable String preferred, @Nullable String other) {
        return Stream.of(Optional.ofNullable(given(preferred)), Optional.ofNullable(given(other)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
