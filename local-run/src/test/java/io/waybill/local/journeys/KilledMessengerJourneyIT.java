package io.waybill.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.local.inbox.Message;
import io.waybill.local.system.Service;
import io.waybill.testkit.carrier.DhlNumbers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever sends mail is killed at each step of it: no mail comes twice, and where one may have come it is counted. */
@Order(Integer.MAX_VALUE - 1)
@ExtendWith(WholeSystem.class)
class KilledMessengerJourneyIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final List<String> NUMBERS =
            DhlNumbers.identcodes(50).limit(3).toList();
    private static final List<String> BEFORE_IT_CAN_HAVE_LEFT =
            List.of("message.before-sending", "message.before-dot", "message.at-dot");
    private static final String STATES = "select state from message where what = 'SHIPPED' and subject = ?";

    @Test
    void noMailComesTwiceAndEachDoubtIsCountedThoughItsSenderIsKilledAtEachStep(RunningWaybill waybill)
            throws Exception {
        waybill.dwell();
        heldAt("message.before-decided", waybill, NUMBERS.get(0));
        for (var point : BEFORE_IT_CAN_HAVE_LEFT) {
            waybill.processes().restartHeldAt(Service.NOTIFICATION, point).awaitHeld();
        }
        awaitDoubtOf(NUMBERS.get(0), waybill);
        heldAt("message.after-dot", waybill, NUMBERS.get(1));
        awaitDoubtOf(NUMBERS.get(1), waybill);
        heldAt("message.before-told", waybill, NUMBERS.get(2));
        awaitDoubtOf(NUMBERS.get(2), waybill);

        assertThat(mails(NUMBERS.get(0), waybill)).isEmpty();
        assertThat(mails(NUMBERS.get(1), waybill)).hasSize(1);
        assertThat(mails(NUMBERS.get(2), waybill)).hasSize(1);
        assertThat(waybill.inbox()).extracting(Message::messageId).doesNotHaveDuplicates();
        new Books(waybill).balance();
    }

    private static void heldAt(String point, RunningWaybill waybill, String number) throws Exception {
        var held = waybill.processes().restartHeldAt(Service.NOTIFICATION, point);
        waybill.platform().ships("order-" + number, number);
        held.awaitHeld();
    }

    /** Killed and started once more; before anything else is held, lest that is held on its account. */
    private static void awaitDoubtOf(String number, RunningWaybill waybill) throws Exception {
        waybill.processes().kill(Service.NOTIFICATION);
        waybill.processes().start(Service.NOTIFICATION);
        var subject = waybill.api("demo").shipmentId(number).toString();
        await("it is said to be in doubt whether " + number + " was told of")
                .atMost(PATIENCE)
                .until(
                        () -> waybill.tables(Service.NOTIFICATION).rows(STATES, subject),
                        List.of(Map.<String, Object>of("state", "UNKNOWN"))::equals);
    }

    private static List<Message> mails(String number, RunningWaybill waybill) {
        return waybill.inbox().stream()
                .filter(message -> message.isTo("order-" + number + "@example.org"))
                .toList();
    }
}
