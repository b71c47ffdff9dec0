package io.waybill.carriers.dhlparcelde;

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
import io.waybill.carriers.Recorded;
import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.carriers.Secrets;
import io.waybill.carriers.StatusTable;
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

class DhlParcelDeTest extends CarrierContract {

    @Override
    protected Carrier carrier() {
        return new DhlParcelDe();
    }

    @Override
    protected CarrierResponse delivered() {
        return recorded("delivered.xml");
    }

    @Override
    protected CarrierResponse inTransit() {
        return recorded("in-transit.xml");
    }

    @Override
    protected CarrierResponse notFound() {
        return recorded("not-found.xml");
    }

    @Override
    protected CarrierResponse busy() {
        return CarrierResponse.of(429, "");
    }

    @Override
    protected CarrierResponse refused() {
        return recorded("refused.xml");
    }

    @Override
    protected CarrierResponse odd() {
        return recorded("odd.xml");
    }

    @Override
    protected Stream<CarrierResponse> incomplete() {
        return Stream.of(
                        "<data/>",
                        "<data name='piece-shipment-list'/>",
                        list("<data name='piece-shipment'>" + event("event-timestamp='05.03.2026 10:00' ice='A'")
                                + "</data>"),
                        piece(event("ice='DLVRD' ric='ACCPT'")),
                        piece(event("event-timestamp='05.03.2026 10:00'")),
                        piece(event("event-timestamp='2026-03-05' ice='DLVRD'")))
                .map(body -> CarrierResponse.of(200, body));
    }

    private static String list(String pieces) {
        return "<data name='piece-shipment-list' code='0'>" + pieces + "</data>";
    }

    private static String piece(String events) {
        return list("<data name='piece-shipment' piece-code='1'>" + events + "</data>");
    }

    private static String event(String attributes) {
        return "<data name='piece-event' " + attributes + "/>";
    }

    @Test
    void asksInXml() {
        CarrierRequest request = carrier()
                .ask(List.of(new Inquiry("1", null, null, null, null, "de-AT"), Inquiry.about("2\"/><data a=\"")));

        assertThat(carrier().batch()).isEqualTo(20);
        assertThat(request.path()).isEqualTo("/parcel/de/tracking/v0/shipments");
        assertThat(request.query().get("xml"))
                .endsWith("<data request=\"d-get-piece-detail\" language-code=\"de\""
                        + " piece-code=\"1;2&quot;/&gt;&lt;DATAA=&quot;\"/>");
    }

    @Test
    void putsTheAccountIntoXmlAndHeader() {
        CarrierRequest question = carrier().ask(List.of(Inquiry.about("1")));
        Secrets secrets = new Secrets(Map.of("id", "i", "secret", "s", "app-name", "a&b", "app-password", "p\"q"));

        CarrierRequest signed =
                ((Credential.Signed) question.credential()).signature().sign(question, secrets, Instant.EPOCH);

        assertThat(signed.query().get("xml"))
                .contains("<data appname=\"a&amp;b\" password=\"p&quot;q\" request=\"d-get-piece-detail\"");
        assertThat(signed.headers())
                .containsEntry("Authorization", "Basic aTpz")
                .containsEntry("Accept", "application/xml");
        assertThat(signed.credential()).isEqualTo(new Credential.None());
        assertThat(question.toString()).doesNotContain("a&b");
        assertThat(carrier().secrets())
                .containsExactlyInAnyOrderElementsOf(secrets.byName().keySet());
    }

    @Test
    void writesTheTimeOfBerlin() {
        CarrierScan first = scans(delivered()).getFirst();

        assertThat(first.time().happenedAt()).isEqualTo(Instant.parse("2026-03-03T17:44:00Z"));
        assertThat(first.time().source()).isEqualTo(TimeSource.CARRIER);
        assertThat(first.place()).isEqualTo(new Place("Bremen", "DE", null));
    }

    @Test
    void tellsTheDeliveryVehicleFromSortingByTheWords() {
        assertThat(scans(delivered())).extracting(DhlParcelDeTest::meaning).contains("out_for_delivery/on_vehicle");
        assertThat(((Recognised) table().read("parcel-de/SRTED:NRQRD", null, "Sortierung"))
                        .meaning()
                        .detail())
                .isEqualTo("sorted");
    }

    @Test
    void keepsInitialsOfWhoTookIt() {
        assertThat(scans(delivered()))
                .extracting(CarrierScan::proof)
                .containsExactly(null, null, null, new Proof("E. M.", null, null));
    }

    @Test
    void takesNoHandoverForADelivery() {
        ParcelReport parcel = parcels(inTransit()).getFirst();

        assertThat(meaning(parcel.scans().getLast())).isEqualTo("in_transit/handed_to_partner");
        assertThat(parcel.scans()).extracting(CarrierScan::proof).containsOnlyNulls();
        assertThat(parcel.scans().getLast().place()).isEqualTo(new Place(null, "FR", null));
        assertThat(parcel.legs())
                .containsExactly(new Leg("la-poste", "LX000000014DE"), new Leg("la-poste", "CY000000015DE"));
    }

    @Test
    void readsWhatGoesBackNewestFirstAndWithoutHyphens() {
        List<CarrierScan> scans = ((Scans) carrier().read(odd()).about("00340434000000000024"))
                .parcels()
                .getFirst()
                .scans();

        assertThat(scans)
                .extracting(
                        CarrierScan::code,
                        CarrierScan::coarseCode,
                        s -> s.time().dateOnly())
                .containsExactly(
                        tuple("parcel-de/ZO", "parcel-de/ZO", true),
                        tuple("parcel-de/NTDEL:NEVER", "parcel-de/ZN", false),
                        tuple("parcel-de/STORN:NRQRD", "parcel-de/DD", false),
                        tuple("parcel-de/ZU:RUECKSENDUNG", "parcel-de/ZU", false));
        assertThat(scans).extracting(DhlParcelDeTest::meaning).endsWith("returned/to_sender");
        assertThat(((Recognised) table().read(scans.get(1))).coarse()).isTrue();
        assertThat(scans.getLast().proof()).isNull();
        assertThat(StatusTable.takenBack(scans.stream().map(table()::read).toList())
                        .get(1))
                .isTrue();
    }

    @Test
    void readsEachNumberOfABatchByItself() {
        Answers answers = carrier().read(odd());

        assertThat(answers.about("00340434000000000031")).isInstanceOf(NotYetKnown.class);
        assertThat(answers.about("00340434000000000048")).isInstanceOf(Unreadable.class);
        assertThat(answers.about("00340434000000000055"))
                .isInstanceOfSatisfying(
                        Scans.class,
                        scans -> assertThat(meaning(
                                        scans.parcels().getFirst().scans().getFirst()))
                                .isEqualTo("pending/announced"));
        assertThat(answers.about("00340434000000000062")).isInstanceOf(NotYetKnown.class);
        assertThat(answers.about("7")).isInstanceOf(NotYetKnown.class);
        assertThat(carrier().read(CarrierResponse.of(200, list(""))).about("7")).isInstanceOf(NotYetKnown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "100, anything, NotYetKnown",
        "101, Keine Daten gefunden, NotYetKnown",
        "5, anything, Refused",
        "3, Anmeldung fehlgeschlagen, Refused",
        "200, Ungültige Sendungsnummer, Refused",
        "9, Technischer Fehler, Busy",
        "9, Too many requests, Busy",
        "77, Something else, Unreadable",
    })
    void readsErrorsByCodeAndWords(String code, String words, String answer) {
        assertThat(read(CarrierResponse.of(
                                200, "<data name='piece-shipment-list' code='" + code + "' error='" + words + "'/>"))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(answer);
    }

    @Test
    void tellsARefusedQuestionFromARefusedAccount() {
        assertThat(read(CarrierResponse.of(
                        200, "<data name='piece-shipment-list' code='200' error='invalid piece code'/>")))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.fault()).isEqualTo(Refused.Fault.QUESTION));
        assertThat(read(CarrierResponse.of(503, "<html>"))).isInstanceOf(Busy.class);
    }

    @Test
    void readsNoForeignEntities() {
        String body = "<!DOCTYPE data [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
                + piece(event("event-timestamp='05.03.2026 10:00' ice='A' event-status='&a;'"));

        assertThat(read(CarrierResponse.of(200, body))).isInstanceOf(Unreadable.class);
    }

    private static String meaning(CarrierScan scan) {
        return table().read(scan) instanceof Recognised read
                ? read.meaning().status().wireName() + "/" + read.meaning().detail()
                : "";
    }

    private static StatusTable table() {
        return StatusTable.forCarrier("dhl");
    }

    private static CarrierResponse recorded(String file) {
        return Recorded.answer(DhlParcelDeTest.class, 200, file);
    }
}
