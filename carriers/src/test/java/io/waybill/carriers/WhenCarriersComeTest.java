package io.waybill.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.Answer.Scans;
import io.waybill.events.orderevents.DateRange;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** In which field each carrier says when it comes, in its recorded answers. */
class WhenCarriersComeTest {

    private static final Pattern DAY = Pattern.compile("2026-?\\d\\d-?\\d\\d");

    /** Carriers whose contracts have such a field, with the place of an answer where it stands. */
    enum Field {
        UPS("ups", "json", "\"activity\": ["),
        FEDEX("fedex", "json", "\"scanEvents\": ["),
        USPS("usps", "json", "\"trackingEvents\": ["),
        USPS_WEB_TOOLS("usps-web-tools", "xml", "<TrackSummary>"),
        DHL("dhl", "json", "\"events\": ["),
        DHL_EXPRESS("dhl-express", "json", "\"events\": ["),
        CANADA_POST("canada-post", "xml", "<significant-events>"),
        ROYAL_MAIL("royal-mail", "json", "\"events\": ["),
        LA_POSTE("la-poste", "json", "\"event\": ["),
        POSTNORD("postnord", "json", "\"events\": ["),
        SEVENTEEN_TRACK("17track", "json", "\"tracking\": {"),
        AFTERSHIP("aftership", "json", "\"checkpoints\": [");

        private final String id;
        private final String kind;
        private final String before;

        Field(String id, String kind, String before) {
            this.id = id;
            this.kind = kind;
            this.before = before;
        }

        List<ParcelReport> read(String state, String said) {
            String folder = switch (this) {
                case USPS_WEB_TOOLS -> "usps";
                case SEVENTEEN_TRACK -> "seventeentrack";
                case UPS, FEDEX, USPS, DHL, DHL_EXPRESS, CANADA_POST, ROYAL_MAIL, LA_POSTE, POSTNORD, AFTERSHIP ->
                    id.replace("-", "");
            };
            String body = Recorded.text(WhenCarriersComeTest.class, folder + "/" + state + "." + kind);
            assertThat(body).contains(before);
            Carrier carrier = Carriers.byId(id).orElseThrow();
            Answer answer = carrier.read(CarrierResponse.of(200, body.replace(before, said + before)))
                    .together();
            return ((Scans) answer).parcels();
        }

        LocalDate lastScan() {
            return read("in-transit", "")
                    .getFirst()
                    .scans()
                    .getLast()
                    .time()
                    .local()
                    .toLocalDate();
        }
    }

    /** @param said with {@code FROM} and {@code TO} for the days */
    private record Said(Field field, String said) {

        String on(String from, String to) {
            return said.replace("FROM", from).replace("TO", to);
        }

        DateRange read(LocalDate from, LocalDate to) {
            boolean compact = field == Field.UPS;
            return field.read("in-transit", on(written(from, compact), written(to, compact)))
                    .getFirst()
                    .expected();
        }

        private String written(LocalDate day, boolean compact) {
            return switch (field) {
                case USPS_WEB_TOOLS -> day.format(DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH));
                case UPS,
                        FEDEX,
                        USPS,
                        DHL,
                        DHL_EXPRESS,
                        CANADA_POST,
                        ROYAL_MAIL,
                        LA_POSTE,
                        POSTNORD,
                        SEVENTEEN_TRACK,
                        AFTERSHIP -> compact ? day.toString().replace("-", "") : day.toString();
            };
        }
    }

    static Stream<Said> days() {
        return Stream.of(
                new Said(Field.UPS, "\"deliveryDate\": [{\"type\": \"SDD\", \"date\": \"FROM\"}],"),
                new Said(
                        Field.UPS,
                        "\"deliveryDate\": [{\"type\": \"SDD\", \"date\": \"20260101\"}, {\"type\": \"RDD\", \"date\": \"FROM\"}],"),
                new Said(
                        Field.FEDEX,
                        "\"dateAndTimes\": [{\"type\": \"SHIP\", \"dateTime\": \"2026-01-01\"}, {\"type\": \"ESTIMATED_DELIVERY\", \"dateTime\": \"FROMT00:00:00-06:00\"}],"
                                + "\"standardTransitTimeWindow\": {\"window\": {\"ends\": \"2026-01-01T00:00:00-06:00\"}},"
                                + "\"estimatedDeliveryTimeWindow\": {\"window\": {}},"),
                new Said(Field.USPS, "\"expectedDeliveryTimeStamp\": \"FROMT00:00:00\","),
                new Said(
                        Field.USPS,
                        "\"deliveryDateExpectation\": {\"expectedDeliveryDate\": \"2026-01-01\", \"predictedDeliveryDate\": \"FROM\", \"endOfDay\": \"9:00pm\"},"),
                new Said(Field.USPS, "\"guaranteedDeliveryDate\": \"FROM\","),
                new Said(
                        Field.USPS_WEB_TOOLS,
                        "<ExpectedDeliveryDate>January 1, 2026</ExpectedDeliveryDate><PredictedDeliveryDate>FROM</PredictedDeliveryDate>"),
                new Said(Field.USPS_WEB_TOOLS, "<ExpectedDeliveryDate>FROM</ExpectedDeliveryDate>"),
                new Said(Field.DHL, "\"estimatedTimeOfDelivery\": \"FROMT17:59:00\","),
                new Said(Field.DHL_EXPRESS, "\"estimatedDeliveryDate\": \"FROMT23:59:00\","),
                new Said(
                        Field.CANADA_POST,
                        "<changed-expected-date/><expected-delivery-date>FROM</expected-delivery-date>"),
                new Said(
                        Field.CANADA_POST,
                        "<changed-expected-date>FROM</changed-expected-date><expected-delivery-date>2026-01-01</expected-delivery-date>"),
                new Said(
                        Field.ROYAL_MAIL,
                        "\"estimatedDelivery\": {\"date\": \"FROM\", \"startOfEstimatedWindow\": \"08:00:00+01:00\"},"),
                new Said(Field.LA_POSTE, "\"estimDate\": \"FROMT09:38:00+01:00\","),
                new Said(Field.POSTNORD, "\"estimatedTimeOfArrival\": \"FROMT17:00:00\","),
                new Said(
                        Field.SEVENTEEN_TRACK,
                        "\"time_metrics\": {\"estimated_delivery_date\": {\"source\": null, \"from\": \"FROMT00:00:00-05:00\", \"to\": null}},"),
                new Said(
                        Field.AFTERSHIP,
                        "\"latest_estimated_delivery\": {\"type\": \"specific\", \"source\": \"AfterShip EDD\", \"datetime\": \"FROMT12:11:11+01:00\", \"datetime_min\": null},"),
                new Said(Field.AFTERSHIP, "\"expected_delivery\": \"FROM\","),
                new Said(
                        Field.AFTERSHIP,
                        "\"latest_estimated_delivery\": {\"source\": \"Custom EDD\", \"datetime\": \"2026-01-01\"}, \"aftership_estimated_delivery_date\": {\"estimated_delivery_date\": \"FROM\"},"));
    }

    static Stream<Said> ranges() {
        return Stream.of(
                new Said(
                        Field.FEDEX,
                        "\"dateAndTimes\": [{\"type\": \"ESTIMATED_DELIVERY\", \"dateTime\": \"2026-01-01\"}],"
                                + "\"estimatedDeliveryTimeWindow\": {\"window\": {\"begins\": \"FROMT08:00:00\", \"ends\": \"TOT00:00:00-06:00\"}},"),
                new Said(
                        Field.DHL,
                        "\"estimatedTimeOfDelivery\": \"2026-01-01\", \"estimatedDeliveryTimeFrame\": {\"estimatedFrom\": \"FROMT08:00:00+01:00\", \"estimatedThrough\": \"TOT18:00:00+01:00\"},"),
                new Said(
                        Field.SEVENTEEN_TRACK,
                        "\"time_metrics\": {\"estimated_delivery_date\": {\"source\": \"Official\", \"from\": \"FROM\", \"to\": \"TO\"}},"),
                new Said(
                        Field.AFTERSHIP,
                        "\"courier_estimated_delivery_date\": {\"estimated_delivery_date\": null, \"estimated_delivery_date_min\": \"FROM\", \"estimated_delivery_date_max\": \"TO\"},"));
    }

    @ParameterizedTest
    @MethodSource("days")
    void readsTheDay(Said said) {
        LocalDate day = said.field().lastScan().plusDays(2);

        assertThat(said.read(day, day)).isEqualTo(new DateRange(day, day));
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void readsAWindowOfSeveralDays(Said said) {
        LocalDate from = said.field().lastScan().plusDays(1);

        assertThat(said.read(from, from.plusDays(2))).isEqualTo(new DateRange(from, from.plusDays(2)));
        assertThat(said.read(from, from)).isEqualTo(new DateRange(from, from));
    }

    @ParameterizedTest
    @MethodSource({"days", "ranges"})
    void expectsNothingOfADeliveredParcel(Said said) {
        String day = said.field() == Field.USPS_WEB_TOOLS ? "March 9, 2026" : "2026-03-09";

        assertThat(said.field().read("delivered", said.on(day, day)))
                .isNotEmpty()
                .extracting(ParcelReport::expected)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @MethodSource({"days", "ranges"})
    void takesNonsenseForNoDayAndForNoError(Said said) {
        List<ParcelReport> silent = said.field().read("in-transit", "");

        for (String nonsense : List.of("1970-01-01", "19700101", "9999-12-31", "0001-01-01", "string", "")) {
            // Also where another day would be the next best.
            String nowhere = DAY.matcher(said.on(nonsense, nonsense)).replaceAll("9999-12-31");
            String xmlDay = nowhere.replace("January 1, 2026", "January 1, 1970");
            assertThat(said.field().read("in-transit", xmlDay)).as(xmlDay).isEqualTo(silent);
        }
    }

    @ParameterizedTest
    @MethodSource({"days", "ranges"})
    void takesAnotherShapeForNoError(Said said) {
        if (said.field().kind.equals("xml")) {
            return;
        }
        List<ParcelReport> silent = said.field().read("in-transit", "");
        String name = said.said().substring(0, said.said().indexOf(':') + 1);

        for (String shape : List.of("null", "17", "{}", "[]", "[null]", "\"x\"", "{\"window\": 1, \"date\": {}}")) {
            if (!name.contains("dateAndTimes")) {
                assertThat(said.field().read("in-transit", name + " " + shape + ","))
                        .as(name + shape)
                        .isEqualTo(silent);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void saysNothingWhereTheCarrierDoesNot(Field field) {
        assertThat(field.read("in-transit", ""))
                .extracting(ParcelReport::expected)
                .containsOnlyNulls();
    }

    @Test
    void readsItInPushedBodies() {
        assertThat(pushed("ups", """
                        {"trackingNumber": "1Z999AA10123456784", "localActivityDate": "20260304", "localActivityTime": "101500",
                         "activityStatus": {"type": "I", "code": "DP", "descriptionCode": "005"}, "scheduledDeliveryDate": "20260306"}""")).isEqualTo(on("2026-03-06"));
        assertThat(pushed("dhl", """
                        {"id": "4711", "service": "parcel-de", "estimatedTimeOfDelivery": "2026-03-06T12:00:00",
                         "events": [{"timestamp": "2026-03-04T10:00:00", "statusCode": "transit", "description": "On its way"}]}""")).isEqualTo(on("2026-03-06"));
        assertThat(pushed("aftership", """
                        {"event": "edd_revise", "msg": {"tracking_number": "4711", "expected_delivery": "2026-03-06",
                         "checkpoints": [{"checkpoint_time": "2026-03-04T10:00:00", "message": "On its way", "tag": "InTransit"}]}}""")).isEqualTo(on("2026-03-06"));
        assertThat(pushed("17track", """
                        {"event": "TRACKING_UPDATED", "data": {"number": "4711", "track_info": {
                         "shipping_info": {"recipient_address": {"country": "JP"}},
                         "time_metrics": {"estimated_delivery_date": {"from": "2026-03-05T20:00:00Z", "to": "2026-03-05T20:00:00Z"}},
                         "tracking": {"providers": [{"events": [{"time_iso": "2026-03-04T10:00:00+01:00", "description": "On its way"}]}]}}}}""")).isEqualTo(on("2026-03-06"));
    }

    private static DateRange pushed(String id, String body) {
        Push push = Carriers.byId(id).flatMap(Carrier::push).orElseThrow();
        Answer answer = push.read(PushedBody.of(body), new Secrets(Map.of())).together();
        return ((Scans) answer).parcels().getFirst().expected();
    }

    private static DateRange on(String day) {
        return new DateRange(LocalDate.parse(day), LocalDate.parse(day));
    }
}
