package io.waybill.testkit.carrier.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** DHL Parcel DE's business tracking: a question in XML, everything in attributes of nested elements, 200 for all. */
final class ParcelDeApi implements Contract {

    private static final Pattern NUMBERS = Pattern.compile("piece-code=\"([^\"]*)\"");
    private static final Pattern APP = Pattern.compile("appname=\"([^\"]*)\"");
    private static final Pattern APP_PASSWORD = Pattern.compile("password=\"([^\"]*)\"");

    private static final Map<What, List<String>> WORDS = Map.of(
            What.ANNOUNCED,
                    List.of(
                            "PARCV",
                            "NRQRD",
                            "The instruction data for this shipment have been provided by the sender to DHL electronically"),
            What.ACCEPTED, List.of("SHRCU", "PCKST", "The shipment has been posted by the sender at the Packstation"),
            What.DEPARTED, List.of("LDTMV", "MVMTV", "The shipment has been processed in the parcel center of origin"),
            What.ARRIVED, List.of("ULFMV", "UNLDD", "The shipment has been processed in the destination parcel center"),
            What.OUT_FOR_DELIVERY, List.of("SRTED", "NRQRD", "The shipment has been loaded onto the delivery vehicle"),
            What.DELIVERED, List.of("DLVRD", "ACCPT", "The shipment has been successfully delivered"));

    @Override
    public String id() {
        return "dhl-parcel-de";
    }

    @Override
    public List<String> paths() {
        return List.of("/parcel/de/tracking/v0/shipments");
    }

    @Override
    public Course course() {
        return Course.within(Town.HAMBURG, Town.DRESDEN);
    }

    @Override
    public Said answer(Call call, Parcels parcels, Secrets secrets) {
        var xml = call.query().getOrDefault("xml", "");
        if (!call.hasBasic(secrets.named("id"), secrets.named("secret"))
                || !secrets.named("app-name").equals(first(APP, xml))
                || !secrets.named("app-password").equals(first(APP_PASSWORD, xml))) {
            return Said.json(
                    401,
                    "{\"title\": \"Unauthorized\", \"status\": 401, \"detail\": \"Unauthorized for given resource.\"}");
        }
        var known = Arrays.stream(first(NUMBERS, xml).split(";"))
                .flatMap(number -> parcels.find(number).map(happened -> piece(number, happened)).stream())
                .collect(Collectors.joining());
        var answer = known.isEmpty()
                ? "<data name=\"piece-shipment-list\" code=\"100\" error=\"No data found\"/>"
                : "<data request-id=\"simulated\" name=\"piece-shipment-list\" code=\"0\">" + known + "</data>";
        return Said.xml(200, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>" + answer);
    }

    private static String first(Pattern pattern, String xml) {
        var found = pattern.matcher(xml);
        return found.find() ? found.group(1) : "";
    }

    private static String piece(String number, List<Happening> happened) {
        var last = happened.getLast();
        return "<data name=\"piece-shipment\" piece-code=\"" + number + "\" searched-piece-code=\"" + number
                + "\" status=\"" + WORDS.get(last.what()).get(2) + "\" status-timestamp=\""
                + last.written("dd.MM.yyyy HH:mm")
                + "\"><data name=\"piece-event-list\" piece-identifier=\"" + number + "\">"
                + happened.stream().map(ParcelDeApi::event).collect(Collectors.joining())
                + "</data></data>";
    }

    private static String event(Happening one) {
        var words = WORDS.get(one.what());
        return "<data name=\"piece-event\" event-timestamp=\"%s\" event-status=\"%s\" event-text=\"%s\" ice=\"%s\" ric=\"%s\" event-location=\"%s\" event-country=\"Deutschland\"/>"
                .formatted(
                        one.written("dd.MM.yyyy HH:mm"),
                        words.get(2),
                        words.get(2),
                        words.get(0),
                        words.get(1),
                        one.town().name());
    }
}
