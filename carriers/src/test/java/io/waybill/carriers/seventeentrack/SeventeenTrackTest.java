package io.waybill.carriers.seventeentrack;

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
import io.waybill.carriers.StatusTable;
import io.waybill.events.Leg;
import io.waybill.events.Place;
import io.waybill.events.Proof;
import io.waybill.events.TimeSource;
import io.waybill.events.scans.CarrierScan;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeventeenTrackTest extends CarrierContract {

    @Override
    protected Carrier carrier() {
        return new SeventeenTrack();
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
        String event = "{\"time_iso\":\"2026-01-01T10:00:00Z\",\"description\":\"Delivered\"}";
        return Stream.of(
                        "{\"code\":0}",
                        "{\"code\":0,\"data\":{}}",
                        "{\"code\":0,\"data\":{\"accepted\":{}}}",
                        "{\"code\":-1,\"data\":{}}",
                        accepted("null"),
                        accepted("{\"track_info\":{\"tracking\":{\"providers\":[{\"events\":[" + event + "]}]}}}"),
                        accepted("{\"number\":\"\",\"track_info\":{}}"),
                        accepted("{\"number\":\"1\",\"track_info\":[]}"),
                        accepted("{\"number\":\"1\",\"track_info\":{\"tracking\":{\"providers\":[null]}}}"),
                        events("null"),
                        events("{\"description\":\"Delivered\"}"),
                        events("{\"time_iso\":\"soon\",\"description\":\"Delivered\"}"),
                        events("{\"time_iso\":\"2026-01-01T10:00:00Z\"}"),
                        "{\"code\":0,\"data\":{\"rejected\":[{\"number\":\"1\"}]}}")
                .map(body -> CarrierResponse.of(200, body));
    }

    @Test
    void asksAndRegistersFortyNumbersInOneCall() {
        CarrierRequest request = carrier().ask(List.of(Inquiry.about("lx 1"), Inquiry.about("2")));

        assertThat(carrier().batch()).isEqualTo(40);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/track/v2.4/gettrackinfo");
        assertThat(request.body()).isEqualTo("[{\"number\":\"LX1\"},{\"number\":\"2\"}]");
        assertThat(request.credential()).isEqualTo(Credential.Headers.apiKey("17token"));
        assertThat(carrier().register(List.of(Inquiry.about("1")))).hasValueSatisfying(register -> {
            assertThat(register.path()).isEqualTo("/track/v2.4/register");
            assertThat(register.body()).isEqualTo("[{\"number\":\"1\"}]");
        });
    }

    @Test
    void tellsTheStoryOfTwoProvidersOnce() {
        ParcelReport parcel = parcels(delivered()).getFirst();

        assertThat(parcel.number()).isEqualTo("LX300417705CN");
        assertThat(parcel.scans())
                .extracting(CarrierScan::code, CarrierScan::coarseCode, CarrierScan::text, CarrierScan::language)
                .containsExactly(
                        tuple(null, "InfoReceived", "Information received", null),
                        tuple("InTransit_PickedUp", "InTransit", "Picked up", null),
                        tuple("InTransit_Departure", "InTransit", "Departed from the port", "en"),
                        tuple(null, "OutForDelivery", "Out for delivery", "en"),
                        tuple(null, "Delivered", "Delivered", "en"));
        assertThat(parcel.scans().getFirst().place()).isEqualTo(new Place(null, "CN", null));
        assertThat(parcel.scans().getLast().time().happenedAt()).isEqualTo(Instant.parse("2026-03-08T19:20:00Z"));
    }

    @Test
    void findsTheFurtherProvidersAndTheLocalNumber() {
        assertThat(parcels(delivered()).getFirst().legs())
                .containsExactly(new Leg("china-post", "LX300417705CN"), new Leg("usps", "9200190200017711"));
        assertThat(parcels(inTransit()).getFirst().legs()).isEmpty();
    }

    @Test
    void keepsEqualEventsOfOneProviderAtDifferentPlaces() {
        String there = "{\"time_iso\":\"2026-01-01T00:00:00\",\"description\":\"In transit\",\"location\":\"A\"}";
        String elsewhere = there.replace("\"A\"", "\"B\"");

        assertThat(scans(CarrierResponse.of(200, events(there + "," + elsewhere + "," + there))))
                .extracting(scan -> Objects.requireNonNull(scan.place()).name())
                .containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void putsProvidersThatBeginWithTheOldestInOrderToo() {
        String first = "{\"time_iso\":\"2026-01-01T10:00:00Z\",\"description\":\"first\"}";
        String second = "{\"time_iso\":\"2026-01-01T11:00:00Z\",\"description\":\"second\"}";
        String third = "{\"time_iso\":\"2026-01-01T11:00:00Z\",\"description\":\"third\"}";

        assertThat(scans(CarrierResponse.of(200, events(first + "," + second + "," + third))))
                .extracting(CarrierScan::text)
                .containsExactly("first", "second", "third");
    }

    @Test
    void takesEveryWayToWriteATime() {
        assertThat(parcels(odd()).getFirst().scans())
                .extracting(
                        s -> s.time().raw(),
                        s -> s.time().local().toString(),
                        s -> s.time().source(),
                        s -> s.time().dateOnly())
                .containsExactly(
                        tuple("2026-02-07T00:30:00Z", "2026-02-07T08:30", TimeSource.OFFSET, false),
                        tuple("2026-02-08 08:00:00+08:00", "2026-02-08T08:00", TimeSource.OFFSET, false),
                        tuple("2026-02-09 08:00:00", "2026-02-09T08:00", TimeSource.UNKNOWN, false),
                        tuple("2026-02-10", "2026-02-10T00:00", TimeSource.UNKNOWN, true),
                        tuple("2026-02-11 10:15:00", "2026-02-11T10:15", TimeSource.PLACE, false),
                        tuple("", "2026-02-11T10:15", TimeSource.UNKNOWN, true));
    }

    @Test
    void trustsFineSubStatusesAndElseTheWords() {
        List<CarrierScan> scans = parcels(odd()).getFirst().scans();

        assertThat(scans)
                .extracting(CarrierScan::code, CarrierScan::coarseCode)
                .containsExactly(
                        tuple("InTransit_AddedSince", "InTransit"),
                        tuple("InTransit_TransportArrived", "InTransit"),
                        tuple(null, null),
                        tuple(null, "InTransit_Other"),
                        tuple(null, "Delivered"),
                        tuple(null, "AvailableForPickup"));
        assertThat(detail(scans.getFirst())).isEqualTo("moving");
        assertThat(detail(scans.get(1))).isEqualTo("arrived_at_facility");
        assertThat(detail(scans.get(4))).isEqualTo("handed_to_partner");
    }

    @Test
    void letsNobodysNameOrNumberOut() {
        List<CarrierScan> scans = parcels(odd()).getFirst().scans();

        assertThat(scans.get(2).text()).isEqualTo("Signed by: G. B.");
        assertThat(scans.get(2).proof()).isEqualTo(new Proof("G. B.", null, null));
        assertThat(scans.getLast().text()).isEqualTo("Parcel is waiting to be collected, call ***");
    }

    @Test
    void answersForEachNumberOfABatch() {
        Answers answers = carrier().read(odd());

        assertThat(answers.about("77-001a")).isInstanceOf(Scans.class);
        assertThat(answers.about("77002"))
                .isEqualTo(new NotYetKnown("registered; 17TRACK looks it up now", Next.ASK_AGAIN_SOON));
        assertThat(answers.about("77003")).isInstanceOf(Unreadable.class);
        assertThat(next(answers.about("77004"))).isEqualTo(Next.REGISTER);
        assertThat(next(answers.about("77005"))).isEqualTo(Next.WAIT);
        assertThat(fault(answers.about("77006"))).isEqualTo(Fault.QUESTION);
        assertThat(answers.about("77007")).isInstanceOf(Busy.class);
        assertThat(next(answers.about("77008"))).isEqualTo(Next.ASK_AGAIN_SOON);
        assertThat(next(answers.about("77009"))).isEqualTo(Next.WAIT);
    }

    @Test
    void knowsNothingOfOtherNumbersWhereAnItemHasNone() {
        Answers answers = carrier().read(CarrierResponse.of(200, accepted("{\"number\":\"1\"},{\"carrier\":2}")));

        assertThat(answers.about("1")).isInstanceOf(NotYetKnown.class);
        assertThat(answers.about("2")).isInstanceOf(Unreadable.class);
    }

    @Test
    void readsTheLatestEventWhereThereAreNoOthers() {
        String info = "{\"latest_status\":{\"status\":\"Exception\",\"sub_status\":null},\"latest_event\":"
                + "{\"time_iso\":\"2026-01-01T10:00:00+01:00\",\"description\":\"Available for pickup\"}}";

        assertThat(scans(CarrierResponse.of(200, accepted("{\"number\":\"1\",\"track_info\":" + info + "}"))))
                .extracting(CarrierScan::text, CarrierScan::coarseCode)
                .containsExactly(tuple("Available for pickup", null));
    }

    @Test
    void doesNotKnowYetWhatHasNoEvents() {
        for (String info :
                List.of("{}", "{\"latest_status\":{\"status\":\"InfoReceived\"}}", "{\"latest_status\":{}}")) {
            assertThat(read(CarrierResponse.of(200, accepted("{\"number\":\"1\",\"track_info\":" + info + "}"))))
                    .isInstanceOf(NotYetKnown.class);
        }
        assertThat(carrier().read(CarrierResponse.of(200, accepted(""))).about("1"))
                .isInstanceOf(NotYetKnown.class);
    }

    @Test
    void takesNullForAnEmptyList() {
        String body = "{\"code\":0,\"data\":{\"accepted\":null,\"rejected\":null}}";

        assertThat(read(CarrierResponse.of(200, body))).isInstanceOf(NotYetKnown.class);
    }

    private static Next next(Answer answer) {
        return ((NotYetKnown) answer).next();
    }

    private static Fault fault(Answer answer) {
        return ((Refused) answer).fault();
    }

    private static String detail(CarrierScan scan) {
        return ((ScanReading.Recognised) StatusTable.forCarrier("17track").read(scan))
                .meaning()
                .detail();
    }

    private static String accepted(String items) {
        return "{\"code\":0,\"data\":{\"accepted\":[" + items + "],\"rejected\":[]}}";
    }

    private static String events(String events) {
        return accepted(
                "{\"number\":\"1\",\"track_info\":{\"tracking\":{\"providers\":[{\"events\":[" + events + "]}]}}}");
    }
}
