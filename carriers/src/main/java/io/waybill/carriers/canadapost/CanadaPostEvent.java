package io.waybill.carriers.canadapost;

import io.waybill.carriers.Effect;
import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.carriers.StatusTable;
import io.waybill.carriers.reading.PersonalData;
import io.waybill.carriers.reading.SignedBy;
import io.waybill.carriers.reading.Xml;
import io.waybill.events.Place;
import io.waybill.events.Proof;
import io.waybill.events.ScanTime;
import io.waybill.events.scans.CarrierScan;
import io.waybill.vocabulary.Status;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One event.
 *
 * @param code a number, which may have lost its leading zero
 * @param type the carrier's summary of it, which stands in the place of the code in a summary
 */
record CanadaPostEvent(
        @Nullable String code,
        @Nullable String type,
        @Nullable String description,
        @Nullable String signatory,
        ScanTime time,
        @Nullable Place place) {

    private static final Set<String> SIGNATURE = Set.of("20", "0020", "SIGNATURE");

    /** Before a code, in the table and in ours. */
    private static final String SENDER = "SENDER/";

    private static final Pattern TO_THE_SENDER = Pattern.compile(
            "delivered to (the )?(original )?sender|livré[^.]*à l.expéditeur",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    CanadaPostEvent {
        if (code == null && description == null) {
            throw new IllegalArgumentException("no event-identifier and no event-description");
        }
    }

    static CanadaPostEvent ofOccurrence(JsonNode occurrence) {
        String province = Xml.text(occurrence, "event-province");
        ScanTime time = CanadaPostTime.of(
                Xml.text(occurrence, "event-date"),
                Xml.text(occurrence, "event-time"),
                Xml.text(occurrence, "event-time-zone"),
                province);
        return new CanadaPostEvent(
                Xml.text(occurrence, "event-identifier"),
                null,
                Xml.text(occurrence, "event-description"),
                Xml.text(occurrence, "signatory-name"),
                time,
                place(Xml.text(occurrence, "event-site"), province));
    }

    /** The last event of a summary: without code, zone and province of its own. */
    static CanadaPostEvent ofSummary(JsonNode summary) {
        return new CanadaPostEvent(
                null,
                Xml.text(summary, "event-type"),
                Xml.text(summary, "event-description"),
                Xml.text(summary, "signatory-name"),
                CanadaPostTime.compact(Xml.text(summary, "event-date-time")),
                place(Xml.text(summary, "event-location"), null));
    }

    CarrierScan scan(int order, @Nullable String language, @Nullable String signatory) {
        // No names in here: "received by Canada Post" is no signature.
        String words = PersonalData.masked(description == null ? "" : description);
        return new CarrierScan(coded(words), type, words, language, time, place, order, proof(words, signatory));
    }

    /** The codes of deliveries do not tell to whom. */
    private @Nullable String coded(String words) {
        return code != null && TO_THE_SENDER.matcher(words).find() ? SENDER + code : code;
    }

    private @Nullable Proof proof(String words, @Nullable String signatory) {
        String initials = signatory == null ? null : SignedBy.initials(signatory);
        boolean delivery =
                StatusTable.forCarrier(CanadaPost.ID).read(coded(words), type, words) instanceof Recognised reading
                        && reading.effect() == Effect.MOVES
                        && reading.meaning().status() == Status.DELIVERED;
        return delivery && initials != null ? new Proof(initials, null, null) : null;
    }

    boolean isSignature() {
        return code != null && SIGNATURE.contains(code);
    }

    LocalDate day() {
        return time.local().toLocalDate();
    }

    private static @Nullable Place place(@Nullable String site, @Nullable String province) {
        String name = Stream.of(site, province).filter(Objects::nonNull).collect(Collectors.joining(", "));
        boolean canada = province != null && CanadaPostTime.isProvince(province);
        return name.isEmpty() ? null : new Place(name, canada ? "CA" : null, null);
    }
}
