package io.waybill.carriers.canadapost;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.Answer.Busy;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Refused;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierContract;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.carriers.StatusTable;
import io.waybill.events.Leg;
import io.waybill.events.Place;
import io.waybill.events.TimeSource;
import io.waybill.events.scans.CarrierScan;
import io.waybill.vocabulary.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanadaPostTest extends CarrierContract {

    @Override
    protected Carrier carrier() {
        return new CanadaPost();
    }

    @Override
    protected CarrierResponse delivered() {
        return recorded(200, "delivered.xml");
    }

    @Override
    protected CarrierResponse inTransit() {
        return recorded(200, "in-transit.xml");
    }

    @Override
    protected CarrierResponse notFound() {
        return recorded(404, "not-found.xml");
    }

    @Override
    protected CarrierResponse busy() {
        return recorded(500, "busy.xml");
    }

    @Override
    protected CarrierResponse refused() {
        return recorded(401, "refused.xml");
    }

    @Override
    protected CarrierResponse odd() {
        return recorded(200, "odd.xml");
    }

    @Override
    protected Stream<CarrierResponse> incomplete() {
        return Stream.of(
                        "<tracking-detail><pin/><significant-events/></tracking-detail>",
                        detail("<event-identifier>0174</event-identifier>"),
                        detail("<event-date>2026-01-01</event-date><event-time>10:00:00</event-time>"),
                        detail("<event-identifier>0174</event-identifier><event-date>1 May</event-date>"),
                        "<tracking-summary><pin-summary><pin>1</pin></pin-summary></tracking-summary>")
                .map(body -> CarrierResponse.of(200, body));
    }

    private static String detail(String occurrence) {
        return "<tracking-detail><pin>1</pin><significant-events><occurrence>" + occurrence
                + "</occurrence></significant-events></tracking-detail>";
    }

    @Test
    void asksInOneOfTheCountrysLanguages() {
        assertThat(carrier().ask(List.of(new Inquiry("1000000000000017", null, null, null, null, "fr-FR"))))
                .satisfies(request -> {
                    assertThat(request.path()).isEqualTo("/vis/track/pin/1000000000000017/detail");
                    assertThat(request.credential()).isEqualTo(new Credential.Basic("user", "password"));
                    assertThat(request.headers())
                            .containsEntry("Accept-language", "fr-CA")
                            .containsEntry("Accept", "application/vnd.cpc.track-v2+xml");
                });
        assertThat(carrier()
                        .ask(List.of(new Inquiry("1", null, null, null, null, "zh")))
                        .headers())
                .containsEntry("Accept-language", "en-CA");
    }

    @Test
    void putsTheSignatureToTheDeliveryAndTakesDeliveryForNoEnd() {
        List<CarrierScan> scans = scans(delivered());

        assertThat(scans).extracting(CarrierScan::code).containsExactly("3000", "1498", "0173", "0174", "20", "1496");
        assertThat(scans)
                .extracting(scan -> scan.proof() == null ? null : scan.proof().signedBy())
                .containsExactly(null, "A. A.", null, null, null, "P. E.");
        assertThat(scans.toString()).doesNotContain("EXEMPLE");
        assertThat(scans.getFirst().text()).isEqualTo("Order information received by Canada Post");
    }

    @Test
    void takesThePlaceholderForADay() {
        assertThat(scans(delivered()).getLast().time()).satisfies(time -> {
            assertThat(time.dateOnly()).isTrue();
            assertThat(time.raw()).isEqualTo("2026-02-04 11:59:59 EST");
            assertThat(time.happenedAt()).isEqualTo(Instant.parse("2026-02-04T16:59:59Z"));
        });
    }

    @Test
    void letsTheProvinceDecideInSummer() {
        assertThat(scans(inTransit()))
                .extracting(scan -> scan.time().happenedAt())
                .containsExactly(Instant.parse("2026-07-09T23:00:00Z"), Instant.parse("2026-07-10T13:15:00Z"));
    }

    @Test
    void tellsTheZonesOfAProvinceApartByTheAbbreviation() {
        List<CarrierScan> scans = scans(odd());

        assertThat(scans)
                .extracting(scan -> scan.time().source())
                .containsExactly(
                        TimeSource.UNKNOWN,
                        TimeSource.PLACE,
                        TimeSource.PLACE,
                        TimeSource.PLACE,
                        TimeSource.UNKNOWN,
                        TimeSource.PLACE);
        assertThat(scans)
                .extracting(scan -> scan.time().happenedAt())
                .containsExactlyElementsOf(Arrays.asList(
                        null,
                        Instant.parse("2026-07-07T12:30:00Z"),
                        Instant.parse("2026-07-09T03:00:00Z"),
                        Instant.parse("2026-07-10T05:00:00Z"),
                        null,
                        Instant.parse("2026-07-11T15:00:00Z")));
        assertThat(scans.get(4).time().dateOnly()).isTrue();
        assertThat(scans.get(4).code()).isNull();
        assertThat(scans.getFirst().place()).isEqualTo(new Place("CHICAGO, IL", null, null));
        assertThat(parcels(odd()).getFirst().legs()).containsExactly(new Leg("china-post", "LZ100000016CN"));
    }

    @Test
    void readsASummaryTheReusedPinsLatestParcelFirst() {
        List<ParcelReport> parcels = parcels(recorded(200, "summary.xml"));

        assertThat(parcels).hasSize(2);
        assertThat(parcels.getFirst().scans().getFirst()).satisfies(scan -> {
            assertThat(scan.coarseCode()).isEqualTo("DELIVERED");
            assertThat(scan.text()).isEqualTo("Article livré");
            assertThat(scan.time().dateOnly()).isTrue();
            assertThat(scan.time().source()).isEqualTo(TimeSource.UNKNOWN);
            assertThat(Objects.requireNonNull(scan.proof()).signedBy()).isEqualTo("P. E.");
        });
        assertThat(parcels.getLast().scans().getFirst().time().raw()).isEqualTo("20250404:133457");
    }

    @ParameterizedTest
    @CsvSource({"200", "400", "404", "500"})
    void readsMessagesWhateverTheStatus(int status) {
        assertThat(read(CarrierResponse.of(status, notFound().body()))).isInstanceOf(NotYetKnown.class);
        assertThat(read(CarrierResponse.of(status, refused().body())))
                .isEqualTo(new Refused(Refused.Fault.ACCESS, "message E002"));
        assertThat(read(new CarrierResponse(status, Map.of("Retry-After", "60"), busy().body())))
                .isInstanceOfSatisfying(
                        Busy.class, busy -> assertThat(busy.retryAfter()).isEqualTo(Duration.ofMinutes(1)));
    }

    @Test
    void tellsALanguageThatTheAnswerNames() {
        CarrierResponse french = new CarrierResponse(
                200, Map.of("Content-Language", "fr-CA"), inTransit().body());

        assertThat(scans(french)).extracting(CarrierScan::language).containsOnly("fr");
    }

    @Test
    void doesNotKnowThePinYetWhereNothingHappened() {
        String empty = "<tracking-detail><pin>1</pin><significant-events/></tracking-detail>";

        assertThat(read(CarrierResponse.of(200, empty))).isInstanceOf(NotYetKnown.class);
    }

    @Test
    void keepsADeliveryOfWhichOnlyTheDayIsKnownBehindItsDay() {
        String occurrence = "<occurrence><event-identifier>%s</event-identifier><event-date>2026-02-04</event-date>"
                + "<event-time>%s</event-time><event-time-zone>EST</event-time-zone>"
                + "<event-province>QC</event-province></occurrence>";

        assertThat(scans(CarrierResponse.of(
                        200,
                        "<tracking-detail><pin>1</pin><significant-events>" + occurrence.formatted("1496", "11:59:59")
                                + occurrence.formatted("0174", "12:30:00")
                                + "</significant-events></tracking-detail>")))
                .extracting(CarrierScan::code)
                .containsExactly("0174", "1496");
    }

    @Test
    void takesADeliveryToTheSenderForOne() {
        CarrierScan scan = scans(CarrierResponse.of(
                        200,
                        detail("<event-identifier>1441</event-identifier><event-date>2026-02-04</event-date>"
                                + "<event-description>Item delivered to the original sender</event-description>")))
                .getFirst();

        assertThat(scan.code()).isEqualTo("SENDER/1441");
        assertThat(StatusTable.forCarrier("canada-post").read(scan))
                .isInstanceOfSatisfying(
                        Recognised.class,
                        reading -> assertThat(reading.meaning().status()).isEqualTo(Status.RETURNED));
    }

    @Test
    void readsEachPieceOfAReferenceApart() {
        String piece = "<pin-summary><pin>%s</pin><event-date-time>%s</event-date-time>"
                + "<event-description>Item successfully delivered</event-description></pin-summary>";

        assertThat(parcels(CarrierResponse.of(
                        200,
                        "<tracking-summary>" + piece.formatted("1", "") + piece.formatted("2", "20260204:133457")
                                + "</tracking-summary>")))
                .extracting(ParcelReport::number)
                .containsExactly("2");
    }

    @Test
    void takesAReferenceWithoutHistoryForOneNotKnown() {
        String messages =
                "<messages><message><code>001</code><description>No DNC History</description></message></messages>";

        assertThat(read(CarrierResponse.of(404, messages))).isInstanceOf(NotYetKnown.class);
    }
}
