package io.waybill.carriers.ups;

import io.waybill.carriers.Posts;
import io.waybill.carriers.TrackingNumbers;
import io.waybill.carriers.ups.UpsReport.Package;
import io.waybill.events.Leg;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The posts that deliver for UPS (SurePost, Mail Innovations, i-parcel), and the numbers they know a parcel by. */
final class UpsLegs {

    /** Of USPS: IMpb without the postal code before it. */
    private static final Pattern OF_USPS = Pattern.compile("9[1-5](\\d{18}|\\d{20}|\\d{22}|\\d{24}|\\d{28})");

    /** UPU S10; the last two letters are the post's country. */
    private static final Pattern OF_A_POST = Pattern.compile("[A-Z]{2}\\d{9}[A-Z]{2}");

    private static final int COUNTRY_AT = 11;

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

    private static Optional<Leg> byShape(String number) {
        if (OF_USPS.matcher(number).matches()) {
            return Optional.of(new Leg("usps", number));
        }
        return OF_A_POST.matcher(number).matches()
                ? Posts.of(number.substring(COUNTRY_AT)).map(post -> new Leg(post, number))
                : Optional.empty();
    }
}
