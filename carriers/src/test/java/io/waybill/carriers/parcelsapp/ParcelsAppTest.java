package io.waybill.carriers.parcelsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.Busy;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.NotYetKnown.Next;
import io.waybill.carriers.Answer.Refused;
import io.waybill.carriers.Answer.Refused.Fault;
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
import io.waybill.carriers.ScanReading;
import io.waybill.carriers.Secrets;
import io.waybill.carriers.StatusTable;
import io.waybill.events.Leg;
import io.waybill.events.Place;
import io.waybill.events.Proof;
import io.waybill.events.TimeSource;
import io.waybill.events.scans.CarrierScan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParcelsAppTest extends CarrierContract {

    @Override
    protected Carrier carrier() {
        return new ParcelsApp();
    }

    @Override
    protected CarrierResponse notFound() {
        return recorded(200, "not-found.json");
    }

    @Override
    protected CarrierResponse busy() {
        return recorded(200, "busy.json");
    }

    @Override
    protected CarrierResponse refused() {
        return recorded(200, "refused.json");
    }

    @Override
    protected Stream<CarrierResponse> incomplete() {
        return Stream.of(
                        "{\"shipments\":{}}",
                        "{\"uuid\":\"\"}",
                        "{\"error\":\"SOMETHING\"}",
                        "{\"shipments\":[null]}",
                        "{\"shipments\":[{\"states\":[]}]}",
                        states("null"),
                        states("{\"status\":\"x\"}"),
                        states("{\"date\":\"2026-01-01T10:00:00Z\"}"),
                        states("{\"date\":\"2026-01-01T10:00:00Z\",\"status\":\" \"}"),
                        states("{\"date\":\"soon\",\"status\":\"x\"}"))
                .map(body -> CarrierResponse.of(200, body));
    }

    @Test
    void asksWithAllThatIsKnownAndTheKeyInTheBody() {
        CarrierRequest question =
                carrier().ask(List.of(new Inquiry("1", null, "69001", "FR", null, "fr-FR"), Inquiry.about("2")));

        assertThat(question.pathAndQuery()).isEqualTo("/api/v3/shipments/tracking");
        assertThat(question.body())
                .isEqualTo(
                        "{\"language\":\"fr\",\"shipments\":[{\"trackingId\":\"1\",\"destinationCountry\":\"France\","
                                + "\"zipcode\":\"69001\"},{\"trackingId\":\"2\"}]}");
        assertThat(question.credential()).isInstanceOfSatisfying(Credential.Signed.class, signed -> {
            CarrierRequest request =
                    signed.signature().sign(question, new Secrets(Map.of("key", "k\"17")), Instant.EPOCH);
            assertThat(request.body()).endsWith(",\"apiKey\":\"k\\\"17\"}").startsWith("{\"language\":\"fr\"");
            assertThat(request.credential()).isEqualTo(new Credential.None());
        });
    }

    @Test
    void readsTheStatesOldestFirst() {
        ParcelReport parcel = parcels(delivered()).getFirst();

        assertThat(parcel.scans())
                .extracting(CarrierScan::text, CarrierScan::coarseCode, CarrierScan::place)
                .containsExactly(
                        tuple("Accepted", null, new Place("Hangzhou", null, null)),
                        tuple("In transit", null, new Place("Paris", null, null)),
                        tuple("Delivered", "archive", new Place("Lyon", null, null)));
        assertThat(parcel.legs())
                .containsExactly(new Leg("la-poste", "LX300417705CN"), new Leg("colissimo", "6A17000000017"));
    }

    @Test
    void takesTheShipmentsStatusOnlyForWordsThatNobodyKnows() {
        List<CarrierScan> scans = parcels(odd()).getFirst().scans();

        assertThat(scans)
                .extracting(
                        CarrierScan::text,
                        CarrierScan::coarseCode,
                        s -> s.time().source(),
                        s -> s.time().dateOnly())
                .containsExactly(
                        tuple("A word that nobody knows", null, TimeSource.OFFSET, false),
                        tuple("Signed by: M. E.", null, TimeSource.UNKNOWN, true),
                        tuple("Waiting for you", "pickup", TimeSource.UNKNOWN, true));
        assertThat(scans.get(1).proof()).isEqualTo(new Proof("M. E.", null, null));
        assertThat(StatusTable.forCarrier("parcelsapp").read(null, "archive", ""))
                .isInstanceOf(ScanReading.Unrecognised.class);
    }

    @Test
    void answersForEachNumberOfABatch() {
        Answers answers = carrier().read(odd());

        assertThat(answers.about("77001")).isInstanceOf(Scans.class);
        assertThat(next(answers.about("77002"))).isEqualTo(Next.ASK_AGAIN_SOON);
        assertThat(answers.about("77003")).isInstanceOf(Unreadable.class);
        assertThat(next(answers.about("77004"))).isEqualTo(Next.WAIT);
        assertThat(answers.about("77005")).isEqualTo(new Refused(Fault.QUESTION, "Parcelsapp's error in other words"));
        assertThat(next(answers.about("77009"))).isEqualTo(Next.ASK_AGAIN_SOON);
    }

    @Test
    void asksAgainSoonWhileItLooks() {
        assertThat(next(read(CarrierResponse.of(200, "{\"uuid\":\"17\"}")))).isEqualTo(Next.ASK_AGAIN_SOON);
        assertThat(next(carrier()
                        .read(CarrierResponse.of(200, "{\"shipments\":[],\"done\":true}"))
                        .about("1")))
                .isEqualTo(Next.WAIT);
    }

    @ParameterizedTest
    @CsvSource({
        "INVALID_API_KEY, ACCESS",
        "unauthorized, ACCESS",
        "SUBSCRIPTION_EXPIRED, ACCESS",
        "INVALID_TRACKING_ID, QUESTION"
    })
    void refusesByWord(String error, Fault fault) {
        for (int status : List.of(200, 400, 404)) {
            assertThat(read(CarrierResponse.of(status, "{\"error\":\"" + error + "\"}")))
                    .isInstanceOfSatisfying(
                            Refused.class, no -> assertThat(no.fault()).isEqualTo(fault));
        }
    }

    @Test
    void takesTheStatusWhereItFailsInOtherWords() {
        assertThat(read(CarrierResponse.of(503, "{\"error\":\"NO_DATA\"}"))).isInstanceOf(Busy.class);
        assertThat(read(new CarrierResponse(429, Map.of("Retry-After", "2"), "{}")))
                .isEqualTo(new Busy(Duration.ofSeconds(2), "HTTP 429: Parcelsapp's error in other words"));
        assertThat(read(CarrierResponse.of(401, "<html>"))).isInstanceOf(Refused.class);
        assertThat(read(CarrierResponse.of(404, "{\"error\":\"NO_DATA\"}"))).isInstanceOf(NotYetKnown.class);
    }

    @Test
    void readsStatesThatComeOldestFirst() {
        String state = "{\"date\":\"2026-01-0%dT10:00:00Z\",\"status\":\"%s\"}";
        String body = "{\"shipments\":[{\"trackingId\":\"1\",\"status\":\"delivered\",\"states\":["
                + state.formatted(1, "In transit") + "," + state.formatted(2, "On its way to you") + ","
                + state.formatted(2, "Handed over") + "]}]}";

        assertThat(scans(CarrierResponse.of(200, body)))
                .extracting(CarrierScan::text, CarrierScan::coarseCode)
                .containsExactly(
                        tuple("In transit", null), tuple("On its way to you", null), tuple("Handed over", "delivered"));
    }

    private static Next next(Answer answer) {
        return ((NotYetKnown) answer).next();
    }

    private static String states(String states) {
        return "{\"shipments\":[{\"trackingId\":\"1\",\"states\":[" + states + "]}]}";
    }
}
