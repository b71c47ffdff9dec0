package io.waybill.carriers.dhlexpress;

import io.waybill.carriers.reading.Demanded;
import io.waybill.carriers.reading.PersonalData;
import io.waybill.carriers.reading.SignedBy;
import io.waybill.carriers.reading.WrittenTime;
import io.waybill.events.Proof;
import io.waybill.events.ScanTime;
import io.waybill.events.scans.CarrierScan;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One checkpoint. */
record ExpressEvent(String typeCode, ScanTime time, ServiceArea area, String words, String signedBy) {

    private static final Pattern OFFSET = Pattern.compile("[+-]\\d{2}(:?\\d{2})?|Z");

    /** {@code Delivered : NAME}. */
    private static final Pattern TO_WHOM = Pattern.compile("(?i)\\s*(delivered|delivery)\\s*[:-]\\s*(\\S.*)");

    private static final Set<String> DELIVERIES = Set.of("OK", "PD", "DD");

    static ExpressEvent of(JsonNode event) {
        ServiceArea area = ServiceArea.of(event.path("serviceArea"));
        String typeCode = text(event, "typeCode");
        String words = words(event);
        Demanded.present(typeCode + words, "typeCode or description");
        return new ExpressEvent(typeCode, time(event, area), area, words, text(event, "signedBy"));
    }

    private static ScanTime time(JsonNode event, ServiceArea area) {
        String date = Demanded.present(text(event, "date"), "date");
        String offset = text(event, "GMTOffset");
        String dateAndTime = Stream.of(date, text(event, "time"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        boolean exact = !dateAndTime.equals(date) && OFFSET.matcher(offset).matches();
        return WrittenTime.read(exact ? dateAndTime + offset : dateAndTime, area.country(), null);
    }

    /** What a remark adds, such as the customs' release, on a line of its own. */
    private static String words(JsonNode event) {
        Stream<String> remarks = event.path("remarks").valueStream().map(remark -> text(remark, "value"));
        return Stream.concat(Stream.of(text(event, "description")), remarks)
                .filter(line -> !line.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** What makes two of them the same; pieces leave out remarks, signatures and offsets. */
    record Value(String what, LocalDateTime when, @Nullable String where) {}

    Value value() {
        return new Value(typeCode.isEmpty() ? words : typeCode, time.local(), area.code());
    }

    Instant sortable() {
        return WrittenTime.sortable(time);
    }

    CarrierScan scan(int order) {
        boolean delivery = DELIVERIES.contains(typeCode);
        SignedBy said = delivery ? delivered(words) : SignedBy.in(words);
        String initials = signedBy.isBlank() ? said.initials() : SignedBy.initials(signedBy);
        Proof proof = delivery && initials != null ? new Proof(initials, null, null) : null;
        String code = typeCode.isEmpty() ? null : ExpressShipment.SERVICE + "/" + typeCode;
        return new CarrierScan(code, null, PersonalData.masked(said.text()), null, time, area.place(), order, proof);
    }

    private static SignedBy delivered(String words) {
        SignedBy signed = SignedBy.in(words);
        Matcher matcher = TO_WHOM.matcher(words);
        if (signed.initials() != null || !matcher.matches()) {
            return signed;
        }
        String initials = SignedBy.initials(matcher.group(2));
        return new SignedBy(matcher.group(1) + (initials == null ? "" : ": " + initials), initials);
    }

    private static String text(JsonNode node, String field) {
        @Nullable String text = node.path(field).stringValue(null);
        return text == null ? "" : text.strip();
    }
}
