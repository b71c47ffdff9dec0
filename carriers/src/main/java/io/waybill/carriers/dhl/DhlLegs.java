package io.waybill.carriers.dhl;

import io.waybill.carriers.CarrierNames;
import io.waybill.carriers.Posts;
import io.waybill.carriers.TrackingNumbers;
import io.waybill.carriers.dhl.DhlReport.Address;
import io.waybill.carriers.dhl.DhlReport.Details;
import io.waybill.carriers.dhl.DhlReport.Shipment;
import io.waybill.carriers.reading.CountryCode;
import io.waybill.carriers.reading.PostLegs;
import io.waybill.events.Leg;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who else has the parcel, and by which number: the partner of the last mile, and the posts of an international number. */
final class DhlLegs {

    /** The one kind of reference that is a number to track by; the others are the seller's, or of whole containers. */
    private static final String PARTNERS_NUMBER = "local-tracking-number";

    private static final Pattern NUMBER = Pattern.compile("(?=.*\\d)[A-Z0-9]{8,40}");
    private static final Set<String> OURSELVES = Set.of("dhl", "deutsche-post");

    private DhlLegs() {}

    static List<Leg> of(Shipment shipment) {
        String number = TrackingNumbers.normalise(shipment.id());
        Address address =
                shipment.destination() == null ? null : shipment.destination().address();
        String destination = CountryCode.alpha2(address == null ? null : address.countryCode());
        List<Leg> posts = PostLegs.of(number, destination, OURSELVES);
        return Stream.concat(partners(shipment.details(), destination), posts.stream())
                .filter(leg -> !leg.trackingNumber().equals(number) || posts.contains(leg))
                .distinct()
                .toList();
    }

    private static Stream<Leg> partners(@Nullable Details details, @Nullable String destination) {
        if (details == null || details.references() == null) {
            return Stream.of();
        }
        Optional<String> carrier = Stream.of(details.carrier(), details.provider())
                .filter(Objects::nonNull)
                .map(DhlLegs::name)
                .flatMap(name -> CarrierNames.idOf(name).stream())
                .filter(id -> !OURSELVES.contains(id))
                .findFirst()
                .or(() -> Posts.of(destination).filter(post -> !OURSELVES.contains(post)));
        return carrier.stream().flatMap(id -> numbers(details.references()).map(number -> new Leg(id, number)));
    }

    /** DHL writes a list, or the only one alone. */
    private static Stream<String> numbers(JsonNode references) {
        Stream<JsonNode> each = references.isArray() ? references.valueStream() : Stream.of(references);
        return each.filter(reference ->
                        PARTNERS_NUMBER.equals(reference.path("type").stringValue(null)))
                .map(reference ->
                        TrackingNumbers.normalise(reference.path("number").asString("")))
                .filter(number -> NUMBER.matcher(number).matches());
    }

    /** Words, or an organisation. */
    private static String name(JsonNode partner) {
        return partner.isString()
                ? partner.asString()
                : partner.path("organizationName").asString("");
    }
}
