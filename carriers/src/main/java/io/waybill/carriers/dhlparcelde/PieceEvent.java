package io.waybill.carriers.dhlparcelde;

import static io.waybill.carriers.dhlparcelde.PieceList.attribute;

import io.waybill.carriers.reading.Demanded;
import io.waybill.carriers.reading.PersonalData;
import io.waybill.carriers.reading.SignedBy;
import io.waybill.carriers.reading.WrittenTime;
import io.waybill.events.Place;
import io.waybill.events.Proof;
import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.scans.CarrierScan;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One event.
 *
 * @param iceAndRic what happened and why, such as {@code DLVRD:ACCPT}; empty where DHL gives none
 * @param standard the coarse code, such as {@code ZU}, which also stands beside what is no delivery
 * @param goesBack on its way back to the sender
 */
record PieceEvent(
        ScanTime time,
        String iceAndRic,
        String standard,
        String words,
        boolean goesBack,
        @Nullable Place place) {

    static final String SERVICE = "parcel-de";

    private static final ZoneId HOME = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("dd.MM.uuuu[ HH:mm[:ss]]").withResolverStyle(ResolverStyle.STRICT);
    private static final String DELIVERED = "ZU";

    /** Handed to customs or to another carrier, paid out, disposed of: with the code of a delivery. */
    private static final Set<String> NO_DELIVERIES = Set.of("DLVRD:CUSTM", "DLVRD:HNDTC", "DLVRD:CODRP", "MVARR:NRQRD");

    static PieceEvent of(JsonNode event) {
        return of(event, "event-timestamp", "event-status", "event-text", "event-short-status");
    }

    /** The piece's own status. */
    static PieceEvent ofStatus(JsonNode piece) {
        return of(piece, "status-timestamp", "status", "short-status");
    }

    private static PieceEvent of(JsonNode event, String timestamp, String... words) {
        String ice = attribute(event, "ice");
        String ric = attribute(event, "ric");
        String said = Stream.of(words)
                .map(name -> attribute(event, name))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        String standard = attribute(event, "standard-event-code");
        Demanded.present(said + ice + standard, "status or code");
        return new PieceEvent(
                time(Demanded.present(attribute(event, timestamp), timestamp)),
                ice.isEmpty() || ric.isEmpty() ? "" : ice + ":" + ric,
                standard,
                said,
                attribute(event, "ruecksendung").equalsIgnoreCase("true"),
                CountryName.place(attribute(event, "event-location"), attribute(event, "event-country")));
    }

    /** Berlin's, also of places abroad. */
    private static ScanTime time(String raw) {
        TemporalAccessor time = WRITTEN.parseBest(raw, LocalDateTime::from, LocalDate::from);
        LocalDateTime local = time instanceof LocalDateTime exact
                ? exact
                : LocalDate.from(time).atStartOfDay();
        return WrittenTime.inZone(raw, local, HOME, TimeSource.CARRIER);
    }

    boolean isDelivery() {
        return standard.equals(DELIVERED) && !NO_DELIVERIES.contains(iceAndRic) && !iceAndRic.startsWith("DSPSD:");
    }

    CarrierScan scan(int order, @Nullable Proof proof) {
        SignedBy signed = SignedBy.in(words);
        return new CarrierScan(
                code(),
                standard.isEmpty() ? null : SERVICE + "/" + standard,
                PersonalData.masked(signed.text()),
                null,
                time,
                place,
                order,
                goesBack ? null : proof);
    }

    /** Delivered on the way back is delivered to the sender, by the same codes. */
    private @Nullable String code() {
        String code =
                goesBack && isDelivery() ? DELIVERED + ":RUECKSENDUNG" : iceAndRic.isEmpty() ? standard : iceAndRic;
        return code.isEmpty() ? null : SERVICE + "/" + code;
    }
}
