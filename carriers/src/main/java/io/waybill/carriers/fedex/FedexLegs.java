package io.waybill.carriers.fedex;

import io.waybill.carriers.TrackingNumbers;
import io.waybill.carriers.fedex.FedexReport.ScanEvent;
import io.waybill.events.Leg;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** USPS, which delivers Ground Economy (once SmartPost) for FedEx, and the number it knows such a parcel by. */
final class FedexLegs {

    /** The same parcel's number at USPS is this one after {@link #USPS_BEGINS}. */
    private static final Pattern GROUND_ECONOMY = Pattern.compile("02\\d{18}");

    private static final String USPS_BEGINS = "92";

    private static final Pattern OF_USPS = Pattern.compile("9[2-5](\\d{18}|\\d{20}|\\d{24})");

    /** Data went to USPS; it is at USPS. */
    private static final Set<String> USPS_EVENTS = Set.of("OX", "AX");

    private static final Pattern NAMES_USPS =
            Pattern.compile("\\bUSPS\\b|U\\.?S\\.? Postal|\\bpost office\\b", Pattern.CASE_INSENSITIVE);

    private FedexLegs() {}

    static List<Leg> of(String number, FedexReport report) {
        Stream<String> byShape =
                GROUND_ECONOMY.matcher(number).matches() ? Stream.of(USPS_BEGINS + number) : Stream.of();
        Stream<String> handedOver = isHandedOver(report)
                ? Stream.concat(Stream.of(number), others(report.additionalTrackingInfo()))
                        .filter(other -> OF_USPS.matcher(other).matches())
                : Stream.of();
        return Stream.concat(byShape, handedOver)
                .distinct()
                .map(known -> new Leg("usps", known))
                .toList();
    }

    private static boolean isHandedOver(FedexReport report) {
        JsonNode service = report.serviceDetail();
        boolean smartPost =
                service != null && service.path("type").stringValue("").equals("SMART_POST");
        return smartPost || report.scanEvents().stream().anyMatch(FedexLegs::namesUsps);
    }

    private static boolean namesUsps(ScanEvent event) {
        return USPS_EVENTS.contains(Objects.requireNonNullElse(event.eventType(), ""))
                || Stream.of(event.eventDescription(), event.exceptionDescription())
                        .filter(Objects::nonNull)
                        .anyMatch(words -> NAMES_USPS.matcher(words).find());
    }

    /** Of the shipper's references and further numbers, which may each have one value or several. */
    private static Stream<String> others(@Nullable JsonNode info) {
        return info == null
                ? Stream.empty()
                : stream(info.path("packageIdentifiers"))
                        .flatMap(id -> Stream.concat(Stream.of(id.path("value")), stream(id.path("values"))))
                        .map(value -> TrackingNumbers.normalise(value.stringValue("")));
    }

    private static Stream<JsonNode> stream(JsonNode several) {
        return StreamSupport.stream(several.spliterator(), false);
    }
}
