package io.waybill.testkit.carrier.api;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** USPS Web Tools, TrackV2: XML in the query, 200 for everything. */
final class UspsWebToolsApi implements Contract {

    private static final Pattern USER = Pattern.compile("USERID=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("<TrackID ID=\"([^\"]*)\"");

    private static final Map<What, List<String>> WORDS = Map.of(
            What.ANNOUNCED, List.of("MA", "Shipping Label Created"),
            What.ACCEPTED, List.of("03", "Acceptance"),
            What.DEPARTED, List.of("SF", "Departed USPS Facility"),
            What.ARRIVED, List.of("07", "Arrived at Post Office"),
            What.OUT_FOR_DELIVERY, List.of("OF", "Out for Delivery"),
            What.DELIVERED, List.of("01", "Delivered"));

    @Override
    public String id() {
        return "usps-web-tools";
    }

    @Override
    public List<String> paths() {
        return List.of("/ShippingAPI.dll");
    }

    @Override
    public Course course() {
        return Course.within(Town.LOS_ANGELES, Town.AUSTIN);
    }

    @Override
    public Said answer(Call call, Parcels parcels, Secrets secrets) {
        var xml = call.query().getOrDefault("XML", "");
        var user = USER.matcher(xml);
        if (!user.find() || !user.group(1).equals(secrets.named("user"))) {
            return Said.xml(
                    200,
                    "<Error><Number>80040B1A</Number><Description>Authorization failure.  Perhaps username and/or password is incorrect.</Description><Source>USPSCOM::DoAuth</Source></Error>");
        }
        var infos = ID.matcher(xml)
                .results()
                .map(found -> info(found.group(1), parcels))
                .collect(Collectors.joining());
        return Said.xml(200, "<?xml version=\"1.0\" encoding=\"UTF-8\"?><TrackResponse>" + infos + "</TrackResponse>");
    }

    private static String info(String number, Parcels parcels) {
        var content = parcels.find(number)
                .map(happened -> expected(happened.getLast())
                        + element("TrackSummary", happened.getLast())
                        + happened.reversed().stream()
                                .skip(1)
                                .map(one -> element("TrackDetail", one))
                                .collect(Collectors.joining()))
                .orElse(
                        "<Error><Number>-2147219302</Number><Description>The Postal Service could not locate the tracking information for your request.</Description></Error>");
        return "<TrackInfo ID=\"" + number + "\">" + content + "</TrackInfo>";
    }

    private static String expected(Happening last) {
        return last.expected()
                .map(DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH)::format)
                .map("<ExpectedDeliveryDate>%s</ExpectedDeliveryDate>"::formatted)
                .orElse("");
    }

    private static String element(String name, Happening one) {
        var words = WORDS.get(one.what());
        return ("<%s><EventTime>%s</EventTime><EventDate>%s</EventDate><Event>%s</Event><EventCity>%s</EventCity>"
                        + "<EventState>%s</EventState><EventZIPCode>%s</EventZIPCode><EventCountry/><EventCode>%s</EventCode></%s>")
                .formatted(
                        name,
                        one.written("h:mm a").toLowerCase(Locale.ROOT),
                        one.written("MMMM d, yyyy"),
                        words.get(1),
                        one.town().name(),
                        one.town().region(),
                        one.town().postalCode(),
                        words.get(0),
                        name);
    }
}
