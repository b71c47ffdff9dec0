package io.waybill.carriers.ups;

import io.waybill.carriers.TrackingNumbers;
import io.waybill.carriers.reading.PostLegs;
import io.waybill.carriers.ups.UpsReport.Package;
import io.waybill.events.Leg;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The posts that deliver for UPS (SurePost, Mail Innovations, i-parcel), and the numbers they know a parcel by. */
final class UpsLegs {

    /** Of USPS: IMpb without the postal code before it. */
    private static final Pattern OF_USPS = Pattern.compile("9[1-5](\\d{18}|\\d{20}|\\d{22}|\\d{24}|\\d{28})");

    private UpsLegs() {}

    /** @param number by which UPS was asked: it takes the posts' numbers, too */
    static List<Leg> of(String number, Package parcel) {
        Stream<Leg> alternates = others(parcel.alternateTrackingNumber()).flatMap(UpsLegs::alternate);
        return Stream.concat(byShape(number).stream(), alternates).distinct().toList();
    }

    private static Stream<JsonNode> others(@Nullable JsonNode given) {
        return given == null ? Stream.empty() : StreamSupport.stream(given.spliterator(), false);
    }

    private static Stream<Leg> alternate(JsonNode other) {
        String number = TrackingNumbers.normalise(other.path("number").stringValue(""));
        boolean saysUsps = other.path("type").stringValue("").contains("USPS");
        return saysUsps && !number.isEmpty() ? Stream.of(new Leg("usps", number)) : byShape(number).stream();
    }

    private static List<Leg> byShape(String number) {
        return OF_USPS.matcher(number).matches()
                ? List.of(new Leg("usps", number))
                : PostLegs.of(number, null, Set.of("ups"));
    }
}
