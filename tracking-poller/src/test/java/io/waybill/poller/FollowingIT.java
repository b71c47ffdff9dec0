package io.waybill.poller;

import static io.waybill.poller.PollerTopics.observed;
import static io.waybill.poller.PollerTopics.scans;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Leg;
import io.waybill.events.orderevents.DateRange;
import io.waybill.events.scans.CarrierScan;
import io.waybill.events.scans.Outcome;
import io.waybill.events.scans.TrackingObserved;
import io.waybill.events.scans.WatchEnded;
import io.waybill.vocabulary.Status;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FollowingIT extends PollerIT {

    @Test
    void publishesWhatACarrierSaysAndLaterOnlyWhatIsNew() throws Exception {
        var number = newNumber();
        DHL.knows(number, "2026-03-02T07:30:00 PARCEL_ACCEPTED Accepted");
        var id = polled(number).shipmentId();

        await().untilAsserted(() -> assertThat(observed(id)).hasSize(1));
        var first = observed(id).getFirst();
        assertThat(first.leg()).isEqualTo(new Leg("dhl", number));
        assertThat(first.outcome()).isEqualTo(Outcome.SCANS);
        assertThat(first.askedAt()).isEqualTo(clock.instant());
        assertThat(first.scans()).extracting(CarrierScan::text).containsExactly("Accepted");

        pollAgain(number, Duration.ofHours(7));
        assertThat(outcome(id)).isEqualTo("nothing-new");

        DHL.knows(number, "2026-03-02T07:30:00 PARCEL_ACCEPTED Accepted", "2026-03-02T20:10:00 PARCEL_SORTED Sorted");
        pollAgain(number, Duration.ofHours(9));
        await().untilAsserted(() -> assertThat(observed(id)).hasSize(2));
        assertThat(observed(id).get(1).scans()).extracting(CarrierScan::text).containsExactly("Sorted");
        assertThat(DHL.calls().stream().filter(call -> call.number().equals(number)))
                .last()
                .satisfies(call -> assertThat(call.query()).contains("service=parcel-de"));
    }

    @Test
    void publishesOnWhichDayTheCarrierComesAndAgainOnlyWhenItMoves() throws Exception {
        var number = newNumber();
        var accepted = "2026-03-02T07:30:00 PARCEL_ACCEPTED Accepted";
        DHL.expects(number, "2026-03-05T12:00:00", accepted);
        var id = polled(number).shipmentId();
        await().untilAsserted(() ->
                assertThat(observed(id)).extracting(TrackingObserved::expected).containsExactly(on("2026-03-05")));

        DHL.expects(number, "2026-03-05T18:00:00", accepted);
        pollAgain(number, Duration.ofHours(7));
        assertThat(outcome(id)).isEqualTo("nothing-new");

        DHL.expects(number, "2026-03-06T12:00:00", accepted);
        pollAgain(number, Duration.ofHours(13));
        assertThat(outcome(id)).isEqualTo("expected-day");
        pollAgain(number, Duration.ofHours(13));
        assertThat(outcome(id)).isEqualTo("nothing-new");

        DHL.knows(number, accepted);
        pollAgain(number, Duration.ofHours(13));
        await().untilAsserted(() -> assertThat(observed(id))
                .extracting(TrackingObserved::expected)
                .containsExactly(on("2026-03-05"), on("2026-03-06"), null));
        assertThat(observed(id)).extracting(TrackingObserved::outcome).containsOnly(Outcome.SCANS);
        assertThat(observed(id).stream().flatMap(told -> told.scans().stream())).hasSize(1);
    }

    private static DateRange on(String day) {
        return new DateRange(LocalDate.parse(day), LocalDate.parse(day));
    }

    @Test
    void saysOnceThatANumberIsNotKnownYetAndOnceThatItIsProbablyWrong() throws Exception {
        var number = newNumber();
        var id = polled(number).shipmentId();
        await().untilAsserted(() -> assertThat(outcomes(id)).containsExactly(Outcome.NOT_YET_KNOWN));

        pollAgain(number, Duration.ofHours(3));
        assertThat(why(id)).isEqualTo("UNKNOWN_NUMBER");
        pollAgain(number, Duration.ofDays(5));
        await().untilAsserted(() ->
                assertThat(outcomes(id)).containsExactly(Outcome.NOT_YET_KNOWN, Outcome.NUMBER_NEVER_KNOWN));
        pollAgain(number, Duration.ofDays(2));

        assertThat(why(id)).isEqualTo("NUMBER_PROBABLY_WRONG");
        assertThat(outcomes(id)).hasSize(2);
    }

    @Test
    void stopsAfterAConfirmedDeliveryAndGoesOnWhenItIsTakenBack() throws Exception {
        var number = newNumber();
        DHL.knows(number, "2026-03-02T07:30:00 DELIVERED Delivered");
        var shipped = polled(number);
        var id = shipped.shipmentId();
        send(PollerTopics.entered(shipped, Status.DELIVERED, "to_recipient"), 1);
        await().untilAsserted(() -> assertThat(why(id)).isEqualTo("CONFIRMING"));

        pollAgain(number, Duration.ofHours(7));
        pollAgain(number, Duration.ofHours(19));

        await().untilAsserted(() ->
                assertThat(scans(id)).last().isEqualTo(new WatchEnded(id, clock.instant(), WatchEnded.Reason.FINAL)));
        assertThat(why(id)).isEqualTo("FINAL");
        assertThat(due(id)).isFalse();

        send(PollerTopics.entered(shipped, Status.IN_TRANSIT, "moving"), 2);
        await().untilAsserted(() -> assertThat(why(id)).isEqualTo("ON_ITS_WAY"));
        pollAgain(number, Duration.ofHours(4));
    }

    @Test
    void knowsAStatusThatComesBeforeItsParcel() throws Exception {
        var number = newNumber();
        DHL.knows(number, "2026-03-02T07:30:00 OUT Out");
        var shipped = PollerTopics.shipped("demo", number, clock.instant());
        send(PollerTopics.entered(shipped, Status.OUT_FOR_DELIVERY, "on_vehicle"), 1);
        await().untilAsserted(() -> assertThat(phase(shipped.shipmentId())).isEqualTo("OUT_FOR_DELIVERY"));

        send(shipped, 1);
        await().untilAsserted(() -> assertThat(due(shipped.shipmentId())).isTrue());
        pollAgain(number, Duration.ofMinutes(1));

        assertThat(why(shipped.shipmentId())).isEqualTo("OUT_FOR_DELIVERY");
    }

    @Test
    void asksAboutACorrectedNumberAndNoMoreAboutTheWrongOne() throws Exception {
        var wrong = newNumber();
        var right = newNumber();
        DHL.knows(right, "2026-03-02T07:30:00 PARCEL_ACCEPTED Accepted");
        var shipped = polled(wrong);

        send(PollerTopics.changed(shipped, right), 2);
        await().untilAsserted(() -> assertThat(why(shipped.shipmentId())).isEqualTo("FIRST_POLL"));
        pollAgain(right, Duration.ofHours(3));

        await().untilAsserted(() -> assertThat(observed(shipped.shipmentId()))
                .extracting(TrackingObserved::leg)
                .containsExactly(new Leg("dhl", wrong), new Leg("dhl", right)));
        assertThat(DHL.calls(wrong)).isOne();
    }

    @Test
    void skipsWhatIsSentAgain() throws Exception {
        var number = newNumber();
        var shipped = polled(number);
        send(PollerTopics.changed(shipped, newNumber()), 1);
        send(PollerTopics.changed(shipped, number), 2);

        pollAgain(number, Duration.ofHours(3));

        assertThat(plans(shipped.shipmentId())).isOne();
    }

    private void pollAgain(String number, Duration after) {
        var before = DHL.calls(number);
        clock.advance(after);
        await().untilAsserted(() -> assertThat(DHL.calls(number)).isGreaterThan(before));
        await().untilAsserted(() -> assertThat(claimed(number)).isFalse());
    }

    private List<Outcome> outcomes(UUID id) {
        return observed(id).stream().map(TrackingObserved::outcome).toList();
    }

    private boolean due(UUID id) {
        return jdbc.sql("select exists (select from poll_plan where shipment_id = ? and next_poll_at is not null)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private String outcome(UUID id) {
        return jdbc.sql("select last_outcome from poll_plan where shipment_id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private String phase(UUID id) {
        return jdbc.sql("select coalesce(max(phase), '') from parcel where shipment_id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private long plans(UUID id) {
        return jdbc.sql("select count(*) from poll_plan where shipment_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }
}
