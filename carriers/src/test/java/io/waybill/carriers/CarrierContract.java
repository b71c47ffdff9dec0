package io.waybill.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.waybill.carriers.Answer.Busy;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Refused;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.scans.CarrierScan;
import io.waybill.vocabulary.Status;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Waybill expects of every carrier. A carrier's own test extends it and adds its oddities. */
public abstract class CarrierContract {

    protected abstract Carrier carrier();

    /** Of a parcel that was delivered. */
    protected CarrierResponse delivered() {
        return recorded(200, "delivered.json");
    }

    /** Of a parcel under way. */
    protected CarrierResponse inTransit() {
        return recorded(200, "in-transit.json");
    }

    protected CarrierResponse notFound() {
        return recorded(404, "not-found.json");
    }

    protected CarrierResponse busy() {
        return recorded(429, "busy.json");
    }

    /** For want of credentials. */
    protected CarrierResponse refused() {
        return recorded(401, "refused.json");
    }

    /** With as many of the carrier's oddities as fit. */
    protected CarrierResponse odd() {
        return recorded(200, "odd.json");
    }

    /** Answers to each of which one thing is missing that no scan can do without. */
    protected abstract Stream<CarrierResponse> incomplete();

    /** An answer that stands beside the carrier's test. */
    protected final CarrierResponse recorded(int status, String file) {
        return Recorded.answer(getClass(), status, file);
    }

    @Test
    void isListedUnderItsIdInAnySpelling() {
        String id = carrier().id();

        assertThat(id).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(Carriers.byId(id.toUpperCase().replace('-', '_')))
                .map(Carrier::id)
                .contains(id);
        assertThat(Carriers.all()).extracting(Carrier::id).contains(id);
    }

    @Test
    void readsTheDelivery() {
        assertThat(latest(delivered())).isEqualTo(Status.DELIVERED);
    }

    @Test
    void readsTheParcelUnderWay() {
        assertThat(latest(inTransit())).isEqualTo(Status.IN_TRANSIT);
    }

    @Test
    void readsAnUnknownNumberAsOneThatIsNotYetKnown() {
        assertThat(read(notFound())).isInstanceOf(NotYetKnown.class);
    }

    @Test
    void readsThatItIsToBeLeftAlone() {
        assertThat(read(busy())).isInstanceOf(Busy.class);
    }

    @Test
    void readsThatTheAccountIsRefused() {
        assertThat(read(refused()))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.fault()).isEqualTo(Refused.Fault.ACCESS));
    }

    @Test
    void readsTheSameAnswerTheSameWayTwice() {
        recorded().forEach(answer -> assertThat(read(answer)).isEqualTo(read(answer)));
    }

    @Test
    void hasARuleForEveryScanOfTheOrdinaryAnswers() {
        assertThat(scans(delivered(), inTransit()))
                .isNotEmpty()
                .allSatisfy(scan -> assertThat(
                                StatusTable.forCarrier(carrier().carriers().getFirst())
                                        .read(scan))
                        .isInstanceOfSatisfying(
                                ScanReading.Recognised.class,
                                read -> assertThat(read.coarse()).isFalse()));
    }

    @Test
    void putsScansOldestFirst() {
        assertThat(parcels(delivered(), inTransit(), odd()))
                .allSatisfy(parcel -> assertThat(parcel.scans().stream()
                                .map(scan -> scan.time().happenedAt())
                                .filter(time -> time != null)
                                .toList())
                        .isSorted());
    }

    @Test
    void tellsEqualTimesApartByItsOwnOrder() {
        assertThat(parcels(delivered(), inTransit(), odd()))
                .allSatisfy(parcel -> assertThat(parcel.scans())
                        .extracting(CarrierScan::order)
                        .doesNotHaveDuplicates());
    }

    @Test
    void inventsNoZone() {
        assertThat(scans(delivered(), inTransit(), odd())).allSatisfy(scan -> {
            assertThat(scan.time().source() == TimeSource.OFFSET).isEqualTo(hasOffset(scan.time()));
        });
    }

    /** Whether the carrier wrote one; for those that write it beside the time. */
    protected boolean hasOffset(ScanTime time) {
        return time.raw().matches(".*(Z|[+-]\\d\\d:?\\d\\d)");
    }

    @Test
    void asksWithoutHostAndSecret() {
        CarrierRequest request = carrier().ask(List.of(Inquiry.about("1234567890")));

        assertThat(request.path()).startsWith("/").doesNotContain("//");
        assertThat(request.headers().keySet())
                .noneMatch(name -> name.matches("(?i).*(authorization|key|token|secret).*"));
        assertThat(request.query().keySet()).noneMatch(name -> name.matches("(?i).*(key|token|secret|password).*"));
        assertThat(request.toString()).contains("1234567890");
    }

    @Test
    void passesOverFieldsThatTheCarrierAdds() {
        CarrierResponse answer = delivered();
        String more = withMore(answer.body());

        assertThat(read(new CarrierResponse(answer.status(), answer.headers(), more)))
                .isEqualTo(read(answer));
    }

    /** The same answer with a field that nobody documents. */
    protected String withMore(String body) {
        return body.startsWith("<")
                ? body.replaceFirst("(<[a-zA-Z][^?>]*>)", "$1<added-yesterday a=\"1\"><b/></added-yesterday>")
                : body.replaceFirst("\\{", "{\"addedYesterday\": {\"a\": [1, null]}, ");
    }

    @Test
    void readsNothingHalfway() {
        assertThat(incomplete().toList())
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(read(answer)).as(answer.body()).isInstanceOf(Unreadable.class));
    }

    @ParameterizedTest
    @MethodSource("garbage")
    void readsGarbageAsUnreadable(String body) {
        assumeFalse(isAnAnswer(body));
        assertThat(read(new CarrierResponse(200, Map.of(), body))).isInstanceOf(Unreadable.class);
    }

    /** For a carrier by whose contract one of these says something. */
    protected boolean isAnAnswer(String garbage) {
        return false;
    }

    static List<String> garbage() {
        return List.of(
                "",
                " ",
                "null",
                "[]",
                "[1]",
                "17",
                "\"shipments\"",
                "{}",
                "{} {}",
                "{\"a\":",
                "\u0000\u0001\uFFFD",
                "<!doctype html><title>Maintenance</title>",
                "<?xml version=\"1.0\"?><a/>",
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                "9".repeat(100_000));
    }

    @Test
    void neverThrowsWhereverTheAnswerIsCutOff() {
        for (CarrierResponse answer : recorded().toList()) {
            for (int end = 0; end < answer.body().length(); end += 7) {
                String cut = answer.body().substring(0, end);
                assertThatCode(() -> read(new CarrierResponse(answer.status(), Map.of(), cut)))
                        .doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "17", "true", "\"\"", "\"x\"", "[]", "[null]", "{}", "1e999", "[[{}]]"})
    void neverThrowsWhateverStandsInPlaceOfAValue(String value) {
        for (CarrierResponse answer : recorded().toList()) {
            String body = answer.body();
            for (int colon = body.indexOf(": "); colon >= 0; colon = body.indexOf(": ", colon + 1)) {
                String strange = body.substring(0, colon + 2) + value + body.substring(endOfValue(body, colon + 2));
                assertThatCode(() -> read(new CarrierResponse(answer.status(), Map.of(), strange)))
                        .as(strange)
                        .doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0, 100, 199, 204, 301, 304, 400, 401, 403, 404, 405, 408, 409, 429, 500, 502, 503, 504, 599, 600})
    void neverThrowsWhateverTheStatus(int status) {
        for (String body :
                List.of("", "<html>", "{}", "{\"title\":1}", "null", notFound().body())) {
            assertThatCode(() -> read(new CarrierResponse(status, Map.of(), body)))
                    .doesNotThrowAnyException();
        }
    }

    protected final Answer read(CarrierResponse answer) {
        return carrier().read(answer).together();
    }

    protected final List<ParcelReport> parcels(CarrierResponse... answers) {
        return Stream.of(answers)
                .flatMap(answer -> ((Scans) read(answer)).parcels().stream())
                .toList();
    }

    protected final List<CarrierScan> scans(CarrierResponse... answers) {
        return parcels(answers).stream()
                .flatMap(parcel -> parcel.scans().stream())
                .toList();
    }

    private Status latest(CarrierResponse answer) {
        CarrierScan newest = parcels(answer).getFirst().scans().getLast();
        return ((ScanReading.Recognised)
                        StatusTable.forCarrier(carrier().carriers().getFirst()).read(newest))
                .meaning()
                .status();
    }

    private Stream<CarrierResponse> recorded() {
        return Stream.of(delivered(), inTransit(), notFound(), busy(), refused(), odd());
    }

    /** Good enough for objects, arrays, strings and words as fixtures have them. */
    private static int endOfValue(String json, int from) {
        int depth = 0;
        boolean quoted = false;
        for (int at = from; at < json.length(); at++) {
            char c = json.charAt(at);
            quoted ^= c == '"';
            if (!quoted) {
                if (depth == 0 && (c == ',' || c == '}' || c == ']' || c == '\n')) {
                    return at;
                }
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            }
        }
        return json.length();
    }
}
