package io.waybill.carriers.fedex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.waybill.carriers.Answer;
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
import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.carriers.StatusTable;
import io.waybill.events.Leg;
import io.waybill.events.Place;
import io.waybill.events.Proof;
import io.waybill.events.TimeSource;
import io.waybill.events.scans.CarrierScan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FedexTest extends CarrierContract {

    private static final String REUSED = "02712345678901234567";

    @Override
    protected Carrier carrier() {
        return new Fedex();
    }

    @Override
    protected CarrierResponse notFound() {
        return recorded(200, "not-found.json");
    }

    @Override
    protected CarrierResponse busy() {
        return recorded(503, "busy.json");
    }

    @Override
    protected Stream<CarrierResponse> incomplete() {
        return Stream.of(
                        "{\"output\":{}}",
                        "{\"output\":{\"completeTrackResults\":{}}}",
                        "{\"output\":{\"completeTrackResults\":[{\"trackResults\":[{\"error\":{}}]}]}}",
                        "{\"output\":{\"completeTrackResults\":[{\"trackingNumber\":\"7\"}]}}",
                        "{\"output\":{\"completeTrackResults\":[{\"trackingNumber\":\"7\",\"trackResults\":[]}]}}",
                        "{\"output\":{\"completeTrackResults\":[{\"trackingNumber\":\"7\",\"trackResults\":[null]}]}}",
                        events("null"),
                        events("{\"eventType\":\"DP\"}"),
                        events("{\"eventType\":\"DP\",\"date\":\"soon\"}"),
                        events("{\"date\":\"2026-03-04T08:52:11-05:00\"}"))
                .map(body -> CarrierResponse.of(200, body));
    }

    @Test
    void asksForSeveralNumbersWithAllThatIsKnown() {
        Inquiry pinned = new Inquiry("7", "12030~7~FDEG", null, null, LocalDate.parse("2026-03-20"), "de");
        CarrierRequest request = carrier().ask(List.of(pinned, new Inquiry("8", "FDXG", null, null, null, null)));

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/track/v1/trackingnumbers");
        assertThat(request.headers()).containsEntry("X-locale", "en_US");
        assertThat(request.body())
                .isEqualTo("{\"includeDetailedScans\":true,\"trackingInfo\":["
                        + "{\"shipDateBegin\":\"2026-03-10\",\"shipDateEnd\":\"2026-04-19\",\"trackingNumberInfo\":"
                        + "{\"trackingNumber\":\"7\",\"trackingNumberUniqueId\":\"12030~7~FDEG\"}},"
                        + "{\"trackingNumberInfo\":{\"trackingNumber\":\"8\"}}]}");
        assertThat(request.credential())
                .isEqualTo(new Credential.ClientCredentials("/oauth/token", SentAs.FORM_FIELDS, Map.of()));
        assertThat(carrier().batch()).isEqualTo(30);
        assertThat(carrier().secrets()).containsExactly("id", "secret", "push-token");
    }

    @Test
    void takesANaiveMidnightForADay() {
        assertThat(parcels(delivered()).getFirst().scans())
                .extracting(
                        CarrierScan::code, s -> s.time().source(), s -> s.time().dateOnly())
                .startsWith(tuple("PU", TimeSource.UNKNOWN, true), tuple("OC", TimeSource.OFFSET, false));
    }

    @Test
    void provesADeliveryWithInitials() {
        CarrierScan delivery = parcels(delivered()).getFirst().scans().getLast();

        assertThat(delivery.text()).isEqualTo("Delivered\nReceptionist/Front Desk");
        assertThat(delivery.proof()).isEqualTo(new Proof("M. M.", null, null));
    }

    @Test
    void tellsParcelsOfOneNumberApart() {
        Scans answer = (Scans) carrier().read(odd()).about(REUSED);

        assertThat(answer.parcels())
                .extracting(ParcelReport::number, ParcelReport::service)
                .containsExactly(
                        tuple(REUSED, "12040~" + REUSED + "~FDEG"), tuple(REUSED, "12010~" + REUSED + "~FDEG"));
    }

    @Test
    void answersForEachNumberOfABatch() {
        Answers answers = carrier().read(odd());

        assertThat(answers.about("700000000044")).isInstanceOf(NotYetKnown.class);
        assertThat(answers.about("700000000055")).isInstanceOf(Busy.class);
        assertThat(answers.about("700000000066"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.fault()).isEqualTo(Refused.Fault.QUESTION));
        assertThat(answers.about("700000000077")).isInstanceOf(Unreadable.class);
        assertThat(answers.about("700000000099")).isEqualTo(new NotYetKnown("no scan yet"));
        assertThat(answers.about("never asked")).isInstanceOf(NotYetKnown.class);
    }

    @Test
    void addsToTheScansWhatOnlyTheSummarySays() {
        CarrierScan summary = parcels(odd()).getFirst().scans().getLast();

        assertThat(summary.code()).isEqualTo("HL");
        assertThat(summary.text()).isEqualTo("Ready for pickup");
        assertThat(summary.place()).isEqualTo(new Place("Seattle", "US", null));
        assertThat(summary.time().happenedAt()).isEqualTo(Instant.parse("2026-03-04T14:00:00Z"));
    }

    @Test
    void saysOnceThatAParcelWaits() {
        String body = odd().body().replace("\"PU\"", "\"HP\"");

        assertThat(parcels(CarrierResponse.of(200, body)).getFirst().scans())
                .extracting(CarrierScan::code)
                .doesNotContain("HL");
    }

    @Test
    void readsTheSummaryWhereThereAreNoScans() {
        Answer answer = carrier().read(odd()).about("700000000088");

        assertThat(((Scans) answer).parcels().getFirst().scans())
                .extracting(
                        CarrierScan::code,
                        CarrierScan::text,
                        s -> s.time().raw(),
                        s -> s.time().source())
                .containsExactly(tuple("OC", "Label created", "2026-03-04", TimeSource.UNKNOWN));
    }

    @Test
    void readsAnOffsetAfterABlank() {
        CarrierScan scan = parcels(odd()).getFirst().scans().get(2);

        assertThat(scan.time().raw()).isEqualTo("2026-03-04 09:00:00 -0500");
        assertThat(scan.time().happenedAt()).isEqualTo(Instant.parse("2026-03-04T14:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "PU/A25, Package available for clearance, presented, MOVES",
        "XX/A25, whatever, presented, MOVES",
        "DE/Z99, 'Delivery exception', will_retry, MOVES",
        "HA/A13, Hold at location request accepted, rescheduled, INFORMATIONAL",
        "RR/A12, Delivery option requested, rescheduled, INFORMATIONAL",
        "AO, Shipment arriving On-Time, moving, INFORMATIONAL",
        "DY/A52, Package delayed, delayed_announced, INFORMATIONAL",
        "OF, At FedEx origin facility, arrived_at_facility, MOVES",
        "EA, Export Approved, released, MOVES",
        "EA, Enroute to Airport, moving, MOVES",
        "HP/015A, Package available for pickup at FedEx Office: 1 ANY ST, at_pickup_point, MOVES",
        "DL/014, Left at front door, safe_place, MOVES",
        "DE/Q1, Incorrect address, address_problem, MOVES",
    })
    void readsTheMostSpecificCodeFirst(String code, String words, String detail, Effect effect) {
        assertThat(StatusTable.forCarrier("fedex").read(code, null, words))
                .isInstanceOfSatisfying(Recognised.class, read -> {
                    assertThat(read.meaning().detail()).isEqualTo(detail);
                    assertThat(read.effect()).isEqualTo(effect);
                });
    }

    @Test
    void findsTheNumberThatUspsKnowsAParcelBy() {
        assertThat(parcels(odd()).getFirst().legs()).containsExactly(new Leg("usps", "92" + REUSED));
        assertThat(parcels(delivered()).getFirst().legs()).isEmpty();
    }

    @Test
    void findsAUspsNumberAmongTheReferencesOnceItWasHandedOver() {
        String handedOver = events("{\"eventType\":\"AX\",\"eventDescription\":\"At USPS facility\","
                        + "\"date\":\"2026-03-04T08:52:11-05:00\"}")
                .replace(
                        "\"scanEvents\"",
                        "\"additionalTrackingInfo\":{\"packageIdentifiers\":[{\"values\":[\"PO 1\","
                                + "\"9261 2999 9974 3510 0000 17\"]},{\"value\":\"9261299999743510000017\"}]},"
                                + "\"scanEvents\"");

        assertThat(parcels(CarrierResponse.of(200, handedOver)).getFirst().legs())
                .containsExactly(new Leg("usps", "9261299999743510000017"));
        assertThat(parcels(CarrierResponse.of(
                                200, handedOver.replace("USPS", "local").replace("AX", "AR")))
                        .getFirst()
                        .legs())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "200, TRACKING.TRACKINGNUMBER.NOTFOUND, NotYetKnown",
        "400, TRACKING.TRACKINGNUMBER.NOTFOUND, NotYetKnown",
        "404, TRACKING.DATA.NOTFOUND, NotYetKnown",
        "404, NOT.FOUND.ERROR, Refused",
        "400, TRACKING.TRACKINGNUMBER.EMPTY, Refused",
        "403, FORBIDDEN.ERROR, Refused",
        "200, FORBIDDEN.ERROR, Refused",
        "200, SYSTEM.UNEXPECTED.ERROR, Busy",
        "500, INTERNAL.SERVER.ERROR, Busy",
    })
    void readsErrorsOfAWholeCall(int status, String code, String kind) {
        String body = "{\"transactionId\":\"x\",\"errors\":[{\"code\":\"" + code + "\",\"message\":\"m\"}]}";

        assertThat(read(CarrierResponse.of(status, body)).getClass().getSimpleName())
                .isEqualTo(kind);
    }

    private static String events(String event) {
        return "{\"output\":{\"completeTrackResults\":[{\"trackingNumber\":\"7\",\"trackResults\":[{\"scanEvents\":["
                + event + "]}]}]}}";
    }

    @Test
    void readsASignatoryOutOfTheWords() {
        CarrierScan scan = scan("\"eventType\":\"DL\",\"exceptionDescription\":\"Signed for by: M.MUSTER\"");

        assertThat(scan.text()).isEqualTo("Signed for by: M. M.");
        assertThat(scan.proof()).isEqualTo(new Proof("M. M.", null, null));
    }

    @Test
    void takesTheDerivedStatusWhereNothingElseIsSaid() {
        String derived = "\"derivedStatusCode\":\"IT\",\"derivedStatus\":\"In transit\"";

        assertThat(scan(derived))
                .extracting(CarrierScan::code, CarrierScan::text)
                .containsExactly("IT", "In transit");
        assertThat(scan("\"eventType\":\"OD\"," + derived).code()).isEqualTo("OD");
    }

    private CarrierScan scan(String said) {
        String event = "{\"date\":\"2026-03-04T08:52:11-05:00\"," + said + "}";
        return parcels(CarrierResponse.of(200, events(event)))
                .getFirst()
                .scans()
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SE/12|Shipment exception\\nPackage damaged, delivery not completed|damaged",
                "SE/90|Shipment exception\\nPackage lost|lost",
                "DE/03A|Delivery exception\\nIncorrect recipient address|address_problem",
                "DE/17|Delivery exception\\nPackage held at FedEx location for recipient pickup|at_pickup_point",
            })
    void letsTheWordsSayWhyWhereTheCodeDoesNot(String code, String words, String detail) {
        assertThat(StatusTable.forCarrier("fedex").read(code, null, words.replace("\\n", "\n")))
                .isInstanceOfSatisfying(
                        Recognised.class,
                        reading -> assertThat(reading.meaning().detail()).isEqualTo(detail));
    }
}
