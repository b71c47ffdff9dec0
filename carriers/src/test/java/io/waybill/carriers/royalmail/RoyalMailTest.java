package io.waybill.carriers.royalmail;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.Busy;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Refused;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Answers;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierContract;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Inquiry;
import io.waybill.events.Leg;
import io.waybill.events.Place;
import io.waybill.events.Proof;
import io.waybill.events.TimeSource;
import io.waybill.events.scans.CarrierScan;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoyalMailTest extends CarrierContract {

    @Override
    protected Carrier carrier() {
        return new RoyalMail();
    }

    @Override
    protected Stream<CarrierResponse> incomplete() {
        return Stream.of(
                        "{\"mailPieces\":{}}",
                        "{\"mailPieces\":[null]}",
                        "{\"mailPieces\":{\"events\":[{\"eventCode\":\"EVGPD\",\"eventDateTime\":\"2026-05-20T10:04:00Z\"}]}}",
                        "{\"mailPieces\":{\"mailPieceId\":\"1\",\"events\":[null]}}",
                        "{\"mailPieces\":{\"mailPieceId\":\"1\",\"events\":[{\"eventCode\":\"EVGPD\"}]}}",
                        "{\"mailPieces\":{\"mailPieceId\":\"1\",\"events\":[{\"eventDateTime\":\"2026-05-20T10:04:00Z\"}]}}")
                .map(body -> CarrierResponse.of(200, body));
    }

    @Test
    void asksForAllEventsOfOneNumberAtATime() {
        assertThat(carrier().ask(List.of(Inquiry.about("ZZ100000016GB")))).satisfies(request -> {
            assertThat(request.pathAndQuery()).isEqualTo("/mailpieces/v2/ZZ100000016GB/events");
            assertThat(request.headers()).containsEntry("X-Accept-RMG-Terms", "yes");
            assertThat(request.credential())
                    .isEqualTo(
                            new Credential.Headers(Map.of("id", "X-IBM-Client-Id", "secret", "X-IBM-Client-Secret")));
        });
        assertThat(carrier().batch()).isOne();
    }

    @Test
    void knowsThePieceByTheNumberThatPeopleKnow() {
        assertThat(parcels(delivered()).getFirst()).satisfies(parcel -> {
            assertThat(parcel.number()).isEqualTo("ZZ100000016GB");
            assertThat(parcel.legs()).isEmpty();
            assertThat(parcel.scans()).extracting(CarrierScan::code).containsExactly("EVIMC", "EVGPD", "EVKSP");
            assertThat(parcel.scans().getFirst().time().local()).isEqualTo(LocalDateTime.of(2026, 5, 20, 0, 10));
            assertThat(parcel.scans().getLast().place()).isEqualTo(new Place("Truro DO", "GB", null));
            assertThat(parcel.scans().getLast().time().happenedAt()).isEqualTo(Instant.parse("2026-05-20T09:04:00Z"));
        });
    }

    @Test
    void takesASignatureForOneOnlyWhereSomethingWasDelivered() {
        assertThat(scans(delivered()).getLast().proof()).isEqualTo(new Proof("G. S.", null, null));
        assertThat(scans(delivered()).getFirst().proof()).isNull();
        assertThat(scans(inTransit())).extracting(CarrierScan::proof).containsOnlyNulls();
    }

    @Test
    void leavesOutWhoTheNeighbourIs() {
        String body =
                delivered().body().replace("Delivered and signed", "We delivered it to your neighbour Mrs Sample");

        assertThat(scans(CarrierResponse.of(200, body)).getLast().text())
                .isEqualTo("We delivered it to your neighbour");
    }

    @Test
    void answersForEachNumberOfASummaryApart() {
        Answers answers = carrier().read(odd());

        assertThat(kind(answers.about("ZZ100000016GB"))).isEqualTo("scans");
        assertThat(kind(answers.about("0900000000000000AB12C"))).isEqualTo("scans");
        assertThat(kind(answers.about("LZ 1000 0001 6CN"))).isEqualTo("scans");
        assertThat(kind(answers.about("ZZ200000015GB"))).isEqualTo("not_yet_known");
        assertThat(kind(answers.about("ZZ300000014GB"))).isEqualTo("busy");
        assertThat(kind(answers.about("ZZ400000013GB"))).isEqualTo("unreadable");
        assertThat(kind(answers.about("ZZ500000012GB"))).isEqualTo("not_yet_known");
        assertThat(parcels(odd())).hasSize(2);
    }

    @Test
    void namesWhoHasItAbroadAndWhoGaveOutTheNumber() {
        assertThat(parcels(odd()).getLast()).satisfies(parcel -> {
            assertThat(parcel.legs())
                    .containsExactly(new Leg("china-post", "LZ100000016CN"), new Leg("usps", "LZ100000016CN"));
            assertThat(parcel.scans().getFirst().time().source()).isEqualTo(TimeSource.CARRIER);
            assertThat(parcel.scans().getFirst().coarseCode()).isEqualTo("IN TRANSIT");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "200, E1142, not_yet_known",
        "400, E1142, not_yet_known",
        "404, E1142, not_yet_known",
        "429, E0010, busy",
        "200, E0010, busy",
        "500, E0009, busy",
        "400, E1308, not_yet_known",
        "401, E0000, access",
        "405, E0013, question"
    })
    void tellsProblemsApartByTheirCodes(int status, String code, String expected) {
        String body = "{\"httpCode\":\"" + status + "\",\"errors\":[{\"errorCode\":\"" + code + "\"}]}";

        assertThat(kind(read(CarrierResponse.of(status, body)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "404, Not Found, '', not_yet_known",
        "404, Not Found, No resources match requested URI, question",
        "503, Service Unavailable, '', busy",
        "403, Forbidden, '', access"
    })
    void readsAProblemWithoutErrors(int status, String message, String more, String expected) {
        String body = "{\"httpCode\":\"" + status + "\",\"httpMessage\":\"" + message + "\",\"moreInformation\":\""
                + more + "\"}";

        assertThat(kind(read(CarrierResponse.of(status, body)))).isEqualTo(expected);
        assertThat(kind(read(CarrierResponse.of(200, body)))).isEqualTo(expected);
    }

    private static String kind(Answer answer) {
        return switch (answer) {
            case Scans _ -> "scans";
            case NotYetKnown _ -> "not_yet_known";
            case Refused refused -> refused.fault() == Refused.Fault.ACCESS ? "access" : "question";
            case Busy _ -> "busy";
            case Unreadable _ -> "unreadable";
        };
    }

    @ParameterizedTest
    @CsvSource({"E1284, not_yet_known", "E1307, not_yet_known", "E1308, not_yet_known", "E1283, question", "E0001, busy"
    })
    void tellsWhatIsNotThereYetFromWhatNeverWillBe(String code, String expected) {
        String body = "{\"httpCode\":\"404\",\"errors\":[{\"errorCode\":\"" + code + "\"}]}";

        assertThat(kind(read(CarrierResponse.of(404, body)))).isEqualTo(expected);
    }

    @Test
    void knowsNoneOfTheNumbersInAnEmptyList() {
        assertThat(read(CarrierResponse.of(200, "{\"mailPieces\":[]}"))).isInstanceOf(NotYetKnown.class);
    }
}
