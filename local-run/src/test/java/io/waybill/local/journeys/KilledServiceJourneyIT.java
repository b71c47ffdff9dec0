package io.waybill.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.Topics;
import io.waybill.local.system.Service;
import io.waybill.testkit.carrier.DhlNumbers;
import io.waybill.testkit.carrier.Journeys;
import io.waybill.vocabulary.Status;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KilledServiceJourneyIT {

    private static final double WEEK_IN_A_MINUTE = 10_080;
    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

    private static RunningWaybill waybill;

    @BeforeAll
    static void start() throws Exception {
        waybill = RunningWaybill.start(WEEK_IN_A_MINUTE);
    }

    @AfterAll
    static void end() throws Exception {
        waybill.close();
    }

    @Test
    void aServiceKilledBetweenItsWriteAndItsPublishLosesAndDoublesNothing() throws Exception {
        var number = DhlNumbers.identcodes(1).findFirst().orElseThrow();
        var held = waybill.restartHeldAt(Service.ORDER, "relay.before-send");
        waybill.carrier().play(Journeys.smooth(number));
        waybill.platform().ships("order-1", number);
        held.awaitHeld();

        waybill.kill(Service.ORDER);
        waybill.start(Service.ORDER);

        var api = waybill.api("demo");
        var id = api.shipmentId(number).toString();
        api.awaitStatus(number, Status.DELIVERED, TWO_MINUTES);
        assertThat(waybill.topics().seqs(Topics.SHIPMENTS).get(id)).containsExactly(1L);
        assertThat(waybill.topics().seqs(Topics.STATUSES).get(id))
                .containsExactlyElementsOf(
                        gapless(waybill.topics().seqs(Topics.STATUSES).get(id).size()));
        assertThat(waybill.tables(Service.ORDER).count("select count(*) from outbox"))
                .isZero();
    }

    private static Iterable<Long> gapless(int length) {
        return LongStream.rangeClosed(1, length).boxed().toList();
    }
}
