package io.waybill.carriers.aftership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.NotYetKnown.Next;
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
import io.waybill.carriers.StatusTable;
import io.waybill.events.Leg;
import io.waybill.events.Place;
import io.waybill.events.Proof;
import io.waybill.events.TimeSource;
import io.waybill.events.scans.CarrierScan;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AfterShipTest extends CarrierContract {

    @Override
    protected Carrier carrier() {
        return new AfterShip();
    }

    @Override
    protected Stream<CarrierResponse> incomplete() {
        return Stream.of(
                        "{\"meta\":{\"code\":200}}",
                        "{\"meta\":{\"code\":200},\"data\":{}}",
                        "{\"meta\":{\"code\":200},\"data\":{\"tracking\":null}}",
                        "{\"meta\":{\"code\":200},\"data\":{\"trackings\":{}}}",
                        "{\"meta\":{\"code\":200},\"data\":{\"trackings\":[null]}}",
                        "{\"meta\":{\"code\":200},\"data\":{\"trackings\":[{\"tag\":\"Delivered\"}]}}",
                        "{\"meta\":{\"code\":200},\"data\":{\"trackings\":[{\"tracking_number\":\"\"}]}}",
                        checkpoints("null"),
                        checkpoints("{\"message\":\"x\"}"),
                        checkpoints("{\"message\":\"x\",\"checkpoint_time\":\"soon\"}"),
                        checkpoints("{\"checkpoint_time\":\"2026-01-01T10:00:00Z\"}"))
                .map(body -> CarrierResponse.of(200, body));
    }

    @Test
    void asksForSeveralNumbers() {
        CarrierRequest request = carrier().ask(List.of(Inquiry.about("1"), Inquiry.about("2")));

        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.pathAndQuery()).isEqualTo("/tracking/2025-01/trackings?tracking_numbers=1%2C2");
        assertThat(request.credential()).isEqualTo(Credential.Headers.apiKey("as-api-key"));
        assertThat(carrier().secrets()).containsExactly("key", "webhook-secret");
    }

    @Test
    void registersWithWhereTheParcelGoes() {
        assertThat(carrier().register(List.of(new Inquiry("1", null, "69001", "FR", null, null))))
                .hasValueSatisfying(request -> {
                    assertThat(request.method()).isEqualTo("POST");
                    assertThat(request.pathAndQuery()).isEqualTo("/tracking/2025-01/trackings");
                    assertThat(request.body())
                            .isEqualTo("{\"tracking_number\":\"1\",\"destination_country_region\":\"FRA\","
                                    + "\"destination_postal_code\":\"69001\"}");
                });
        assertThat(carrier().register(List.of(Inquiry.about("1"))))
                .hasValueSatisfying(request -> assertThat(request.body()).isEqualTo("{\"tracking_number\":\"1\"}"));
    }

    @Test
    void readsAListOfTheNewShape() {
        ParcelReport parcel = parcels(delivered()).getFirst();

        assertThat(parcel.scans())
                .extracting(
                        CarrierScan::code,
                        CarrierScan::coarseCode,
                        s -> s.time().source(),
                        AfterShipTest::detail)
                .containsExactly(
                        tuple("InTransit_002", "InTransit", TimeSource.OFFSET, "accepted"),
                        tuple("InTransit_006", "InTransit", TimeSource.PLACE, "presented"),
                        tuple(null, "OutForDelivery", TimeSource.OFFSET, "handed_to_partner"),
                        tuple("Delivered_003", "Delivered", TimeSource.OFFSET, "signed"));
        assertThat(parcel.scans().get(1).time().happenedAt()).isEqualTo(Instant.parse("2026-03-06T08:12:00Z"));
        assertThat(parcel.scans().getLast().text()).isEqualTo("Signed by: M. E.");
    }

    @Test
    void provesADeliveryWithInitialsAndSafeLinksOnly() {
        assertThat(parcels(delivered()).getFirst().scans().getLast().proof())
                .isEqualTo(new Proof(
                        "M. E.", URI.create("https://pod.example.com/3"), URI.create("https://pod.example.com/2")));
    }

    @Test
    void findsTheNextCarriers() {
        assertThat(parcels(delivered()).getFirst().legs())
                .containsExactly(new Leg("colissimo", "6A17000000017"), new Leg("la-poste", "LX300417705CN"));
        assertThat(parcels(inTransit()).getFirst().legs()).isEmpty();
    }

    @Test
    void readsASingleTrackingOfTheOldShape() {
        assertThat(scans(inTransit()))
                .extracting(
                        CarrierScan::coarseCode,
                        CarrierScan::place,
                        s -> s.time().dateOnly(),
                        AfterShipTest::detail)
                .containsExactly(
                        tuple("InTransit", new Place("MEMPHIS", "US", "38118"), false, "accepted"),
                        tuple("InTransit_007", new Place(null, "JP", null), true, "released"),
                        tuple("InTransit", new Place("DENVER", "US", null), false, "arrived_at_facility"));
        assertThat(scans(inTransit()).getLast().time().source()).isEqualTo(TimeSource.UNKNOWN);
    }

    @Test
    void readsATrackingThatIsTheDataItself() {
        String body =
                inTransit().body().replaceFirst("\\{\\s*\"tracking\":", "").replaceFirst("}\\s*}\\s*$", "}");

        assertThat(scans(CarrierResponse.of(200, body))).isEqualTo(scans(inTransit()));
    }

    @Test
    void toleratesWordsAndSubStatusesThatItDoesNotKnow() {
        List<CarrierScan> scans = parcels(odd()).getFirst().scans();

        assertThat(scans)
                .extracting(CarrierScan::code, CarrierScan::coarseCode, CarrierScan::text, AfterShipTest::detail)
                .containsExactly(
                        tuple("InTransit_099", "InTransit", "", "moving"),
                        tuple(null, "Exception", "Zyxw vutsrq", "other"),
                        tuple(null, "InTransit_007", "Qponm lkjih", "departed"),
                        tuple(null, "OutForDelivery_001", "", "on_vehicle"));
        assertThat(scans.get(2).place()).isEqualTo(new Place("GHENT", null, null));
    }

    @Test
    void answersForEachNumberOfABatch() {
        Answers answers = carrier().read(odd());

        assertThat(answers.about("77001"))
                .isInstanceOfSatisfying(
                        Scans.class, scans -> assertThat(scans.parcels()).hasSize(1));
        assertThat(answers.about("77003")).isInstanceOf(Unreadable.class);
        assertThat(answers.about("77004")).isEqualTo(new NotYetKnown("AfterShip has no checkpoint: Delivered"));
        assertThat(answers.about("77009"))
                .isEqualTo(new NotYetKnown("AfterShip does not follow the number", Next.REGISTER));
    }

    @Test
    void readsThatItGaveUpWhereThereIsNoCheckpoint() {
        assertThat(((Scans) carrier().read(odd()).about("77002"))
                        .parcels()
                        .getFirst()
                        .scans())
                .extracting(CarrierScan::code, s -> s.time().happenedAt(), AfterShipTest::detail)
                .containsExactly(tuple("Expired_001", Instant.parse("2026-01-31T07:21:57Z"), "no_news"));
    }

    @Test
    void readsTheEndThatItWasToldOnlyWithItsTime() {
        String over =
                "{\"meta\":{\"code\":200},\"data\":{\"tracking_number\":\"1\",\"tag\":\"Delivered\",\"active\":false";

        assertThat(scans(CarrierResponse.of(200, over + ",\"updated_at\":\"2026-01-31T07:21:57Z\"}}")))
                .extracting(CarrierScan::coarseCode)
                .containsExactly("Delivered");
        assertThat(read(CarrierResponse.of(200, over + "}}"))).isInstanceOf(NotYetKnown.class);
    }

    @Test
    void doesNotTakeAFurtherPageForNumbersThatAreNotFollowed() {
        String body = "{\"meta\":{\"code\":200},\"data\":{\"pagination\":{\"has_next_page\":true},\"trackings\":[]}}";

        assertThat(carrier().read(CarrierResponse.of(200, body)).about("1")).isInstanceOf(Unreadable.class);
        assertThat(next(carrier()
                        .read(CarrierResponse.of(200, body.replace("true", "false")))
                        .about("1")))
                .isEqualTo(Next.REGISTER);
    }

    @Test
    void joinsTheParcelsThatShareANumber() {
        String one =
                "{\"tracking_number\":\"1\",\"slug\":\"ups\",\"checkpoints\":[{\"message\":\"x\",\"checkpoint_time\":\"2026-01-0%dT10:00:00Z\"}]}";
        String body = "{\"meta\":{\"code\":200},\"data\":{\"trackings\":[" + one.formatted(1) + "," + one.formatted(2)
                + "]}}";

        assertThat(parcels(CarrierResponse.of(200, body)))
                .extracting(parcel -> parcel.scans().getLast().time().raw())
                .containsExactly("2026-01-02T10:00:00Z", "2026-01-01T10:00:00Z");
    }

    @Test
    void keepsACheckpointWithoutTimeOnTheDayOfTheOneBefore() {
        String body = checkpoints("{\"message\":\"Picked up\",\"checkpoint_time\":\"2026-01-01T10:00:00+01:00\"},"
                + "{\"message\":\"Somewhere\",\"checkpoint_time\":\"\"},"
                + "{\"message\":\"Delivered\",\"checkpoint_time\":\"2026-01-03T10:00:00+01:00\"}");

        assertThat(scans(CarrierResponse.of(200, body)))
                .extracting(
                        CarrierScan::text,
                        s -> s.time().local().toLocalDate().toString(),
                        s -> s.time().source())
                .containsExactly(
                        tuple("Picked up", "2026-01-01", TimeSource.OFFSET),
                        tuple("Somewhere", "2026-01-01", TimeSource.UNKNOWN),
                        tuple("Delivered", "2026-01-03", TimeSource.OFFSET));
    }

    @Test
    void readsCheckpointsThatComeNewestFirst() {
        String checkpoint = "{\"message\":\"%s\",\"tag\":\"InTransit\",\"checkpoint_time\":\"2026-01-0%dT10:00:00Z\"}";
        String body = checkpoints(
                checkpoint.formatted("c", 2) + "," + checkpoint.formatted("b", 2) + "," + checkpoint.formatted("a", 1));

        assertThat(scans(CarrierResponse.of(200, body)))
                .extracting(CarrierScan::text)
                .containsExactly("a", "b", "c");
    }

    @Test
    void tellsAHandOverFromADelivery() {
        for (String words : List.of("Tendered to delivery service provider", "Shipment tendered to postal operator")) {
            String body = checkpoints("{\"message\":\"" + words
                    + "\",\"tag\":\"OutForDelivery\",\"checkpoint_time\":\"2026-01-01T10:00:00Z\"}");
            assertThat(detail(scans(CarrierResponse.of(200, body)).getFirst())).isEqualTo("handed_to_partner");
        }
    }

    private static Next next(Answer answer) {
        return ((NotYetKnown) answer).next();
    }

    private static String detail(CarrierScan scan) {
        return ((ScanReading.Recognised) StatusTable.forCarrier("aftership").read(scan))
                .meaning()
                .detail();
    }

    private static String checkpoints(String checkpoints) {
        return "{\"meta\":{\"code\":200},\"data\":{\"tracking_number\":\"1\",\"checkpoints\":[" + checkpoints + "]}}";
    }
}
