package io.waybill.carriers.laposte;

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
import io.waybill.carriers.ScanReading;
import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.carriers.StatusTable;
import io.waybill.events.Leg;
import io.waybill.events.Place;
import io.waybill.events.TimeSource;
import io.waybill.events.scans.CarrierScan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LaPosteTest extends CarrierContract {

    @Override
    protected Carrier carrier() {
        return new LaPoste();
    }

    @Override
    protected CarrierResponse odd() {
        return recorded(207, "odd.json");
    }

    @Override
    protected Stream<CarrierResponse> incomplete() {
        return Stream.of(
                        "{\"returnCode\":200}",
                        "{\"returnCode\":200,\"shipment\":{\"event\":[" + event("\"code\":\"DI1\"") + "]}}",
                        "[{\"returnCode\":200,\"shipment\":{\"event\":[" + event("\"code\":\"DI1\"") + "]}}]",
                        shipment("\"none\""),
                        shipment("[null]"),
                        shipment("[{\"code\":\"DI1\"}]"),
                        shipment("[{\"code\":\"DI1\",\"date\":\"09/03/2026\"}]"),
                        shipment("[" + event("\"order\":1") + "]"))
                .map(body -> CarrierResponse.of(200, body));
    }

    private static String event(String what) {
        return "{\"date\":\"2026-03-09T09:38:00+01:00\"," + what + "}";
    }

    private static String shipment(String events) {
        return "{\"returnCode\":200,\"shipment\":{\"idShip\":\"1\",\"event\":" + events + "}}";
    }

    @Test
    void asksForTenAtOnceAndForNobodyInParticular() {
        CarrierRequest request = carrier().ask(List.of(Inquiry.about("6A1/"), Inquiry.about("6A2")));

        assertThat(carrier().batch()).isEqualTo(10);
        assertThat(request.path()).isEqualTo("/suivi/v2/idships/6A1%2F,6A2");
        assertThat(request.query()).containsExactly(Map.entry("lang", "fr_FR"));
        assertThat(request.headers())
                .containsEntry("Accept", "application/json")
                .containsEntry("X-Forwarded-For", "192.0.2.1");
        assertThat(request.credential()).isEqualTo(Credential.Headers.apiKey("X-Okapi-Key"));
    }

    @ParameterizedTest
    @CsvSource({
        "fr, fr_FR",
        "fr-CA, fr_FR",
        "EN, en_GB",
        "de_AT, de_DE",
        "es, es_ES",
        "it, it_IT",
        "nl-BE, nl_NL",
        "pl, en_GB",
        "zh-Hans, en_GB",
        "'', fr_FR"
    })
    void asksInTheSixLanguages(String wanted, String lang) {
        assertThat(carrier()
                        .ask(List.of(new Inquiry("1", null, null, null, null, wanted)))
                        .query())
                .containsEntry("lang", lang);
    }

    @Test
    void keepsTheTimeOfParisAlsoAbroad() {
        CarrierScan abroad = scans(delivered()).getLast();

        assertThat(abroad.time().local()).isEqualTo(LocalDateTime.parse("2026-03-09T09:38"));
        assertThat(abroad.time().happenedAt()).isEqualTo(Instant.parse("2026-03-09T08:38:00Z"));
        assertThat(abroad.time().source()).isEqualTo(TimeSource.OFFSET);
        assertThat(abroad.place()).isNull();
        assertThat(abroad.language()).isEqualTo("fr");
    }

    @Test
    void doesNotTakePreparationForDelivery() {
        assertThat(scans(delivered()))
                .extracting(LaPosteTest::meaning)
                .containsExactly(
                        "pending/announced",
                        "in_transit/accepted",
                        "in_transit/moving",
                        "in_transit/arrived_in_destination_country",
                        "in_transit/arrived_at_facility",
                        "delivered/to_recipient");
    }

    @Test
    void findsThePartnerAbroadAndThePostsOfTheNumber() {
        ParcelReport parcel = parcels(delivered()).getFirst();

        assertThat(parcel.service()).isEqualTo("colissimo");
        assertThat(parcel.legs()).containsExactly(new Leg("usps", "LK000000013US"), new Leg("usps", "EY000000012FR"));
        assertThat(parcels(inTransit()).getFirst().legs()).isEmpty();
    }

    @Test
    void readsALetterThatWentBack() {
        ParcelReport letter =
                ((Scans) carrier().read(odd()).about("2K00000000024")).parcels().getFirst();

        assertThat(letter.service()).isEqualTo("letter");
        assertThat(letter.scans())
                .extracting(
                        CarrierScan::code,
                        CarrierScan::text,
                        s -> s.time().local().toString(),
                        s -> s.time().source(),
                        s -> s.time().dateOnly())
                .containsExactly(
                        tuple("ZZ9", "", "2026-03-02T00:30", TimeSource.OFFSET, false),
                        tuple(null, "Appelez le ***", "2026-03-02T08:00", TimeSource.CARRIER, false),
                        tuple(
                                "AG1",
                                "Votre courrier est disponible en point de retrait.",
                                "2026-03-03T00:00",
                                TimeSource.OFFSET,
                                true),
                        tuple("DI2", "Distribué à l'expéditeur", "2026-03-08T00:00", TimeSource.OFFSET, true));
        assertThat(letter.scans().get(2).place()).isEqualTo(new Place("TABAC DU PORT", null, null));
        assertThat(meaning(letter.scans().getLast())).isEqualTo("returned/to_sender");
        assertThat(letter.legs()).isEmpty();
    }

    @Test
    void readsEachNumberOfABatchByItself() {
        Answers answers = carrier().read(odd());

        assertThat(answers.about("2K00000000031")).isEqualTo(new NotYetKnown("Ressource non trouvée"));
        assertThat(answers.about("wrong"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.fault()).isEqualTo(Refused.Fault.QUESTION));
        assertThat(answers.about("2K00000000048")).isInstanceOf(Unreadable.class);
        assertThat(answers.about("2K00000000055")).isInstanceOf(NotYetKnown.class);
        assertThat(answers.about("2K00000000062")).isInstanceOf(Busy.class);
        assertThat(answers.about("2K00000000079")).isInstanceOf(NotYetKnown.class);
    }

    @Test
    void takesAnItemWithoutNumberForAllThatAreLeft() {
        Answers answers = carrier()
                .read(CarrierResponse.of(
                        207, "[" + notFound().body() + "," + inTransit().body() + "]"));

        assertThat(answers.about("6A00000000017")).isInstanceOf(Scans.class);
        assertThat(answers.about("6A00000000024")).isEqualTo(new NotYetKnown("Not Found"));
    }

    @Test
    void tellsAnImpossibleNumberFromAnUnknownOne() {
        assertThat(read(CarrierResponse.of(
                        400, "{\"returnCode\":400,\"returnMessage\":\"Pas valide\",\"idShip\":\"X\"}")))
                .isEqualTo(new Refused(Refused.Fault.QUESTION, "HTTP 400: Pas valide"));
        assertThat(read(CarrierResponse.of(404, "{\"code\":\"RESOURCE_NOT_FOUND\",\"message\":\"Non trouvée\"}")))
                .isInstanceOf(NotYetKnown.class);
    }

    @Test
    void readsTheGatewaysRefusalsWhateverTheirStatus() {
        assertThat(read(new CarrierResponse(200, Map.of("Retry-After", "2"), busy().body())))
                .isEqualTo(new Busy(Duration.ofSeconds(2), "HTTP 429: Rate limited, max quota reached"));
        assertThat(read(CarrierResponse.of(200, refused().body())))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.fault()).isEqualTo(Refused.Fault.ACCESS));
        assertThat(read(CarrierResponse.of(504, "<html>Gateway Timeout"))).isInstanceOf(Busy.class);
        assertThat(read(CarrierResponse.of(500, "{\"code\":\"RESOURCE_NOT_FOUND\"}")))
                .isInstanceOf(Busy.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<h1>Not Found</h1>", "{}", "[]"})
    void takesAPageThatIsMissingForNoAnswer(String body) {
        assertThat(read(CarrierResponse.of(404, body))).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MD2 | Votre colis est en cours de livraison. | out_for_delivery/on_vehicle
            MD2 | Votre courrier est en cours de distribution par votre facteur. | out_for_delivery/on_vehicle
            MD2 | Votre colis est arrivé sur son site de livraison. | in_transit/arrived_at_facility
            ET1 | Votre colis est arrivé sur son site de distribution. | in_transit/arrived_at_facility
            ET1 | Votre colis est en cours d’acheminement. | in_transit/moving
            DI1 | Votre colis est livré à l’expéditeur. | returned/to_sender
            DI1 | Votre courrier a été distribué à son destinataire contre sa signature. | delivered/signed
            DI1 | Votre colis est livré au gardien ou à l’accueil. | delivered/to_neighbour
            DI1 | Votre colis a été déposé dans votre boîte aux lettres. | delivered/in_letterbox
            DI1 | Votre colis a été déposé en lieu sûr. | delivered/safe_place
            ET1 | Votre colis est retenu en douane. | customs/held
            ET3 | Votre colis est en cours de dédouanement. | customs/presented
            ET3 | Votre colis est sorti de douane. | customs/released
            MD2 | Nous préparons la distribution de votre colis. | in_transit/arrived_at_facility
            ND1 | Votre colis est perdu. | exception/lost
            ND1 | Destinataire inconnu. | exception/address_problem
            DO3 | Retenu en douane : facture manquante | customs/documents_missing
            """)
    void readsTheSentenceWithTheCode(String code, String label, String meaning) {
        assertThat(meaning(StatusTable.forCarrier("la-poste").read(code, null, label)))
                .isEqualTo(meaning);
    }

    @Test
    void putsEventsOfOneTimeInLaPostesOwnOrder() {
        String counted =
                "[" + event("\"code\":\"MD2\",\"order\":104") + "," + event("\"code\":\"DI1\",\"order\":105") + "]";
        String upwards = "[{\"code\":\"PC1\",\"date\":\"2026-03-08T09:38:00+01:00\"}," + event("\"code\":\"MD2\"") + ","
                + event("\"code\":\"DI1\"") + "]";

        for (String events : List.of(counted, upwards)) {
            assertThat(scans(CarrierResponse.of(200, shipment(events)))
                            .getLast()
                            .code())
                    .isEqualTo("DI1");
        }
    }

    @Test
    void hasOneTableForAllItsCarriers() {
        assertThat(carrier().carriers())
                .allSatisfy(id -> assertThat(meaning(StatusTable.forCarrier(id).read("DI1", null, "Distribué")))
                        .isEqualTo("delivered/to_recipient"));
        assertThat(meaning(StatusTable.forCarrier("colissimo").read("LIVREO", null, "")))
                .isEqualTo("returned/to_sender");
    }

    private static String meaning(CarrierScan scan) {
        return meaning(StatusTable.forCarrier("la-poste").read(scan));
    }

    private static String meaning(ScanReading reading) {
        return reading instanceof Recognised read
                ? read.meaning().status().wireName() + "/" + read.meaning().detail()
                : "";
    }
}
