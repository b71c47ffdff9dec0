package io.waybill.carriers.dhl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.waybill.carriers.Answer.Busy;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Refused;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierContract;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.carriers.StatusTable;
import io.waybill.events.Place;
import io.waybill.events.Proof;
import io.waybill.events.TimeSource;
import io.waybill.events.scans.CarrierScan;
import io.waybill.vocabulary.Status;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DhlTest extends CarrierContract {

    @Override
    protected Carrier carrier() {
        return new Dhl();
    }

    @Override
    protected Stream<CarrierResponse> incomplete() {
        String event = "{\"timestamp\":\"2026-01-01T10:00:00\",\"statusCode\":\"transit\"}";
        return Stream.of(
                        "{\"shipment\":[]}",
                        "{\"shipments\":null}",
                        "{\"shipments\":[null]}",
                        "{\"shipments\":[{\"service\":\"express\",\"events\":[" + event + "]}]}",
                        "{\"shipments\":[{\"id\":\"\",\"service\":\"express\",\"events\":[" + event + "]}]}",
                        "{\"shipments\":[{\"id\":\"1\",\"events\":[" + event + "]}]}",
                        "{\"shipments\":[{\"id\":\"1\",\"service\":\"express\",\"events\":[null]}]}",
                        "{\"shipments\":[{\"id\":\"1\",\"service\":\"express\",\"events\":[{\"statusCode\":\"transit\"}]}]}",
                        "{\"shipments\":[{\"id\":\"1\",\"service\":\"express\",\"events\":[{\"timestamp\":\"soon\","
                                + "\"statusCode\":\"transit\"}]}]}",
                        "{\"shipments\":[{\"id\":\"1\",\"service\":\"express\",\"events\":[{\"timestamp\":"
                                + "\"2026-01-01T10:00:00\"}]}]}")
                .map(body -> new CarrierResponse(200, Map.of(), body));
    }

    @Test
    void asksForOneNumber() {
        assertThat(carrier().ask(List.of(new Inquiry("4412345676", null, null, null, null, null))))
                .satisfies(request -> {
                    assertThat(request.method()).isEqualTo("GET");
                    assertThat(request.path()).isEqualTo("/track/shipments");
                    assertThat(request.query()).containsExactly(Map.entry("trackingNumber", "4412345676"));
                    assertThat(request.body()).isNull();
                    assertThat(request.credential()).isEqualTo(new Credential.Headers(Map.of("key", "DHL-API-Key")));
                });
    }

    @Test
    void asksWithAllThatIsKnown() {
        assertThat(carrier()
                        .ask(List.of(new Inquiry("4412345676", "parcel-de", "50667", null, null, "de-AT")))
                        .query())
                .containsExactly(
                        Map.entry("trackingNumber", "4412345676"),
                        Map.entry("service", "parcel-de"),
                        Map.entry("language", "de"),
                        Map.entry("recipientPostalCode", "50667"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "deu", "x", "zho-Hans"})
    void leavesOutALanguageThatDhlWouldRefuse(String language) {
        assertThat(carrier()
                        .ask(List.of(new Inquiry("1", " ", "", null, null, language)))
                        .query())
                .containsOnlyKeys("trackingNumber");
    }

    @Test
    void readsAParcelOfParcelDe() {
        ParcelReport parcel = parcels(delivered()).getFirst();

        assertThat(parcel.number()).isEqualTo("00340434177700000012");
        assertThat(parcel.service()).isEqualTo("parcel-de");
        assertThat(parcel.scans())
                .extracting(
                        CarrierScan::code,
                        CarrierScan::coarseCode,
                        s -> s.time().source(),
                        s -> s.time().dateOnly())
                .containsExactly(
                        tuple(null, "pre-transit", TimeSource.CARRIER, true),
                        tuple(null, "transit", TimeSource.CARRIER, false),
                        tuple(null, "transit", TimeSource.CARRIER, false),
                        tuple(null, "delivered", TimeSource.PLACE, false));
        assertThat(parcel.scans().getLast().time().happenedAt()).isEqualTo(Instant.parse("2026-03-04T10:42:00Z"));
        assertThat(parcel.scans().getLast().text()).isEqualTo("The shipment has been successfully delivered");
    }

    @Test
    void provesADeliveryWithInitialsAndSafeLinksOnly() {
        assertThat(parcels(delivered()).getFirst().scans())
                .extracting(CarrierScan::proof)
                .containsExactly(
                        null, null, null, new Proof("G. B.", URI.create("https://pod.example.com/signature/17"), null));
    }

    @Test
    void keepsCodesWithTheirDivisionAndNumbersAsWritten() {
        ParcelReport parcel = parcels(inTransit()).getFirst();

        assertThat(parcel.number()).isEqualTo("4412345676");
        assertThat(parcel.scans())
                .extracting(CarrierScan::code)
                .containsExactly("express/PU", "express/PL", "express/DF", "express/AF");
        assertThat(parcel.scans()).extracting(CarrierScan::order).containsExactly(0, 1, 2, 3);
    }

    @Test
    void takesAPlacesZoneOnlyWhereItsCountryHasOne() {
        List<CarrierScan> scans = parcels(inTransit()).getFirst().scans();

        assertThat(scans.getFirst().time().happenedAt()).isEqualTo(Instant.parse("2026-05-05T14:00:00Z"));
        assertThat(scans.getLast().time().source()).isEqualTo(TimeSource.UNKNOWN);
        assertThat(scans.getLast().time().happenedAt()).isNull();
        assertThat(scans.getLast().place()).isEqualTo(new Place("CINCINNATI HUB - USA", "US", null));
    }

    @Test
    void putsTheParcelWithTheLatestScanFirstAndLeavesOutThoseWithoutScans() {
        Scans answer = (Scans) read(odd());

        assertThat(answer.parcels())
                .extracting(ParcelReport::service, p -> p.scans().size())
                .containsExactly(tuple("ecommerce", 4), tuple("ecommerce", 1), tuple("dgf", 1));
        assertThat(answer.about("77 001")).isEqualTo(answer.parcels());
        assertThat(answer.about("77002")).isEmpty();
    }

    @Test
    void readsTheStatusWhereThereAreNoEvents() {
        assertThat(parcels(odd()).getLast().scans())
                .extracting(
                        CarrierScan::text,
                        s -> s.time().dateOnly(),
                        s -> s.time().source())
                .containsExactly(tuple("Document Handover (if no POD)", true, TimeSource.UNKNOWN));
    }

    @Test
    void readsEveryKindOfStatus() {
        List<ParcelReport> parcels = parcels(odd());

        assertThat(parcels.getFirst().scans())
                .extracting(CarrierScan::code, CarrierScan::text, s -> s.time().source())
                .containsExactly(
                        tuple(null, "", TimeSource.UNKNOWN),
                        tuple(null, "EN ROUTE TO DHL ECOMMERCE", TimeSource.UNKNOWN),
                        tuple(null, "A wording that nobody has written a rule for", TimeSource.OFFSET),
                        tuple(null, "HANDED OVER TO PARTNER CARRIER\nNext stop: Kraków", TimeSource.OFFSET));
        assertThat(parcels.get(1).scans().getFirst().code()).isEqualTo("ecommerce/DELIVERED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"shipments\":[]}",
                "{\"shipments\":[{\"id\":\"1\",\"service\":\"express\"}]}",
                "{\"shipments\":[{\"id\":\"1\",\"service\":\"express\",\"events\":[]}]}"
            })
    void doesNotKnowTheNumberYetWhereNothingHappened(String body) {
        assertThat(read(new CarrierResponse(200, Map.of(), body))).isInstanceOf(NotYetKnown.class);
    }

    @Test
    void takesTheLanguageOfTheWordsFromTheAnswer() {
        CarrierResponse german = new CarrierResponse(
                200, Map.of("content-language", "de"), delivered().body());

        assertThat(scans(german)).extracting(CarrierScan::language).containsOnly("de");
        assertThat(scans(delivered())).extracting(CarrierScan::language).containsOnlyNulls();
    }

    @Test
    void keepsTheNumberOutOfReasons() {
        assertThat(read(notFound()))
                .isEqualTo(new NotYetKnown("No result found: No shipment with given tracking number found."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<h1>Not Found</h1>", "{}", "null", "{\"title\":{}}"})
    void takesAPageThatIsMissingForNoAnswer(String body) {
        assertThat(read(new CarrierResponse(404, Map.of(), body))).isInstanceOf(Unreadable.class);
    }

    @Test
    void waitsAsLongAsItIsTold() {
        assertThat(read(new CarrierResponse(429, Map.of("RETRY-AFTER", "30"), busy().body())))
                .isInstanceOfSatisfying(
                        Busy.class, busy -> assertThat(busy.retryAfter()).isEqualTo(Duration.ofSeconds(30)));
        assertThat(read(new CarrierResponse(503, Map.of(), "<html>")))
                .isEqualTo(new Busy(null, "HTTP 503: no problem details"));
    }

    @Test
    void tellsARefusedQuestionFromARefusedAccount() {
        assertThat(read(new CarrierResponse(400, Map.of(), "{\"title\":\"Bad request\",\"detail\":\" \"}")))
                .isEqualTo(new Refused(Refused.Fault.QUESTION, "HTTP 400: Bad request"));
    }

    @Test
    void shortensLongReasons() {
        CarrierResponse talkative = new CarrierResponse(400, Map.of(), "{\"detail\":\"" + "a".repeat(5_000) + "\"}");

        assertThat(((Refused) read(talkative)).reason()).hasSizeLessThan(250);
    }

    @ParameterizedTest
    @CsvSource({
        "Die Sendung wurde dem Absender zugestellt., to_sender",
        "The shipment has been delivered to the original sender, to_sender",
        "Die Sendung wurde einem Nachbarn zugestellt., to_neighbour",
        "Die Sendung wurde zugestellt., to_recipient",
    })
    void letsTheWordsSayToWhomItWasDelivered(String words, String detail) {
        assertThat(StatusTable.forCarrier("dhl").read("parcel-de/ZU", "delivered", words))
                .isInstanceOfSatisfying(
                        Recognised.class,
                        reading -> assertThat(reading.meaning().detail()).isEqualTo(detail));
    }

    @Test
    void knowsAWordInThePlaceOfACodeInEveryDivision() {
        StatusTable table = StatusTable.forCarrier("dhl");

        assertThat(table.read("freight/DELIVERED", "pre-transit", "SOMEBODY"))
                .isInstanceOfSatisfying(
                        Recognised.class,
                        reading -> assertThat(reading.meaning().status()).isEqualTo(Status.DELIVERED));
        assertThat(table.read("freight/DELIVERED", "delivered", "The shipment has been delivered to the sender"))
                .isInstanceOfSatisfying(
                        Recognised.class,
                        reading -> assertThat(reading.meaning().status()).isEqualTo(Status.RETURNED));
    }
}
