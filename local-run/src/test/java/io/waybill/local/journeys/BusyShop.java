package io.waybill.local.journeys;

import io.waybill.testkit.carrier.DhlNumbers;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Ships 30 parcels a second until it closes; the carrier can tell the whole way of each at once. */
final class BusyShop implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(33);

    private final RunningWaybill waybill;
    private final Iterator<String> numbers = DhlNumbers.identcodes(300).iterator();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService shop = Executors.newSingleThreadScheduledExecutor();
    private final Future<?> sending;

    BusyShop(RunningWaybill waybill) {
        this.waybill = waybill;
        this.sending = shop.scheduleAtFixedRate(this::ship, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void ship() {
        var number = numbers.next();
        waybill.shipsLastWeeks(number);
        sent.add(number);
    }

    /** @return the numbers of all that were sent */
    List<String> closed() throws InterruptedException, ExecutionException {
        sending.cancel(false);
        shop.shutdown();
        if (!shop.awaitTermination(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Kafka does not acknowledge what the shop sends");
        }
        if (sending.state() == Future.State.FAILED) {
            sending.get();
        }
        return List.copyOf(sent);
    }

    @Override
    public void close() {
        shop.shutdownNow();
    }
}
