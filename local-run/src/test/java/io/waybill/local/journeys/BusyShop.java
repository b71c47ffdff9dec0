package io.waybill.local.journeys;

import static org.awaitility.Awaitility.await;

import io.waybill.local.Refusal;
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
import java.util.concurrent.atomic.AtomicInteger;

/** Ships parcels until it closes, some again where Kafka was away; the carrier can tell the whole way of each at once. */
final class BusyShop implements AutoCloseable {

    /** Each has numbers of its own. */
    private static final AtomicInteger SHOPS = new AtomicInteger(300);

    private final RunningWaybill waybill;
    private final Iterator<String> numbers;
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService shop = Executors.newSingleThreadScheduledExecutor();
    private final Future<?> sending;

    /** @param perSecond how many */
    BusyShop(RunningWaybill waybill, int perSecond) {
        this.waybill = waybill;
        this.numbers = DhlNumbers.identcodes(SHOPS.incrementAndGet()).iterator();
        this.sending = shop.scheduleAtFixedRate(this::ship, 0, 1000 / perSecond, TimeUnit.MILLISECONDS);
    }

    private void ship() {
        var number = numbers.next();
        waybill.hasTravelled(number);
        while (!shipped(number)) {
            // Kafka is away, and may have kept it or not.
        }
        sent.add(number);
    }

    private boolean shipped(String number) {
        try {
            waybill.platform().ships("order-" + number, number);
            return true;
        } catch (Refusal _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Until so many more are shipped. */
    void awaitMore(int parcels) {
        var wanted = sent.size() + parcels;
        await("%d parcels are shipped".formatted(wanted))
                .atMost(Duration.ofMinutes(1))
                .until(() -> sent.size() >= wanted);
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
