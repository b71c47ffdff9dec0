package io.waybill.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Topics;
import io.waybill.events.claims.ClaimClosed;
import io.waybill.events.claims.ClaimDecided;
import io.waybill.events.claims.ClaimDecided.DecidedBy;
import io.waybill.events.claims.ClaimEvent;
import io.waybill.events.claims.ClaimOpened;
import io.waybill.events.claims.RefundRequested;
import io.waybill.local.system.Service;
import io.waybill.testkit.carrier.Detours;
import io.waybill.testkit.carrier.DhlNumbers;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** claims-service is killed at each step of what it decides: each parcel has one claim, and each claim one end. */
@Order(Integer.MAX_VALUE - 2)
@ExtendWith(WholeSystem.class)
class KilledClaimsJourneyIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> NUMBERS =
            DhlNumbers.identcodes(60).limit(3).toList();
    private static final String FOUND = NUMBERS.get(0);
    private static final String CHOSEN = NUMBERS.get(1);
    private static final String SILENT = NUMBERS.get(2);

    @Test
    void eachLostParcelHasOneClaimWithOneEndThoughClaimsIsKilledAtEachStep(RunningWaybill waybill) throws Exception {
        waybill.hurry();
        waybill.carrier().play(Detours.lostAndFound(FOUND));
        waybill.carrier().play(Detours.lost(CHOSEN));
        waybill.carrier().play(Detours.lost(SILENT));
        var opening = waybill.processes().restartHeldAt(Service.CLAIMS, "claim.before-opened");
        for (var number : NUMBERS) {
            waybill.platform().ships("order-" + number, number);
        }
        opening.awaitHeld();
        waybill.hurryLess();
        waybill.processes()
                .restartHeldAt(Service.CLAIMS, "claim.before-withdrawn")
                .awaitHeld();
        waybill.dwell();
        restart(waybill);
        awaitEvent(ClaimOpened.class, CHOSEN, waybill);
        var page = claimPage(CHOSEN, waybill);
        for (var point : List.of("claim.before-decided", "claim.after-decided")) {
            var held = waybill.processes().restartHeldAt(Service.CLAIMS, point);
            var answer = waybill.api("demo").choose(page, "refund");
            held.awaitHeld();
            assertThat(answer).as("held at " + point).isNotDone();
        }
        var held = waybill.processes().restartHeldAt(Service.CLAIMS, "claim.before-silence");
        waybill.hurry();
        held.awaitHeld();
        restart(waybill);

        awaitEvent(ClaimClosed.class, SILENT, waybill);
        assertThat(outcomes(FOUND, waybill)).containsExactly(ClaimClosed.Outcome.PARCEL_FOUND);
        assertThat(deciders(CHOSEN, waybill)).containsExactly(DecidedBy.BUYER);
        assertThat(deciders(SILENT, waybill)).containsExactly(DecidedBy.SILENCE);
        for (var number : NUMBERS) {
            assertThat(events(ClaimOpened.class, number, waybill)).hasSize(1);
            assertThat(events(ClaimClosed.class, number, waybill)).hasSize(1);
            assertThat(events(RefundRequested.class, number, waybill)).hasSize(number.equals(FOUND) ? 0 : 1);
        }
        new Books(waybill).balance();
    }

    private static void restart(RunningWaybill waybill) throws Exception {
        waybill.processes().kill(Service.CLAIMS);
        waybill.processes().start(Service.CLAIMS);
    }

    private static URI claimPage(String number, RunningWaybill waybill) throws Exception {
        var api = waybill.api("demo");
        var claims = api.json(Service.CLAIMS, "/v1/claims?shipment=" + api.shipmentId(number));
        return URI.create(claims.path(0).path("claimPage").asString());
    }

    private static void awaitEvent(Class<? extends ClaimEvent> type, String number, RunningWaybill waybill) {
        await(type.getSimpleName() + " of " + number)
                .atMost(PATIENCE)
                .until(() -> !events(type, number, waybill).isEmpty());
    }

    private static List<ClaimClosed.Outcome> outcomes(String number, RunningWaybill waybill) throws Exception {
        return events(ClaimClosed.class, number, waybill).stream()
                .map(ClaimClosed::outcome)
                .toList();
    }

    private static List<DecidedBy> deciders(String number, RunningWaybill waybill) throws Exception {
        return events(ClaimDecided.class, number, waybill).stream()
                .map(ClaimDecided::decidedBy)
                .toList();
    }

    /** Those sent again count once. */
    private static <E extends ClaimEvent> List<E> events(Class<E> type, String number, RunningWaybill waybill)
            throws Exception {
        var shipment = waybill.api("demo").shipmentId(number);
        return waybill.topics().events(Topics.CLAIMS, type).stream()
                .filter(event -> event.shipmentId().equals(shipment))
                .distinct()
                .toList();
    }
}
