package io.waybill.poller.polling;

import static io.waybill.poller.PollerTopics.observed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.carriers.Answer;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.dhl.Dhl;
import io.waybill.events.scans.Outcome;
import io.waybill.events.scans.TrackingObserved;
import io.waybill.kit.time.MachineTime;
import io.waybill.poller.PollerIT;
import io.waybill.poller.account.Accounts;
import io.waybill.poller.exchange.Reply;
import io.waybill.poller.plan.Claim;
import io.waybill.poller.plan.Moments;
import io.waybill.poller.plan.PollPlans;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ZombieIT extends PollerIT {

    @Autowired
    PollPlans plans;

    @Autowired
    Completing completing;

    @Autowired
    Accounts accounts;

    @Autowired
    MachineTime machineTime;

    @Autowired
    MeterRegistry registry;

    @Test
    void refusesACompletionAfterSomebodyElseTookOver() throws Exception {
        var number = newNumber();
        var id = shipped(number).shipmentId();
        // Claimed ten minutes ago by one that has not been heard of since: its lease has run out.
        var claim = claim(number, machineTime.instant().minus(Duration.ofMinutes(10)));

        clock.advance(Duration.ofMinutes(1));
        await().untilAsserted(() -> assertThat(observed(id)).hasSize(1));
        var refusedBefore = registry.get("waybill.poll.refused").counter().count();
        completing.complete(List.of(late(claim, number)));

        assertThat(registry.get("waybill.poll.refused").counter().count()).isEqualTo(refusedBefore + 1);
        assertThat(observed(id)).extracting(TrackingObserved::outcome).containsExactly(Outcome.NOT_YET_KNOWN);
        assertThat(why(id)).isEqualTo("UNKNOWN_NUMBER");
        assertThat(DHL.calls(number)).isOne();
    }

    @Test
    void leavesAPollToWhoHasItsLease() throws Exception {
        var number = newNumber();
        var id = shipped(number).shipmentId();
        var claim = claim(number, machineTime.instant());
        var other = polled(newNumber());

        assertThat(DHL.calls(number)).isZero();
        completing.complete(List.of(late(claim, number)));

        await().untilAsserted(() -> assertThat(observed(id)).hasSize(1));
        assertThat(other.shipmentId()).isNotEqualTo(id);
    }

    @Test
    void asksNobodyAboutAParcelWhoseKeyIsParked() throws Exception {
        var number = newNumber();
        var id = shipped(number).shipmentId();
        jdbc.sql("insert into parked_key (reader, topic, key, parked_at, cause, tried_at)"
                        + " values ('test', 'test', ?, now(), 'why', now())")
                .param(id.toString())
                .update();
        var soon = new Moments(clock.instant().plus(Duration.ofMinutes(1)), machineTime.instant());

        assertThat(plans.claim("dhl/shared", Instant.EPOCH, 1_000, 1_000, Duration.ofSeconds(90), 10, soon))
                .extracting(claim -> claim.plan().leg().trackingNumber())
                .doesNotContain(number);
        polled(newNumber());
        assertThat(DHL.calls(number)).isZero();

        jdbc.sql("delete from parked_key where key = ?").param(id.toString()).update();
        await().untilAsserted(() -> assertThat(observed(id)).hasSize(1));
    }

    private Claim claim(String number, Instant machine) {
        var soon = clock.instant().plus(Duration.ofMinutes(1));
        return plans
                .claim(
                        "dhl/shared",
                        Instant.EPOCH,
                        1_000,
                        1_000,
                        Duration.ofSeconds(90),
                        10,
                        new Moments(soon, machine))
                .stream()
                .filter(claim -> claim.plan().leg().trackingNumber().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private Polled late(Claim claim, String number) {
        var body = """
                {"shipments":[{"id":"%s","service":"express","events":[{"timestamp":"2026-03-02T09:00:00Z",\
                "statusCode":"transit","status":"PU","description":"Shipment picked up"}]}]}""".formatted(number);
        var answer =
                (Answer.Scans) new Dhl().read(CarrierResponse.of(200, body)).together();
        var asked = Asked.alone(new Reply.Known(answer));
        return new Polled(claim, accounts.with("dhl").orElseThrow(), asked, clock.instant());
    }
}
