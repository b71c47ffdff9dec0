package io.waybill.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Topics;
import io.waybill.events.claims.ClaimClosed;
import io.waybill.events.claims.ClaimEvent;
import io.waybill.events.claims.ClaimOpened;
import io.waybill.kit.events.Received;
import io.waybill.local.Together;
import io.waybill.local.inbox.Message;
import io.waybill.local.journeys.HeldSteps.Round;
import io.waybill.local.journeys.LivelyShop.Fate;
import io.waybill.local.journeys.LivelyShop.Parcel;
import io.waybill.local.system.Service;
import io.waybill.testkit.carrier.Journeys;
import io.waybill.testkit.faults.Seed;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** First, while the inbox has every mail. */
@Tag("faults")
@Order(1)
@ExtendWith(WholeSystem.class)
class EveryStepFaultIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A claim is opened when a parcel is lost, which nobody knows before the others have gone through most of theirs. */
    private static final Duration PATIENCE_OF_A_STEP = Duration.ofMinutes(5);

    private final Seed seed = Seed.of(EveryStepFaultIT.class);

    @Test
    void everyParcelEndsAsItShouldThoughEachServiceIsKilledAtEachOfItsSteps(RunningWaybill waybill) throws Exception {
        waybill.awaitQuickStarts();
        waybill.hurry();
        List<Parcel> parcels;
        try (var shop = new LivelyShop(waybill)) {
            var shuffle = new Random(seed.below(Integer.MAX_VALUE));
            var tasks = Arrays.stream(Service.values())
                    .<Together.Task>map(service -> {
                        var rounds = rounds(service);
                        Collections.shuffle(rounds, shuffle);
                        return () -> killAtEach(service, rounds, waybill);
                    })
                    .toList();
            Together.all(tasks);
            shop.shipNoMore();

            parcels = shop.shipped();
            awaitEnd(parcels, waybill);
        }
        waybill.stopTime();
        new Books(waybill).balance();
        everyParcelEndsOnce(parcels, waybill);
        nobodyIsToldTwice(waybill);
    }

    private static List<Round> rounds(Service service) {
        return HeldSteps.ROUNDS.stream()
                .filter(round -> round.service() == service)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void killAtEach(Service service, List<Round> rounds, RunningWaybill waybill)
            throws IOException, InterruptedException {
        for (var round : rounds) {
            waybill.processes()
                    .restartHeldAt(service, round.points().toArray(String[]::new))
                    .awaitHeld(PATIENCE_OF_A_STEP);
        }
        waybill.processes().kill(service);
        waybill.processes().start(service);
    }

    private void awaitEnd(List<Parcel> parcels, RunningWaybill waybill) throws Exception {
        var claims = waybill.tables(Service.CLAIMS);
        var lost = parcels.stream().filter(EveryStepFaultIT::isLost).count();
        var coming = parcels.stream()
                .filter(parcel -> !isLost(parcel))
                .map(Parcel::number)
                .toList();
        await("all others are delivered, " + seed)
                .atMost(PATIENCE)
                .until(() -> waybill.delivered(coming) == coming.size());
        await("the claims of all that are lost are decided, " + seed)
                .atMost(PATIENCE)
                .until(() -> claims.count("select count(*) from claim where state = 'SETTLED'") >= lost
                        && claims.count("select count(*) from claim where state = 'OPEN'") == 0);
    }

    private static boolean isLost(Parcel parcel) {
        return parcel.fate() == Fate.LOST_AND_SILENT || parcel.fate() == Fate.LOST_AND_CHOSEN;
    }

    private void everyParcelEndsOnce(List<Parcel> parcels, RunningWaybill waybill) throws Exception {
        var api = waybill.api("demo");
        // What was sent again counts once.
        var said = waybill.topics().events(Topics.CLAIMS).stream()
                .map(Received::event)
                .distinct()
                .collect(Collectors.groupingBy(ClaimEvent::shipmentId));
        for (var parcel : parcels) {
            var events = said.getOrDefault(api.shipmentId(parcel.number()), List.of());
            if (isLost(parcel)) {
                assertThat(events).as("%s, %s", parcel, seed).hasAtLeastOneElementOfType(ClaimOpened.class);
            }
            assertThat(events)
                    .as("each at most once: %s, %s", parcel, seed)
                    .extracting(Object::getClass)
                    .doesNotHaveDuplicates();
            assertThat(of(ClaimClosed.class, events))
                    .as("%s, %s", parcel, seed)
                    .isEqualTo(of(ClaimOpened.class, events));
            if (parcel.fate() == Fate.SMOOTH) {
                assertThat(api.timeline(parcel.number()))
                        .as("%s, %s", parcel, seed)
                        .hasSameSizeAs(Journeys.smooth(parcel.number()).steps());
            }
        }
    }

    private static long of(Class<?> type, List<ClaimEvent> events) {
        return events.stream().filter(type::isInstance).count();
    }

    private void nobodyIsToldTwice(RunningWaybill waybill) throws Exception {
        var arrived = waybill.inbox().stream().map(Message::messageId).toList();
        assertThat(arrived).as("mails, %s", seed).doesNotHaveDuplicates();
        var sent = waybill.tables(Service.NOTIFICATION)
                .rows("select message_id from message where state = 'SENT' and channel = 'EMAIL'");
        assertThat(sent)
                .as("mails said to be sent, %s", seed)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(arrived)
                        .contains(String.valueOf(row.get("message_id")).replaceAll("[<>\\s]", "")));
        var open = waybill.tables(Service.NOTIFICATION).count("select count(*) from message where state = 'ENDING'");
        assertThat(open)
                .as("mails of which nobody says what became of them, %s", seed)
                .isZero();
    }
}
