package io.waybill.carriers.dhlexpress;

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
import io.waybill.carriers.StatusTable;
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
import org.junit.jupiter.params.provider.ValueSource;

class DhlExpressTest extends CarrierContract {

    @Override
    protected Carrier carrier() {
        return new DhlExpress();
    }

    @Override
    protected Stream<CarrierResponse> incomplete() {
        return Stream.of(
                        "{\"shipment\":[]}",
                        "{\"shipments\":{}}",
                        "{\"shipments\":[null]}",
                        "{\"shipments\":[{\"events\":[" + event("\"typeCode\":\"PU\"") + "]}]}",
                        "{\"shipments\":[{\"shipmentTrackingNumber\":\"1\",\"events\":\"none\"}]}",
                        "{\"shipments\":[{\"shipmentTrackingNumber\":\"1\",\"events\":[null]}]}",
                        "{\"shipments\":[{\"shipmentTrackingNumber\":\"1\",\"events\":[{\"typeCode\":\"PU\"}]}]}",
                        "{\"shipments\":[{\"shipmentTrackingNumber\":\"1\",\"events\":[" + event("\"a\":1") + "]}]}")
                .map(body -> CarrierResponse.of(200, body));
    }

    private static String event(String what) {
        return "{\"date\":\"2026-01-01\",\"time\":\"10:00:00\"," + what + "}";
    }

    @Test
    void asksForOneNumberByItsPath() {
        CarrierRequest request = carrier().ask(List.of(Inquiry.about("44/01")));

        assertThat(request.path()).isEqualTo("/mydhlapi/shipments/44%2F01/tracking");
        assertThat(request.query())
                .containsEntry("requestGMTOffsetPerEvent", "true")
                .containsEntry("trackingView", "all-checkpoints")
                .doesNotContainKey("shipmentTrackingNumber");
        assertThat(request.credential()).isEqualTo(new Credential.Basic("user", "password"));
        assertThat(carrier().secrets()).containsExactly("user", "password");
    }

    @Test
    void asksForUpTo200NumbersAtOnce() {
        CarrierRequest request = carrier().ask(List.of(Inquiry.about("1"), Inquiry.about("2")));

        assertThat(carrier().batch()).isEqualTo(200);
        assertThat(request.path()).isEqualTo("/mydhlapi/tracking");
        assertThat(request.query()).containsEntry("shipmentTrackingNumber", "1,2");
    }

    @Test
    void countsThePiecesEventsOnce() {
        assertThat(parcels(delivered()).getFirst().scans())
                .extracting(CarrierScan::code)
                .containsExactly("express/PU", "express/DF", "express/RR", "express/WC", "express/OK");
    }

    @Test
    void takesTheOffsetWhereThereIsOneAndElseThePlacesZone() {
        assertThat(scans(delivered()).getFirst().time().happenedAt()).isEqualTo(Instant.parse("2026-03-02T08:20:00Z"));
        assertThat(scans(inTransit())).extracting(scan -> scan.time().source()).containsOnly(TimeSource.PLACE);
    }

    @Test
    void readsWhatCustomsSayInARemark() {
        CarrierScan customs = scans(delivered()).get(2);

        assertThat(customs.text()).endsWith("\nShipment has been given a release status by Customs.");
        assertThat(((Recognised) StatusTable.forCarrier("dhl").read(customs))
                        .meaning()
                        .detail())
                .isEqualTo("released");
    }

    @Test
    void cutsWhoSignedToInitials() {
        CarrierScan delivery = scans(delivered()).getLast();

        assertThat(delivery.text()).isEqualTo("Delivered: M. E.");
        assertThat(delivery.proof()).isEqualTo(new Proof("M. E.", null, null));
        assertThat(delivery.place()).isEqualTo(new Place("LYON", "FR", null));
    }

    @Test
    void keepsItsOrderWhereZonesAreMissing() {
        ParcelReport parcel = odd("4401020306").getFirst();

        assertThat(parcel.scans())
                .extracting(
                        CarrierScan::code, s -> s.time().source(), s -> s.time().dateOnly())
                .containsExactly(
                        tuple("express/DF", TimeSource.UNKNOWN, false),
                        tuple("express/RR", TimeSource.UNKNOWN, false),
                        tuple("express/OH", TimeSource.UNKNOWN, true),
                        tuple("express/DM", TimeSource.UNKNOWN, false),
                        tuple("express/OK", TimeSource.UNKNOWN, false));
        assertThat(parcel.scans().getLast().proof()).isEqualTo(new Proof("E. M.", null, null));
        assertThat(parcel.scans().get(2).place()).isEqualTo(new Place("AKL", null, null));
        assertThat(parcel.scans().get(1).place()).isEqualTo(new Place("AUCKLAND", "NZ", null));
    }

    @Test
    void readsEachNumberOfABatchByItself() {
        Answers answers = carrier().read(odd());

        assertThat(answers.about("4401020306")).isInstanceOf(Scans.class);
        assertThat(answers.about("4401020307")).isInstanceOf(Unreadable.class);
        assertThat(answers.about("4401020308")).isInstanceOf(NotYetKnown.class);
        assertThat(answers.about("4401020309")).isInstanceOf(Scans.class);
        assertThat(answers.about("4401020310")).isInstanceOf(NotYetKnown.class);
    }

    @Test
    void sortsWhatASinglePieceHasByItsOwnInBetween() {
        assertThat(odd("4401020306").getFirst().scans())
                .extracting(CarrierScan::order)
                .containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void takesAnErrorForOneAlsoInsideAGoodStatus() {
        assertThat(read(CarrierResponse.of(200, notFound().body()))).isInstanceOf(NotYetKnown.class);
        assertThat(read(CarrierResponse.of(200, refused().body())))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.fault()).isEqualTo(Refused.Fault.ACCESS));
        assertThat(read(new CarrierResponse(200, Map.of("Retry-After", "9"), busy().body())))
                .isInstanceOfSatisfying(
                        Busy.class, busy -> assertThat(busy.retryAfter()).isEqualTo(Duration.ofSeconds(9)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<h1>Not Found</h1>", "{}", "{\"message\":\"no route\"}"})
    void takesAPageThatIsMissingForNoAnswer(String body) {
        assertThat(read(CarrierResponse.of(404, body))).isInstanceOf(Unreadable.class);
    }

    private List<ParcelReport> odd(String number) {
        return ((Scans) carrier().read(odd()).about(number)).parcels();
    }

    @Test
    void turnsAnAnswerThatIsTheOtherWayRound() {
        String event = "{\"date\":\"2026-03-0%d\",\"time\":\"10:00:00\",\"typeCode\":\"%s\","
                + "\"serviceArea\":[{\"code\":\"NYC\",\"description\":\"New York-USA\"}]}";
        String events = event.formatted(3, "OK") + "," + event.formatted(3, "WC") + "," + event.formatted(1, "PU");

        assertThat(scans(CarrierResponse.of(
                        200, "{\"shipments\":[{\"shipmentTrackingNumber\":\"1\",\"events\":[" + events + "]}]}")))
                .extracting(CarrierScan::code)
                .containsExactly("express/PU", "express/WC", "express/OK");
    }
}
