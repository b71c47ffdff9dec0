package io.waybill.carriers.usps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.waybill.carriers.Answer.Busy;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Refused;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierContract;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.ParcelReport;
import io.waybill.events.Leg;
import io.waybill.events.Place;
import io.waybill.events.Proof;
import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.scans.CarrierScan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UspsTest extends CarrierContract {

    @Override
    protected Carrier carrier() {
        return new Usps();
    }

    @Override
    protected CarrierResponse notFound() {
        return recorded(400, "not-found.json");
    }

    @Override
    protected Stream<CarrierResponse> incomplete() {
        return Stream.of(
                        "{\"trackingNumber\":\"\",\"trackingEvents\":[]}",
                        "{\"trackingNumber\":\"1\",\"trackingEvents\":[null]}",
                        "{\"trackingNumber\":\"1\",\"trackingEvents\":[{\"eventTimestamp\":\"2026-01-01T10:00:00\"}]}",
                        "{\"trackingNumber\":\"1\",\"trackingEvents\":[{\"eventCode\":\"01\"}]}",
                        "{\"trackingNumber\":\"1\",\"trackingEvents\":[{\"eventCode\":\"01\",\"eventTimestamp\":\"soon\"}]}")
                .map(body -> CarrierResponse.of(200, body));
    }

    @Test
    void asksForAllEventsWithAllThatTellsParcelsApart() {
        Inquiry inquiry =
                new Inquiry("9400100000000000000011", null, "55802-1234", "US", LocalDate.of(2026, 1, 16), "fr");

        assertThat(carrier().ask(List.of(inquiry))).satisfies(request -> {
            assertThat(request.pathAndQuery())
                    .isEqualTo("/tracking/v3/tracking/9400100000000000000011"
                            + "?expand=DETAIL&destinationZIPCode=55802&mailingDate=2026-01-16");
            assertThat(request.credential())
                    .isEqualTo(new Credential.ClientCredentials(
                            "/oauth2/v3/token",
                            Credential.ClientCredentials.SentAs.FORM_FIELDS,
                            Map.of("scope", "tracking")));
        });
        assertThat(carrier()
                        .ask(List.of(new Inquiry("1", null, "K1A 0B1", "CA", null, null)))
                        .query())
                .containsOnlyKeys("expand");
    }

    @Test
    void countsTheTimeFromTheLocalOneAndNeverFromTheirGmt() {
        CarrierScan departed = scans(delivered()).get(2);

        assertThat(departed.time().local()).isEqualTo(LocalDateTime.of(2026, 1, 18, 18, 31));
        assertThat(departed.time().happenedAt()).isEqualTo(Instant.parse("2026-01-19T00:31:00Z"));
        assertThat(departed.time().raw()).isEqualTo("2026-01-18T18:31:00 -06:00");
        assertThat(departed.place()).isEqualTo(new Place("FARGO ND DISTRIBUTION CENTER", "US", null));
    }

    @Test
    void cutsWhoTookItToInitials() {
        assertThat(scans(delivered())).last().satisfies(scan -> {
            assertThat(scan.proof()).isEqualTo(new Proof("M. J. E.", null, null));
            assertThat(scan.place()).isEqualTo(new Place("DULUTH, MN", "US", "55802"));
        });
        assertThat(scans(delivered()).toString()).doesNotContain("MARTA");
    }

    @Test
    void putsAnEventWithoutZoneWhereItsClockSays() {
        assertThat(scans(delivered()))
                .extracting(CarrierScan::code)
                .containsExactly("MA", "03", "T1", "TL", "OF", "01");
        assertThat(scans(delivered()).get(3).time().source()).isEqualTo(TimeSource.UNKNOWN);
        assertThat(scans(delivered()).getFirst().time().dateOnly()).isTrue();
    }

    @Test
    void namesThePostThatGaveOutTheNumberAndThePartner() {
        ParcelReport parcel = parcels(inTransit()).getFirst();

        assertThat(parcel.legs())
                .containsExactlyInAnyOrder(new Leg("china-post", "LZ100000016CN"), new Leg("dhl", "LZ100000016CN"));
        assertThat(parcel.scans().getFirst().place()).isEqualTo(new Place(null, "CN", null));
        assertThat(parcel.scans().getFirst().time().happenedAt()).isEqualTo(Instant.parse("2026-01-12T13:05:00Z"));
        assertThat(parcels(delivered()).getFirst().legs()).isEmpty();
    }

    @Test
    void takesTheZoneOfAStateOrOfThePartThatAZipCodeNames() {
        List<CarrierScan> scans = scans(odd());

        assertThat(scans).extracting(CarrierScan::code).containsExactly("NP", "EF", "TL", "A1", "07", "ZZ");
        assertThat(scans)
                .extracting(scan -> scan.time().source())
                .containsExactly(
                        TimeSource.UNKNOWN,
                        TimeSource.OFFSET,
                        TimeSource.UNKNOWN,
                        TimeSource.PLACE,
                        TimeSource.UNKNOWN,
                        TimeSource.PLACE);
        assertThat(scans.get(1).time().happenedAt()).isEqualTo(Instant.parse("2026-07-01T04:00:00Z"));
        assertThat(scans.get(3).time().happenedAt()).isEqualTo(Instant.parse("2026-07-01T17:00:00Z"));
        assertThat(scans.get(5).time().happenedAt()).isEqualTo(Instant.parse("2026-07-02T15:00:00Z"));
    }

    @Test
    void keepsAnEventWithoutDay() {
        assertThat(scans(odd()).getFirst().time()).satisfies(time -> {
            assertThat(time.raw()).isEmpty();
            assertThat(time.dateOnly()).isTrue();
            assertThat(time.local()).isEqualTo(LocalDateTime.of(2026, 6, 30, 0, 0));
        });
    }

    @Test
    void doesNotBelieveAHeaderThatSpeaksOfAnotherEvent() {
        assertThat(scans(odd())).extracting(CarrierScan::coarseCode).containsOnlyNulls();
        assertThat(scans(inTransit()))
                .last()
                .extracting(CarrierScan::coarseCode)
                .isEqualTo("Moving Through Network");
    }

    @Test
    void readsASummaryOfSentences() {
        String body = "{\"trackingNumber\":\"1\",\"eventSummaries\":[\"Out for Delivery, January 20, 2026, 8:10 am,"
                + " MIAMI, FL 33101\",\"Your item arrived at our facility in OMAHA, NE 68102 on January 18, 2026 at"
                + " 1:44 am.\"]}";

        assertThat(scans(CarrierResponse.of(200, body)))
                .extracting(
                        CarrierScan::text, scan -> String.valueOf(scan.time().happenedAt()))
                .containsExactly(
                        tuple(
                                "Your item arrived at our facility in OMAHA, NE 68102 on January 18, 2026 at 1:44 am.",
                                "2026-01-18T07:44:00Z"),
                        tuple("Out for Delivery", "2026-01-20T13:10:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "400, 150001, not_yet_known",
        "400, 150002, not_yet_known",
        "200, 150001, not_yet_known",
        "404, x, not_yet_known",
        "400, 150009, question",
        "403, x, access",
        "400, invalid_client, access",
        "503, x, busy",
        "200, 429, busy"
    })
    void tellsProblemsApart(int status, String code, String expected) {
        String body = "{\"error\":{\"code\":\"" + code + "\",\"message\":\"No\",\"errors\":null}}";
        String is = switch (read(CarrierResponse.of(status, body))) {
            case NotYetKnown _ -> "not_yet_known";
            case Busy _ -> "busy";
            case Refused refused -> refused.fault().name().toLowerCase();
            default -> "something else";
        };
        assertThat(is).isEqualTo(expected);
    }

    @Test
    void waitsAsLongAsItIsTold() {
        assertThat(read(new CarrierResponse(503, Map.of("Retry-After", "30"), "{}")))
                .isInstanceOfSatisfying(
                        Busy.class, busy -> assertThat(busy.retryAfter()).isEqualTo(Duration.ofSeconds(30)));
    }

    @Test
    void keepsTheNumberOutOfReasons() {
        assertThat(read(notFound()).toString()).doesNotContain("9400100000000000000011");
    }

    @Test
    void doesNotKnowTheNumberYetWhereNothingHappened() {
        assertThat(read(CarrierResponse.of(200, "{\"trackingNumber\":\"1\",\"status\":\"x\",\"trackingEvents\":[]}")))
                .isInstanceOf(NotYetKnown.class);
    }

    @Test
    void givesANumberedCodeItsZeroBack() {
        assertThat(scans(CarrierResponse.of(
                        200,
                        answer("\"trackingEvents\":[{\"eventTimestamp\":\"2026-02-03T10:00:00\",\"eventCode\":1}]"))))
                .extracting(CarrierScan::code)
                .containsExactly("01");
    }

    @Test
    void takesTheDayOfTheIntakeWhereNoEventHasOne() {
        String undated = "\"trackingEvents\":[{\"eventTimestamp\":\"\",\"eventCode\":\"%s\"}]";
        String intake = ",\"mailPieceIntakeDate\":\"2026-02-01 06:20:13.000000\"";

        assertThat(scans(CarrierResponse.of(200, answer(undated.formatted("GX") + intake))))
                .extracting(CarrierScan::time)
                .containsExactly(
                        new ScanTime("", LocalDateTime.parse("2026-02-01T00:00"), null, TimeSource.UNKNOWN, true));
        assertThat(read(CarrierResponse.of(200, answer(undated.formatted("GX")))))
                .isInstanceOf(NotYetKnown.class);
        assertThat(read(CarrierResponse.of(200, answer(undated.formatted("01")))))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void keepsADayBehindWhatCameBeforeIt() {
        String events = "\"trackingEvents\":["
                + "{\"eventTimestamp\":\"2026-02-03T00:00:00\",\"eventCode\":\"01\"},"
                + "{\"eventTimestamp\":\"2026-02-03T07:10:00\",\"GMTOffset\":\"-06:00\",\"eventCode\":\"OF\"}]";

        assertThat(scans(CarrierResponse.of(200, answer(events))))
                .extracting(CarrierScan::code)
                .containsExactly("OF", "01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"eventSummaries\":[\"Delivered, In/At Mailbox, 02/03/2026, 9:01 am, HANNA CITY, IL 61536\"]",
                "\"statusSummary\":\"Your item was delivered at 9:01 am on February 3, 2026 in HANNA CITY, IL 61536.\"",
            })
    void readsSentences(String summary) {
        CarrierScan scan = scans(CarrierResponse.of(200, answer(summary + ",\"statusCategory\":\"Delivered\"")))
                .getLast();

        assertThat(scan.coarseCode()).isEqualTo("Delivered");
        assertThat(scan.time().happenedAt()).isEqualTo(Instant.parse("2026-02-03T15:01:00Z"));
    }

    private static String answer(String members) {
        return "{\"trackingNumber\":\"9400100000000000000000\"," + members + "}";
    }
}
