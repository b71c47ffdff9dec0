package io.waybill.carriers.ups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.waybill.carriers.Answer.Busy;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Refused;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Answers;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierContract;
import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Credential.ClientCredentials.SentAs;
import io.waybill.carriers.Effect;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.PushedBody;
import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.carriers.Secrets;
import io.waybill.carriers.StatusTable;
import io.waybill.events.Leg;
import io.waybill.events.Place;
import io.waybill.events.Proof;
import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.scans.CarrierScan;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpsTest extends CarrierContract {

    @Override
    protected Carrier carrier() {
        return new Ups();
    }

    @Override
    protected CarrierResponse notFound() {
        return recorded(200, "not-found.json");
    }

    /** It stands in fields of its own; the fixtures' times of 2025 and the placeholder's have none. */
    @Override
    protected boolean hasOffset(ScanTime time) {
        return !time.raw().isEmpty() && !time.raw().startsWith("2025");
    }

    @Override
    protected Stream<CarrierResponse> incomplete() {
        String dated = "\"date\":\"20260303\",\"time\":\"101500\"";
        return Stream.of(
                        "{\"trackResponse\":{}}",
                        "{\"trackResponse\":{\"shipment\":[null]}}",
                        "{\"response\":{}}",
                        parcel("{" + dated + "}"),
                        parcel("{" + dated + ",\"status\":{}}"),
                        parcel("null"),
                        parcel("{\"status\":{\"code\":\"AR\"}}"),
                        parcel("{\"status\":{\"code\":\"AR\"},\"date\":\"string\"}"),
                        parcel("{\"status\":{\"code\":\"AR\"},\"date\":\"20261303\"}"),
                        parcel("{\"status\":{\"code\":\"AR\"},\"date\":\"20260303\",\"time\":\"256100\"}"),
                        "{\"trackResponse\":{\"shipment\":[{\"package\":[{\"activity\":[]}]}]}}",
                        "{\"trackResponse\":{\"shipment\":[{\"inquiryNumber\":\"1Z1\",\"package\":[17]}]}}")
                .map(body -> CarrierResponse.of(200, body));
    }

    @Test
    void asksForOneNumberWithATokenAndATransactionOfItsOwn() {
        CarrierRequest request = carrier().ask(List.of(Inquiry.about("1Z 999 AA1 0123 4567 84")));

        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.pathAndQuery())
                .isEqualTo("/api/track/v1/details/1Z999AA10123456784"
                        + "?locale=en_US&returnSignature=false&returnMilestones=false&returnPOD=false");
        assertThat(request.headers())
                .containsEntry("transactionSrc", "waybill")
                .hasEntrySatisfying("transId", id -> assertThat(id).matches("[0-9a-f]{32}"));
        assertThat(request.headers().get("transId"))
                .isEqualTo(carrier()
                        .ask(List.of(Inquiry.about("1Z999AA10123456784")))
                        .headers()
                        .get("transId"))
                .isNotEqualTo(
                        carrier().ask(List.of(Inquiry.about("1Z2"))).headers().get("transId"));
        assertThat(request.credential())
                .isEqualTo(new Credential.ClientCredentials("/security/v1/oauth/token", SentAs.BASIC_HEADER, Map.of()));
        assertThat(carrier().secrets()).containsExactly("id", "secret", "push-credential");
    }

    @Test
    void takesTheOffsetFromGreenwichAndTheOrderOfASecondFromTheAnswer() {
        List<CarrierScan> scans = parcels(delivered()).getFirst().scans();

        assertThat(scans)
                .extracting(CarrierScan::code)
                .containsExactly("PU/038", "MP/003", "OR/005", "BB/058", "BB/014", "RZ/014", "OT/021", "FS/011");
        assertThat(scans.get(2).time())
                .isEqualTo(new ScanTime(
                        "20260303 003000",
                        LocalDateTime.parse("2026-03-03T00:30"),
                        Instant.parse("2026-03-02T23:30:00Z"),
                        TimeSource.OFFSET,
                        false));
        assertThat(scans.get(2).place()).isEqualTo(new Place("Liege", "BE", null));
        assertThat(scans.get(4).place()).isNull();
    }

    @Test
    void readsWhatEachLevelOfCodesSaysBest() {
        assertThat(meanings(parcels(delivered()).getFirst()))
                .containsExactly(
                        "accepted",
                        "announced",
                        "accepted",
                        "documents_missing",
                        "presented",
                        "released",
                        "on_vehicle",
                        "safe_place");
    }

    @Test
    void provesADeliveryWithInitials() {
        CarrierScan delivery = parcels(delivered()).getFirst().scans().getLast();

        assertThat(delivery.text()).isEqualTo("DELIVERED\nFront Door");
        assertThat(delivery.proof()).isEqualTo(new Proof("M. M.", null, null));
    }

    @Test
    void findsThePostsThatDeliver() {
        assertThat(parcels(delivered()).getFirst().legs())
                .containsExactly(new Leg("usps", "9261299999743510000017"), new Leg("deutsche-post", "LB123456785DE"));
        assertThat(parcels(odd()).getLast().legs()).isEmpty();
    }

    @Test
    void answersByTheNumberAskedForWhereThePackageHasNone() {
        Answers answers = carrier().read(odd());

        assertThat(answers.byNumber())
                .containsOnlyKeys(
                        "92612999997435100000018", "1Z999AA10123456802", "1Z999AA10123456811", "1Z999AA10123456820");
        assertThat(answers.about("1Z999AA10123456820")).isInstanceOf(NotYetKnown.class);
    }

    @Test
    void readsTimesOfEveryForm() {
        assertThat(parcels(odd()).getFirst().scans())
                .extracting(
                        CarrierScan::code,
                        scan -> scan.time().source(),
                        scan -> scan.time().dateOnly(),
                        scan -> scan.time().happenedAt())
                .containsExactly(
                        tuple("PU/038", TimeSource.UNKNOWN, true, null),
                        tuple("OR/005", TimeSource.UNKNOWN, false, null),
                        tuple("AR/005", TimeSource.OFFSET, false, Instant.parse("2026-03-02T07:47:00Z")),
                        tuple("DP/005", TimeSource.OFFSET, false, Instant.parse("2026-03-02T13:15:19Z")),
                        tuple(null, TimeSource.UNKNOWN, true, null),
                        tuple("ZZ", TimeSource.OFFSET, false, Instant.parse("2026-03-03T12:00:00Z")));
    }

    @Test
    void givesAScanWithAPlaceholderForADateTheDayOfTheOneBeforeIt() {
        CarrierScan placeholder = parcels(odd()).getFirst().scans().get(4);

        assertThat(placeholder.time().raw()).isEmpty();
        assertThat(placeholder.time().local()).isEqualTo(LocalDateTime.parse("2026-03-02T00:00"));
    }

    @Test
    void takesADeliveryToTheSenderForAReturn() {
        assertThat(meanings(parcels(odd()).stream()
                        .filter(parcel -> parcel.number().equals("1Z999AA10123456802"))
                        .findFirst()
                        .orElseThrow()))
                .containsExactly("to_sender");
    }

    @ParameterizedTest
    @CsvSource({
        "404, TW0002, Information not found, NotYetKnown",
        "400, TW0001, Tracking Information Not Found, NotYetKnown",
        "400, TV1002, Invalid tracking number, Refused",
        "200, TW0001, Tracking Information Not Found, NotYetKnown",
        "200, TV1002, Invalid tracking number, Refused",
        "200, 250002, Invalid Authentication Information., Refused",
        "200, UJ0001, No token, Refused",
        "200, 10004, Try later, Busy",
        "500, 10004, Try later, Busy",
        "403, 250003, Invalid Access License number, Refused",
    })
    void readsErrorsByStatusAndCode(int status, String code, String message, String kind) {
        String body = "{\"response\":{\"errors\":[{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}]}}";

        assertThat(read(CarrierResponse.of(status, body)).getClass().getSimpleName())
                .isEqualTo(kind);
    }

    @Test
    void readsAnAnswerBesideAnErrorThatIsNone() {
        String body = delivered().body().replaceFirst("\\{", "{\"response\": null, ");

        assertThat(read(CarrierResponse.of(200, body))).isEqualTo(read(delivered()));
    }

    @Test
    void tellsARefusedQuestionFromARefusedAccount() {
        String invalid = "{\"response\":{\"errors\":[{\"code\":\"TV1002\",\"message\":\"Invalid\"}]}}";

        assertThat(read(CarrierResponse.of(400, invalid)))
                .isEqualTo(new Refused(Refused.Fault.QUESTION, "HTTP 400: TV1002 Invalid"));
        assertThat(read(CarrierResponse.of(200, invalid)))
                .isEqualTo(new Refused(Refused.Fault.QUESTION, "TV1002 Invalid"));
        assertThat(read(CarrierResponse.of(200, refused().body())))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.fault()).isEqualTo(Refused.Fault.ACCESS));
    }

    @Test
    void takesAPageThatIsMissingForNoAnswer() {
        assertThat(read(CarrierResponse.of(404, "<h1>Not Found</h1>"))).isInstanceOf(Unreadable.class);
        assertThat(read(CarrierResponse.of(503, "<html>"))).isEqualTo(new Busy(null, "HTTP 503: no words"));
    }

    @ParameterizedTest
    @CsvSource({
        "'',161,Delivered to UPS Access Point,AVAILABLE_FOR_PICKUP",
        "2Q,011,Delivered To UPS Access Point,AVAILABLE_FOR_PICKUP",
        "B0,011,DELIVERED,RETURNED",
        "RZ,012,pending release,CUSTOMS",
        "QQ,058,nobody knows this code,CUSTOMS",
        "EP,144,held for pickup,AVAILABLE_FOR_PICKUP",
        "EP,005,Export Scan,IN_TRANSIT",
        "DP,003,'Shipment ready for UPS, manifest processed.',PENDING",
        "VP,007,Manifest cancelled and shipment voided,CANCELLED",
        "F7,143,delivered to an Agent for final delivery,IN_TRANSIT",
    })
    void readsTrapsOfCodes(String code, String statusCode, String words, Status status) {
        String joined = code.isEmpty() ? statusCode : code + "/" + statusCode;

        assertThat(StatusTable.forCarrier("ups").read(joined, "X", words))
                .isInstanceOfSatisfying(
                        Recognised.class,
                        read -> assertThat(read.meaning().status()).isEqualTo(status));
    }

    @Test
    void guessesNothingOfAnExceptionThatNobodyKnows() {
        assertThat(StatusTable.forCarrier("ups").read("QQ/999", "X", "qwertz")).isNotInstanceOf(Recognised.class);
        assertThat(StatusTable.forCarrier("ups").read("QQ/999", "D", "qwertz"))
                .isInstanceOfSatisfying(
                        Recognised.class, read -> assertThat(read.coarse()).isTrue());
    }

    private static List<String> meanings(ParcelReport parcel) {
        return parcel.scans().stream()
                .map(StatusTable.forCarrier("ups")::read)
                .map(reading -> ((Recognised) reading).meaning())
                .map(Meaning::detail)
                .toList();
    }

    private static String parcel(String activity) {
        return "{\"trackResponse\":{\"shipment\":[{\"inquiryNumber\":\"1Z1\",\"package\":[{\"activity\":[" + activity
                + "]}]}]}}";
    }

    @Test
    void readsASignatoryOutOfTheWords() {
        CarrierScan scan = parcels(CarrierResponse.of(
                        200,
                        parcel("{\"date\":\"20260303\",\"time\":\"101500\",\"status\":"
                                + "{\"type\":\"D\",\"code\":\"KB\",\"description\":\"Signed for by: MUSTER\"}}")))
                .getFirst()
                .scans()
                .getFirst();

        assertThat(scan.text()).isEqualTo("Signed for by: M.");
        assertThat(scan.proof()).isEqualTo(new Proof("M.", null, null));
    }

    @Test
    void givesTheCodeOfThePageItsZerosBack() {
        assertThat(parcels(CarrierResponse.of(
                                200,
                                parcel("{\"date\":20260303,\"time\":101500,\"status\":"
                                        + "{\"type\":\"D\",\"statusCode\":11}}")))
                        .getFirst()
                        .scans())
                .extracting(CarrierScan::code)
                .containsExactly("011");
    }

    @Test
    void voidsAPickUpWhateverTheScannerSaid() {
        StatusTable table = StatusTable.forCarrier("ups");

        assertThat(StatusTable.takenBack(
                                List.of(table.read("PU/038", "P", "Pickup Scan"), table.read("KP/043", "X", "")))
                        .get(0))
                .isTrue();
        assertThat(table.read(null, "U", "Something was updated"))
                .isInstanceOfSatisfying(
                        Recognised.class,
                        reading -> assertThat(reading.effect()).isEqualTo(Effect.INFORMATIONAL));
    }

    @Test
    void takesADeliveryOutOfTheSummaryWhereActivityIsKeptBack() {
        String body = "{\"trackResponse\":{\"shipment\":[{\"inquiryNumber\":\"1Z1\",\"package\":[{\"activity\":[],"
                + "\"currentStatus\":{\"code\":\"011\",\"description\":\"Delivered\"},"
                + "\"deliveryDate\":[{\"type\":\"%s\",\"date\":\"20260303\"}]}]}]}}";

        assertThat(scans(CarrierResponse.of(200, body.formatted("DEL"))))
                .singleElement()
                .satisfies(scan -> {
                    assertThat(scan.code()).isEqualTo("011");
                    assertThat(scan.time().dateOnly()).isTrue();
                });
        assertThat(read(CarrierResponse.of(200, body.formatted("SDD")))).isInstanceOf(NotYetKnown.class);
    }

    @Test
    void letsAnUpdateMoveNothing() {
        String update = "{\"trackingNumber\":\"1Z1\",\"localActivityDate\":\"20260303\",\"activityStatus\":"
                + "{\"type\":\"U\",\"code\":\"OT\",\"description\":\"Out for delivery tomorrow\"}}";
        Scans answer = (Scans) new UpsAlert()
                .read(PushedBody.of(update), new Secrets(Map.of()))
                .about("1Z1");

        assertThat(StatusTable.forCarrier("ups")
                        .read(answer.parcels().getFirst().scans().getFirst()))
                .isInstanceOfSatisfying(
                        Recognised.class,
                        reading -> assertThat(reading.effect()).isEqualTo(Effect.INFORMATIONAL));
    }
}
