package io.waybill.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.local.system.Instance;
import io.waybill.local.system.Service;
import io.waybill.testkit.carrier.DhlNumbers;
import io.waybill.testkit.carrier.Journeys;
import io.waybill.vocabulary.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WholeSystem.class)
class TwoInstancesJourneyIT {

    private static final int PARCELS = 60;

    private final List<Instance> seconds = new ArrayList<>();

    @AfterEach
    void end(RunningWaybill waybill) {
        seconds.forEach(waybill.processes()::kill);
    }

    @Test
    void twoInstancesOfEachServiceShareTheWorkAndOneTakesAllWhenTheOtherDies(RunningWaybill waybill) throws Exception {
        waybill.hurry();
        seconds.addAll(waybill.processes().startSeconds(Service.values()));
        var before = work(waybill);
        for (var second : seconds) {
            await(second.name() + " has partitions")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> Metrics.of(second).sum("kafka_consumer_coordinator_assigned_partitions") > 0);
        }

        arrive(DhlNumbers.identcodes(40).limit(PARCELS).toList(), waybill);

        var after = work(waybill);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i)).as("work number %d of %s", i, after).isGreaterThan(before.get(i));
        }
        seconds.forEach(waybill.processes()::kill);
        arrive(DhlNumbers.identcodes(41).limit(PARCELS).toList(), waybill);
        new Books(waybill).balance();
    }

    private static void arrive(List<String> numbers, RunningWaybill waybill) throws Exception {
        numbers.forEach(waybill::shipsLastWeeks);
        for (var number : numbers) {
            waybill.api("demo").awaitStatus(number, Status.DELIVERED);
            assertThat(waybill.api("demo").timeline(number))
                    .hasSameSizeAs(Journeys.smooth(number).steps());
        }
    }

    /** Of both instances of each service. */
    private List<Double> work(RunningWaybill waybill) throws Exception {
        var work = new ArrayList<Double>();
        for (var second : seconds) {
            for (var instance : List.of(waybill.processes().instance(second.service()), second)) {
                var metrics = Metrics.of(instance);
                work.add(
                        switch (second.service()) {
                            case ORDER -> metrics.sum("waybill_intake_events_total", "outcome=\"accepted\"");
                            case POLLER -> metrics.sum("waybill_polls_total");
                            case NOTIFICATION, CLAIMS, NORMALIZER ->
                                metrics.sum("waybill_reader_records_total", "outcome=\"handled\"");
                        });
            }
        }
        return work;
    }
}
