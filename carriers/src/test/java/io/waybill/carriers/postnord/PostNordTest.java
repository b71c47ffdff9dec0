package io.waybill.carriers.postnord;

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
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.carriers.Secrets;
import io.waybill.carriers.StatusTable;
import io.waybill.carriers.TrackingNumbers;
import io.waybill.events.Leg;
import io.waybill.events.Place;
import io.waybill.events.Proof;
import io.waybill.events.TimeSource;
import io.waybill.events.scans.CarrierScan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostNordTest extends CarrierContract {

    @Override
    protected Carrier carrier() {
        return new PostNord();
    }

    @Override
    protected CarrierResponse notFound() {
        return recorded(200, "not-found.json");
    }

    @Override
    protected CarrierResponse busy() {
        return recorded(429, "busy.txt");
    }

    @Override
    protected CarrierResponse refused() {
        return recorded(403, "refused.txt");
    }

    @Override
    protected Stream<CarrierResponse> incomplete() {
        return Stream.of(
                        "{\"TrackingInformationResponse\": null}",
                        "{\"TrackingInformationResponse\": {}}",
                        "{\"TrackingInformationResponse\": {\"shipments\": [null]}}",
                        "{\"shipments\": []}",
                        item("null"),
                        item("{\"events\": [{\"eventTime\": \"2026-03-03T02:20:00\", \"eventCode\": \"31\"}]}"),
                        events("null"),
                        events("{\"eventCode\": \"31\"}"),
                        events("{\"eventTime\": \"soon\", \"eventCode\": \"31\"}"),
                        events("{\"eventTime\": \"2026-03-03T02:20:00\", \"eventCode\": \" \"}"),
                        events("{\"eventTime\": \"2026-03-03T02:20:00\"}"))
                .map(body -> CarrierResponse.of(200, body));
    }

    @Test
    void asksInEnglishAndKeepsTheKeyForTheAccount() {
        CarrierRequest question = carrier().ask(List.of(Inquiry.about("12345678901SE")));

        assertThat(question.pathAndQuery())
                .isEqualTo("/rest/shipment/v5/trackandtrace/findByIdentifier.json?id=12345678901SE&locale=en");
        assertThat(question.credential())
                .isInstanceOfSatisfying(
                        Credential.Signed.class,
                        signed -> assertThat(signed.signature()
                                        .sign(question, new Secrets(Map.of("key", "k&1")), Instant.EPOCH))
                                .satisfies(
                                        request -> assertThat(request.pathAndQuery())
                                                .endsWith("&locale=en&apikey=k%261"),
                                        request ->
                                                assertThat(request.credential()).isEqualTo(new Credential.None())));
    }

    @Test
    void readsPlacesWallClocksAndWhoTookIt() {
        List<CarrierScan> scans = scans(delivered());

        assertThat(scans)
                .extracting(CarrierScan::code, scan -> scan.time().source(), CarrierScan::place)
                .containsExactly(
                        tuple("68", TimeSource.CARRIER, null),
                        tuple("31", TimeSource.PLACE, new Place("GAVLERUM PAKETTERMINAL", "SE", "80199")),
                        tuple("1", TimeSource.PLACE, new Place("KIOSKEN SOLVIK", "SE", "12099")),
                        tuple("z08", TimeSource.PLACE, new Place(null, "SE", null)),
                        tuple("21", TimeSource.PLACE, new Place("KIOSKEN SOLVIK", "SE", "12099")));
        assertThat(scans.getLast().time().happenedAt()).isEqualTo("2026-03-05T14:07:00Z");
        assertThat(scans)
                .extracting(CarrierScan::proof)
                .containsExactly(null, null, null, null, new Proof("A. E.", null, null));
    }

    @Test
    void readsTheOddOnes() {
        ParcelReport parcel = parcels(odd()).getFirst();

        assertThat(parcel.number()).isEqualTo("RB123456785CN");
        assertThat(parcel.legs()).extracting(Leg::carrier).containsExactlyInAnyOrder("china-post", "posti");
        assertThat(parcel.scans())
                .extracting(scan -> scan.time().happenedAt(), scan -> meaning(scan))
                .containsExactly(
                        tuple(Instant.parse("2026-03-01T01:10:00Z"), "in_transit/moving"),
                        tuple(Instant.parse("2026-03-05T23:00:00Z"), ""),
                        tuple(Instant.parse("2026-03-07T06:30:00Z"), "out_for_delivery/on_vehicle"),
                        tuple(Instant.parse("2026-03-07T13:45:42Z"), "available_for_pickup/in_locker"),
                        tuple(Instant.parse("2026-03-07T13:45:42Z"), "in_transit/moving"));
        assertThat(parcel.scans().get(1).time().dateOnly()).isTrue();
        assertThat(parcel.scans().getLast().text()).doesNotContain("Exempel", "174");
    }

    @Test
    void readsEachItemByItself() {
        Answers answers = carrier().read(odd());

        assertThat(answers.about("RB123456785CN")).isInstanceOf(Scans.class);
        assertThat(answers.about("00073215400999999997")).isInstanceOf(Unreadable.class);
        assertThat(answers.about("5711111111")).as("the shipment's").isInstanceOf(NotYetKnown.class);
        assertThat(carrier().read(delivered()).about("5711111111")).isInstanceOf(Scans.class);
    }

    @Test
    void waitsForWhatIsOnlyAnnounced() {
        assertThat(read(CarrierResponse.of(200, item("{\"itemId\": \"1\"}")))).isInstanceOf(NotYetKnown.class);
        assertThat(read(CarrierResponse.of(
                        200, "{\"TrackingInformationResponse\": {\"shipments\": [{\"shipmentId\": \"1\"}]}}")))
                .isInstanceOf(NotYetKnown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "200, invalidIdentifier, Identifier must be a valid ItemId or ShipmentId, Refused",
        "400, invalidLocale, Locale not valid, Refused",
        "200, noSuchItem, No shipment found, NotYetKnown",
        "404, itemNotFound, , NotYetKnown",
        "200, systemError, Try again, Unreadable",
        "400, systemError, Try again, Refused",
        "500, invalidIdentifier, , Busy"
    })
    void readsFaultsByTheirCodeWhateverTheStatus(int status, String code, String text, String answer) {
        String body = recorded(200, "fault.json")
                .body()
                .replace("invalidIdentifier", code)
                .replace("Identifier must be a valid ItemId or ShipmentId", text == null ? "" : text);

        assertThat(read(CarrierResponse.of(status, body)).getClass().getSimpleName())
                .isEqualTo(answer);
        assertThat(read(CarrierResponse.of(status, body)).toString()).doesNotContain("4711");
    }

    @Test
    void takesAPageForNoAnswer() {
        assertThat(read(CarrierResponse.of(404, "<html>"))).isInstanceOf(Unreadable.class);
        assertThat(read(CarrierResponse.of(400, "{\"title\": \"Bad Request\", \"detail\": \"no id\"}")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no)
                                .isEqualTo(new Refused(Refused.Fault.QUESTION, "HTTP 400: Bad Request: no id")));
        assertThat(read(CarrierResponse.of(503, ""))).isInstanceOf(Busy.class);
    }

    @ParameterizedTest
    @CsvSource({
        "The shipment item has been delivered., delivered/to_recipient",
        "The shipment item has been delivered to a service point., available_for_pickup/at_pickup_point",
        "The shipment item has been delivered to the recipient's mailbox., delivered/in_letterbox",
        "THE DELIVERY OF THE SHIPMENT ITEM IS IN PROGRESS., out_for_delivery/on_vehicle",
    })
    void readsWordsBeforeTheState(String text, String meaning) {
        assertThat(meaning(
                        StatusTable.forCarrier("postnord").read("new", "EN_ROUTE", text) instanceof Recognised read
                                ? read
                                : null))
                .isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({"00073215400123456786", "12345678901SE", "RB123456785SE"})
    void isFoundByItsNumbers(String number) {
        assertThat(TrackingNumbers.detect(number).getFirst().carrier()).isEqualTo("postnord");
    }

    private static String meaning(CarrierScan scan) {
        return meaning(StatusTable.forCarrier("postnord").read(scan) instanceof Recognised read ? read : null);
    }

    private static String meaning(Recognised read) {
        return read == null
                ? ""
                : read.meaning().status().wireName() + "/" + read.meaning().detail();
    }

    private static String events(String event) {
        return item("{\"itemId\": \"12345678901SE\", \"events\": [" + event + "]}");
    }

    private static String item(String item) {
        return "{\"TrackingInformationResponse\": {\"shipments\": [{\"items\": [" + item + "]}]}}";
    }
}
