package io.waybill.testkit.carrier.api;

import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Canada Post's tracking in XML: Basic, one number a call, a message for an unknown one. */
final class CanadaPostApi implements Contract {

    private static final Map<What, List<String>> WORDS = Map.of(
            What.ANNOUNCED, List.of("3000", "Order information received by Canada Post"),
            What.ACCEPTED, List.of("0300", "Item accepted at the Post Office"),
            What.DEPARTED, List.of("0171", "Item in transit"),
            What.ARRIVED, List.of("0100", "Item processed"),
            What.OUT_FOR_DELIVERY, List.of("0174", "Item out for delivery"),
            What.DELIVERED, List.of("1496", "Item successfully delivered"));

    @Override
    public String id() {
        return "canada-post";
    }

    @Override
    public List<String> paths() {
        return List.of("/vis/track/pin/");
    }

    @Override
    public Course course() {
        return Course.within(Town.OTTAWA, Town.VANCOUVER);
    }

    @Override
    public Said answer(Call call, Parcels parcels, Secrets secrets) {
        if (!call.hasBasic(secrets.named("user"), secrets.named("password"))) {
            return message(401, "E002", "AAA Authentication Failure");
        }
        var pin = call.path().split("/")[4];
        return parcels.find(pin)
                .map(happened -> Said.xml(200, detail(pin, happened)))
                .orElseGet(() -> message(404, "004", "No Pin History"));
    }

    private static String detail(String pin, List<Happening> happened) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><tracking-detail xmlns=\"http://www.canadapost.ca/ws/track\"><pin>"
                + pin
                + "</pin><active-exists>1</active-exists><changed-expected-date/><expected-delivery-date>"
                + happened.getLast().expected().map(Object::toString).orElse("")
                + "</expected-delivery-date><service-name>Expedited Parcels</service-name><significant-events>"
                + happened.reversed().stream().map(CanadaPostApi::occurrence).collect(Collectors.joining())
                + "</significant-events></tracking-detail>";
    }

    private static String occurrence(Happening one) {
        var words = WORDS.get(one.what());
        return ("<occurrence><event-identifier>%s</event-identifier><event-date>%s</event-date><event-time>%s</event-time>"
                        + "<event-time-zone>%s</event-time-zone><event-description>%s</event-description>"
                        + "<signatory-name></signatory-name><event-site>%s</event-site><event-province>%s</event-province></occurrence>")
                .formatted(
                        words.get(0),
                        one.written("yyyy-MM-dd"),
                        one.written("HH:mm:ss"),
                        one.town()
                                .zone()
                                .getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                                .replace("T", "ST"),
                        words.get(1),
                        one.town().name().toUpperCase(Locale.ROOT),
                        one.town().region());
    }

    private static Said message(int status, String code, String description) {
        return Said.xml(
                status,
                "<?xml version=\"1.0\"?><messages xmlns=\"http://www.canadapost.ca/ws/messages\"><message><code>" + code
                        + "</code><description>" + description + "</description></message></messages>");
    }
}
