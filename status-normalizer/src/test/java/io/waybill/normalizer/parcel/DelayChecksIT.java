package io.waybill.normalizer.parcel;

import static io.waybill.normalizer.DelayParcel.pickedUp;
import static io.waybill.normalizer.DelayParcel.processed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.EventHeaders;
import io.waybill.events.scans.ScanEvent;
import io.waybill.events.shipments.ShipmentEvent;
import io.waybill.kit.events.Received;
import io.waybill.kit.time.MachineTime;
import io.waybill.normalizer.DelayParcel;
import io.waybill.normalizer.NormalizerIT;
import io.waybill.normalizer.arrival.Reckoned;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class DelayChecksIT extends NormalizerIT {

    @Autowired
    Normalizing normalizing;

    @Autowired
    Parcels parcels;

    @Autowired
    DelayChecks checks;

    @Autowired
    HearingAgain hearingAgain;

    @Autowired
    MachineTime machineTime;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void takesAWholeStoryOfOneParcelInOneBatch() {
        var parcel = new DelayParcel();
        var now = clock.instant();
        var longAgo = now.minus(Duration.ofDays(9));
        meet(parcel, longAgo);

        hear(
                parcel.observed(longAgo, null, pickedUp(longAgo)),
                parcel.observed(now, now),
                parcel.observed(now, now),
                parcel.observed(now, null, processed(now)));

        assertThat(rows(parcel)).isZero();

        clock.advance(Duration.ofDays(5));
        var later = clock.instant();
        hear(parcel.observed(later, later), parcel.observed(later, later), parcel.observed(later, later));

        await().untilAsserted(() ->
                assertThat(parcel.delays()).extracting(DelayParcel::words).containsExactly("stalled 1"));
    }

    @Test
    void judgesByWhatIsTrueUnderTheLockAndNotByWhatWasClaimed() {
        var parcel = new DelayParcel();
        var now = clock.instant();
        meet(parcel, now);

        checks.check(List.of(parcel.id));

        assertThat(rows(parcel)).isZero();
        assertThat(looks(parcel)).isZero();
    }

    @Test
    void claimsWhatNobodyElseHasUntilTheLeaseRunsOut() {
        var parcel = new DelayParcel();
        meet(parcel, clock.instant());
        // Due long before everything else, and held by one that has not been heard of since.
        var ages = Instant.parse("2020-01-01T00:00:00Z");
        var machine = machineTime.instant();
        var lease = Duration.ofMinutes(1);

        transaction.executeWithoutResult(status -> {
            jdbc.sql("update parcel set delay_check_at = ? where shipment_id = ?")
                    .params(Timestamp.from(ages), parcel.id)
                    .update();
            assertThat(parcels.claimDue(ages, machine, lease, 9)).containsExactly(parcel.id);
            assertThat(parcels.claimDue(ages, machine.plusSeconds(59), lease, 9))
                    .isEmpty();
            assertThat(parcels.claimDue(ages.minusMillis(1), machine.plusSeconds(60), lease, 9))
                    .isEmpty();
            assertThat(parcels.claimDue(ages, machine.plusSeconds(60), lease, 9))
                    .containsExactly(parcel.id);
            status.setRollbackOnly();
        });
    }

    @Test
    void leavesAParcelAloneWhoseKeyIsParked() {
        var parcel = new DelayParcel();
        meet(parcel, clock.instant());
        var ages = Instant.parse("2020-01-01T00:00:00Z");
        var lease = Duration.ofMinutes(1);

        transaction.executeWithoutResult(status -> {
            jdbc.sql("update parcel set delay_check_at = ? where shipment_id = ?")
                    .params(Timestamp.from(ages), parcel.id)
                    .update();
            park(parcel);
            assertThat(parcels.claimDue(ages, machineTime.instant(), lease, 9)).isEmpty();
            jdbc.sql("delete from parked_key").update();
            assertThat(parcels.claimDue(ages, machineTime.instant(), lease, 9)).containsExactly(parcel.id);
            status.setRollbackOnly();
        });
    }

    /** What was reckoned before does not know what was heard meanwhile. */
    @Test
    void reckonsAnewWhatWasHeardOfWhileACopyCaughtUp() {
        var parcel = new DelayParcel();
        meet(parcel, clock.instant());

        transaction.executeWithoutResult(status -> {
            jdbc.sql("update parcel set reckoned_on = current_date, reckoned_by = 1 where shipment_id = ?")
                    .param(parcel.id)
                    .update();
            jdbc.sql("insert into heard_again (shipment_id) values (?)")
                    .param(parcel.id)
                    .update();
            assertThat(reckoned(parcel)).isNotNull();
            hearingAgain.caughtUp();
            assertThat(reckoned(parcel)).isNull();
            status.setRollbackOnly();
        });
    }

    private @Nullable Reckoned reckoned(DelayParcel parcel) {
        return parcels.read(parcel.id).getFirst().arrival().reckoned();
    }

    private void park(DelayParcel parcel) {
        jdbc.sql("insert into parked_key (reader, topic, key, parked_at, cause, tried_at)"
                        + " values ('test', 'test', ?, now(), 'why', now())")
                .param(parcel.id.toString())
                .update();
    }

    @Test
    void letsChecksAndNewsOfTheSameParcelsRunAtOnce() throws Exception {
        var many = Stream.generate(DelayParcel::new).limit(20).toList();
        var now = clock.instant();
        many.forEach(parcel -> meet(parcel, now.minus(Duration.ofDays(6))));
        var answers = new ArrayList<ScanEvent>();
        many.forEach(parcel -> answers.add(parcel.observed(now, now)));
        var ids = new ArrayList<UUID>(many.stream().map(parcel -> parcel.id).toList());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = IntStream.range(0, 16)
                    .<Callable<Void>>mapToObj(turn -> () -> {
                        if (turn % 2 == 0) {
                            var shuffled = new ArrayList<>(ids);
                            Collections.shuffle(shuffled);
                            checks.check(shuffled);
                        } else {
                            var shuffled = new ArrayList<>(answers);
                            Collections.shuffle(shuffled);
                            hear(shuffled.toArray(ScanEvent[]::new));
                        }
                        return null;
                    })
                    .toList();
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }

        many.forEach(parcel -> assertThat(rows(parcel)).isOne());
    }

    private void meet(DelayParcel parcel, Instant shippedAt) {
        transaction.executeWithoutResult(_ -> normalizing.meet(
                List.<Received<ShipmentEvent>>of(received(parcel.id, parcel.shipped("demo", shippedAt, null, false)))));
    }

    private void hear(ScanEvent... events) {
        transaction.executeWithoutResult(_ -> normalizing.hear(Arrays.stream(events)
                .map(event -> received(event.shipmentId(), event))
                .toList()));
    }

    private static <E> Received<E> received(UUID id, E event) {
        var headers = new EventHeaders(UUID.randomUUID().toString(), "test", "/test", null, null, null, null);
        return new Received<>(id.toString(), headers, event, true);
    }

    private long rows(DelayParcel parcel) {
        return jdbc.sql("select count(*) from delay where shipment_id = ?")
                .param(parcel.id)
                .query(Long.class)
                .single();
    }

    private long looks(DelayParcel parcel) {
        return jdbc.sql("select looks_seq from parcel where shipment_id = ?")
                .param(parcel.id)
                .query(Long.class)
                .single();
    }
}
