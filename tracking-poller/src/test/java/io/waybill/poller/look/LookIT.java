package io.waybill.poller.look;

import static io.waybill.poller.PollerTopics.observed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Topics;
import io.waybill.events.delays.DelayRule;
import io.waybill.events.looks.LookWanted;
import io.waybill.events.scans.CarrierScan;
import io.waybill.events.scans.Outcome;
import io.waybill.events.scans.TrackingObserved;
import io.waybill.kit.time.MachineTime;
import io.waybill.poller.PollerIT;
import io.waybill.poller.PollerTopics;
import io.waybill.poller.plan.Claim;
import io.waybill.poller.plan.Moments;
import io.waybill.poller.plan.PollPlans;
import io.waybill.vocabulary.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LookIT extends PollerIT {

    private static final String ACCEPTED = "2026-03-02T07:30:00 PARCEL_ACCEPTED Accepted";

    @Autowired
    PollPlans plans;

    @Autowired
    MachineTime machineTime;

    @Test
    void asksAtOnceAndTellsTheAnswerThoughNothingIsNew() throws Exception {
        var number = newNumber();
        DHL.knows(number, ACCEPTED);
        var id = polled(number).shipmentId();
        clock.advance(Duration.ofHours(1));

        want(id, 1);

        await().untilAsserted(() -> assertThat(observed(id)).hasSize(2));
        assertThat(observed(id).getLast()).satisfies(answer -> {
            assertThat(answer.outcome()).isEqualTo(Outcome.SCANS);
            assertThat(answer.scans()).isEmpty();
            assertThat(answer.lookedAt()).isEqualTo(clock.instant());
        });
        assertThat(DHL.calls(number)).isEqualTo(2);
        assertThat(wantedFor(id)).isFalse();
    }

    @Test
    void tellsWhatIsNewWithTheAnswer() throws Exception {
        var number = newNumber();
        DHL.knows(number, ACCEPTED);
        var id = polled(number).shipmentId();
        DHL.knows(number, ACCEPTED, "2026-03-02T07:45:00 PARCEL_SORTED Sorted");
        clock.advance(Duration.ofHours(1));

        want(id, 1);

        await().untilAsserted(() -> assertThat(observed(id)).hasSize(2));
        assertThat(observed(id).getLast().scans()).extracting(CarrierScan::text).containsExactly("Sorted");
        assertThat(observed(id).getLast().lookedAt()).isEqualTo(clock.instant());
    }

    @Test
    void takesAPollForTheAnswerThatWasMadeSince() throws Exception {
        var number = newNumber();
        var id = polled(number).shipmentId();

        want(id, clock.instant(), 1);

        await().untilAsserted(() ->
                assertThat(observed(id)).extracting(TrackingObserved::lookedAt).containsExactly(null, clock.instant()));
        assertThat(observed(id).getLast().outcome()).isEqualTo(Outcome.NOT_YET_KNOWN);
        assertThat(DHL.calls(number)).isOne();
    }

    @Test
    void givesNoAnswerForACarrierThatIsDownAndOneWhenItIsBack() throws Exception {
        var number = newNumber();
        DHL.knows(number, ACCEPTED);
        var id = polled(number).shipmentId();
        clock.advance(Duration.ofHours(1));
        DHL.says(number, 503, "");

        want(id, 1);
        await().untilAsserted(() -> assertThat(why(id)).isEqualTo("CARRIER_DOWN"));
        var callsWhileDown = DHL.calls(number);
        want(id, 2);
        polled(newNumber());

        assertThat(observed(id)).hasSize(1);
        assertThat(wantedFor(id)).isTrue();
        assertThat(DHL.calls(number)).isEqualTo(callsWhileDown);

        DHL.knows(number, ACCEPTED);
        clock.advance(Duration.ofMinutes(10));
        await().untilAsserted(() -> assertThat(observed(id)).hasSize(2));
        assertThat(observed(id).getLast().lookedAt()).isEqualTo(clock.instant());
        assertThat(observed(id).getLast().scans()).isEmpty();
    }

    @Test
    void waitsForEveryCarrierAndTellsWhenTheFirstWasAsked() throws Exception {
        var number = newNumber();
        var other = newNumber();
        DHL.knows(number, ACCEPTED);
        var id = polled(number).shipmentId();
        followToo(id, other);
        DHL.says(other, 503, "");
        clock.advance(Duration.ofHours(1));
        var asked = clock.instant();

        want(id, 1);
        await().untilAsserted(() -> assertThat(DHL.calls(number)).isEqualTo(2));
        await().untilAsserted(() -> assertThat(why(id)).isEqualTo("CARRIER_DOWN"));
        assertThat(observed(id)).extracting(TrackingObserved::lookedAt).containsOnlyNulls();

        DHL.knows(other, ACCEPTED);
        clock.advance(Duration.ofMinutes(10));
        await().untilAsserted(() -> assertThat(observed(id))
                .last()
                .satisfies(last -> assertThat(last.lookedAt()).isEqualTo(asked)));
        assertThat(observed(id).getLast().leg().trackingNumber()).isEqualTo(other);
        assertThat(DHL.calls(number)).isEqualTo(2);
    }

    @Test
    void saysThatThereIsNobodyToAsk() throws Exception {
        var numberless = shipped(null).shipmentId();
        var stranger = PollerTopics.shipped("demo", "1Z999AA10123456784", "usps", clock.instant());
        send(stranger, 1);

        want(numberless, 1);
        want(stranger.shipmentId(), 1);

        await().untilAsserted(() -> assertThat(observed(numberless))
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.outcome()).isEqualTo(Outcome.NOT_ASKABLE);
                    assertThat(answer.leg()).isNull();
                    assertThat(answer.reason()).isEqualTo("no-number");
                }));
        await().untilAsserted(() -> assertThat(observed(stranger.shipmentId()))
                .hasSize(2)
                .allSatisfy(answer -> assertThat(answer.reason()).isEqualTo("no-account"))
                .extracting(answer -> answer.lookedAt() != null)
                .containsExactly(false, true));
    }

    @Test
    void saysThatNobodyIsAskedWhenTheWatchHasEnded() throws Exception {
        var number = newNumber();
        DHL.knows(number, "2026-03-02T07:30:00 DELIVERED Delivered");
        var shipped = polled(number);
        var id = shipped.shipmentId();
        send(PollerTopics.entered(shipped, Status.DELIVERED, "to_recipient"), 1);
        await().untilAsserted(() -> assertThat(why(id)).isEqualTo("CONFIRMING"));
        clock.advance(Duration.ofHours(7));
        await().untilAsserted(() -> assertThat(DHL.calls(number)).isEqualTo(2));
        await().untilAsserted(() -> assertThat(claimed(number)).isFalse());
        clock.advance(Duration.ofHours(20));
        await().untilAsserted(() -> assertThat(why(id)).isEqualTo("FINAL"));
        clock.advance(Duration.ofHours(1));

        want(id, 1);

        await().untilAsserted(() -> assertThat(observed(id))
                .last()
                .satisfies(answer -> assertThat(answer.reason()).isEqualTo("watch-ended")));
    }

    @Test
    void waitsForAParcelThatIsNotMetYet() throws Exception {
        var number = newNumber();
        DHL.knows(number, ACCEPTED);
        var shipped = PollerTopics.shipped("demo", number, clock.instant());
        send(PollerTopics.entered(shipped, Status.IN_TRANSIT, "moving"), 1);
        want(shipped.shipmentId(), 1);
        await().untilAsserted(() -> assertThat(waiting(shipped.shipmentId())).isOne());

        send(shipped, 1);

        await().untilAsserted(() -> assertThat(observed(shipped.shipmentId()))
                .singleElement()
                .satisfies(answer -> assertThat(answer.lookedAt()).isEqualTo(clock.instant())));
        assertThat(waiting(shipped.shipmentId())).isZero();
    }

    @Test
    void hasOneCallOfTheDayLeftAndThenWaitsForTheNext() throws Exception {
        var number = newNumber();
        DHL.knows(number, ACCEPTED);
        var id = polled(number).shipmentId();
        clock.advance(Duration.ofMinutes(1));
        spend(id, 9);

        want(id, 1);
        await().untilAsserted(() -> assertThat(observed(id)).hasSize(2));
        clock.advance(Duration.ofMinutes(1));
        want(id, 2);

        await().untilAsserted(() -> assertThat(why(id)).isEqualTo("DAILY_CAP"));
        await().untilAsserted(() -> assertThat(wantedFor(id)).isTrue());
        clock.advance(Duration.ofHours(26));
        await().untilAsserted(() -> assertThat(observed(id)).hasSize(3));
        assertThat(DHL.calls(number)).isEqualTo(3);
    }

    @Test
    void asksAboutANumberThatWasCorrectedMeanwhile() throws Exception {
        var wrong = newNumber();
        var right = newNumber();
        DHL.knows(right, ACCEPTED);
        var shipped = polled(wrong);
        var id = shipped.shipmentId();
        clock.advance(Duration.ofMinutes(1));
        DHL.says(wrong, 503, "");
        want(id, 1);
        await().untilAsserted(() -> assertThat(why(id)).isEqualTo("CARRIER_DOWN"));

        send(PollerTopics.changed(shipped, right), 2);

        await().untilAsserted(() -> assertThat(observed(id)).last().satisfies(answer -> {
            assertThat(answer.leg().trackingNumber()).isEqualTo(right);
            assertThat(answer.lookedAt()).isEqualTo(clock.instant());
        }));
    }

    @Test
    void goesAheadOfRoutinePolls() throws Exception {
        var routine = shipped(newNumber()).shipmentId();
        var wanted = shipped(newNumber()).shipmentId();
        var account = "test/" + wanted;
        jdbc.sql("update poll_plan set account = ?, next_poll_at = '2026-01-01' where shipment_id = ?")
                .params(account, routine)
                .update();
        jdbc.sql("update poll_plan set account = ?, next_poll_at = '2026-01-02', look_due = '2026-01-02'"
                        + " where shipment_id = ?")
                .params(account, wanted)
                .update();

        var now = new Moments(clock.instant(), machineTime.instant());

        assertThat(plans.claim(account, Instant.EPOCH, 1, 1, Duration.ofSeconds(90), 10, now))
                .extracting(LookIT::shipment)
                .containsExactly(wanted);
        assertThat(plans.claim(account, Instant.EPOCH, 5, 5, Duration.ofSeconds(90), 10, now))
                .extracting(LookIT::shipment)
                .containsExactly(routine);
    }

    private static UUID shipment(Claim claim) {
        return claim.plan().shipmentId();
    }

    private void want(UUID id, long seq) throws Exception {
        want(id, clock.instant(), seq);
    }

    private void want(UUID id, Instant due, long seq) throws Exception {
        topics.send(Topics.LOOKS, id, new LookWanted(id, DelayRule.STALLED, due), seq);
    }

    private void followToo(UUID id, String number) {
        jdbc.sql("with plan as (insert into poll_plan (shipment_id, merchant_id, carrier, account, tracking_number,"
                        + " added_at, next_poll_at, why) values (?, 'demo', 'dhl', 'dhl/shared', ?, '2026-01-01',"
                        + " '2026-12-01', 'FIRST_POLL') returning *) insert into plan_leg (shipment_id, carrier,"
                        + " tracking_number, plan_id, merchant_id) select shipment_id, carrier, tracking_number, id,"
                        + " merchant_id from plan")
                .params(id, number)
                .update();
    }

    private void spend(UUID id, int calls) {
        jdbc.sql("update poll_plan set polls_day = ?, polls_today = ? where shipment_id = ?")
                .params(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), calls, id)
                .update();
    }

    private boolean wantedFor(UUID id) {
        return jdbc.sql("select look_wanted_for is not null from parcel where shipment_id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private long waiting(UUID id) {
        return jdbc.sql("select count(*) from waiting_fact where key = ?")
                .param(id.toString())
                .query(Long.class)
                .single();
    }
}
