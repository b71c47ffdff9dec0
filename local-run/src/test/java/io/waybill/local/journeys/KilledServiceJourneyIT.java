package io.waybill.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.local.system.Service;
import io.waybill.testkit.carrier.DhlNumbers;
import io.waybill.testkit.carrier.Journeys;
import io.waybill.vocabulary.Status;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Last, when starts are quick: it needs more of them than all the others. */
@Order(Integer.MAX_VALUE)
@ExtendWith(WholeSystem.class)
class KilledServiceJourneyIT {

    private static final String NUMBER = DhlNumbers.identcodes(1).findFirst().orElseThrow();
    private static final String WRITING = "reader.before-commit";
    private static final List<String> PUBLISHING = List.of("relay.before-send", "relay.before-delete");
    private static final List<String> ASKING_AND_PUBLISHING =
            List.of("poller.claimed", "poller.answered", "relay.before-send", "relay.before-delete");

    @Test
    void aParcelArrivesThoughEachServiceIsKilledAtEachOfItsSteps(RunningWaybill waybill) throws Exception {
        waybill.takeTime();
        var held = waybill.processes().restartAllHeldAt(WRITING, Service.ORDER, Service.POLLER, Service.NORMALIZER);
        waybill.shipsLastWeeks(NUMBER);

        held.get(Service.ORDER).awaitHeld();
        killAtEach(PUBLISHING, Service.ORDER, waybill);
        held.get(Service.POLLER).awaitHeld();
        killAtEach(ASKING_AND_PUBLISHING, Service.POLLER, waybill);
        held.get(Service.NORMALIZER).awaitHeld();
        killAtEach(PUBLISHING, Service.NORMALIZER, waybill);
        waybill.hurry();

        waybill.api("demo").awaitStatus(NUMBER, Status.DELIVERED);
        assertThat(waybill.api("demo").timeline(NUMBER))
                .hasSameSizeAs(Journeys.smooth(NUMBER).steps());
        new Books(waybill).balance();
    }

    private static void killAtEach(List<String> points, Service service, RunningWaybill waybill) throws Exception {
        for (var point : points) {
            waybill.processes().restartHeldAt(service, point).awaitHeld();
        }
        waybill.processes().kill(service);
        waybill.processes().start(service);
    }
}
