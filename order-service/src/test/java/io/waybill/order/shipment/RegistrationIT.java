package io.waybill.order.shipment;

import static io.waybill.order.shipment.Reported.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.order.OrderServiceIT;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class RegistrationIT extends OrderServiceIT {

    private static final int READERS = 4;

    @Autowired
    Registration registration;

    @Autowired
    TransactionTemplate transaction;

    private static String number() {
        return "JJD"
                + String.valueOf(UUID.randomUUID().getMostSignificantBits())
                        .replaceAll("\\D", "0")
                        .substring(0, 15);
    }

    /** As readers of several partitions and instances do: each its own batch, all at once. */
    private List<List<Parcel>> atOnce(List<List<ParcelReport>> batches) throws Exception {
        var together = new CyclicBarrier(batches.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var registrations = batches.stream()
                    .<Callable<List<Parcel>>>map(batch -> () -> {
                        together.await();
                        return transaction.execute(_ -> registration.register(batch));
                    })
                    .toList();
            return threads.invokeAll(registrations).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    @Test
    void oneNumberBecomesOneParcelThoughSeveralReadersHearOfItAtOnce() throws Exception {
        var number = number();
        var batches = IntStream.range(0, READERS)
                .mapToObj(reader ->
                        List.of(order("R" + reader + number).number(number).report()))
                .toList();

        atOnce(batches);

        var ids = jdbc.sql("select id from shipment where tracking_number = ?")
                .param(number)
                .query(UUID.class)
                .list();
        assertThat(ids).hasSize(1);
        assertThat(jdbc.sql("select count(*) from shipment_report where shipment_id = ?")
                        .param(ids.getFirst())
                        .query(Integer.class)
                        .single())
                .isEqualTo(READERS);
        assertThat(jdbc.sql("select shipments_seq from shipment where id = ?")
                        .param(ids.getFirst())
                        .query(Long.class)
                        .single())
                .isEqualTo(READERS);
    }

    /** The same keys in opposite orders: readers that lock as they come would wait for each other. */
    @Test
    void readersWithTheSameOrdersTheOtherWayRoundDoNotBlockEachOther() throws Exception {
        var orders = IntStream.range(0, 50)
                .mapToObj(one -> order("X" + one + number()).number(number()).report())
                .toList();

        var registered = atOnce(List.of(orders, orders.reversed()));

        assertThat(registered.getLast().reversed())
                .extracting(Parcel::id)
                .isEqualTo(registered.getFirst().stream().map(Parcel::id).toList());
    }

    @Test
    void keepsWhatAnOrderLeft() {
        var number = number();
        var emptied = register(order("L" + number)).id();
        var joined = register(order("M" + number).number(number)).id();

        var moved = register(order("L" + number).number(number).saidAfter(java.time.Duration.ofHours(1)));

        assertThat(moved.id()).isEqualTo(joined);
        assertThat(jdbc.sql("select count(*) from shipment_report where shipment_id = ?")
                        .param(emptied)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select shipments_seq from shipment where id = ?")
                        .param(emptied)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    private Parcel register(Reported reported) {
        return transaction
                .execute(_ -> registration.register(List.of(reported.report())))
                .getFirst();
    }
}
