package io.waybill.local.journeys;

import io.waybill.local.Refusal;
import io.waybill.local.system.Service;
import io.waybill.testkit.carrier.Detours;
import io.waybill.testkit.carrier.DhlNumbers;
import java.io.IOException;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Whatever makes services do what they can do: parcels of every fate, orders by HTTP, buyers who choose and who do not,
 * scans read anew. Whoever is not answered asks again.
 */
final class LivelyShop implements AutoCloseable {

    enum Fate {
        SMOOTH,
        STALLED,
        LOST_AND_SILENT,
        LOST_AND_CHOSEN,
        FOUND,
        UPS
    }

    record Parcel(String number, Fate fate) {}

    private static final int ACCEPTED = 202;
    private static final int OK = 200;

    private final RunningWaybill waybill;
    private final MerchantApi api;
    private final Iterator<String> numbers = DhlNumbers.identcodes(200).iterator();
    private final Iterator<String> upsNumbers = UpsNumbers.all().iterator();
    private final List<Parcel> shipped = new CopyOnWriteArrayList<>();
    private final Queue<String> toSend = new ConcurrentLinkedQueue<>();
    private final Queue<String> toChoose = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService errands = Executors.newScheduledThreadPool(4);
    private final ScheduledExecutorService shipping = Executors.newSingleThreadScheduledExecutor();

    LivelyShop(RunningWaybill waybill) throws IOException {
        this.waybill = waybill;
        this.api = waybill.api("demo");
        repeat(shipping, 1_200, this::ship);
        repeat(errands, 300, this::send);
        repeat(errands, 500, this::choose);
        repeat(errands, 4_000, this::readAnew);
    }

    @FunctionalInterface
    private interface Errand {
        void run() throws IOException, InterruptedException, ExecutionException, TimeoutException;
    }

    private static void repeat(ScheduledExecutorService on, long millis, Errand errand) {
        on.scheduleWithFixedDelay(
                () -> {
                    try {
                        errand.run();
                    } catch (IOException | ExecutionException | TimeoutException | Refusal _) {
                        // Whoever was asked is being killed: again.
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                },
                0,
                millis,
                TimeUnit.MILLISECONDS);
    }

    private void ship() throws InterruptedException {
        var fate = Fate.values()[shipped.size() % Fate.values().length];
        var number = fate == Fate.UPS ? upsNumbers.next() : numbers.next();
        switch (fate) {
            case SMOOTH -> {
                waybill.hasTravelled(number);
                toSend.add(number);
            }
            case STALLED -> ship(number, () -> waybill.carrier().play(Detours.stalled(number)));
            case LOST_AND_SILENT -> ship(number, () -> waybill.carrier().play(Detours.lost(number)));
            case LOST_AND_CHOSEN -> {
                ship(number, () -> waybill.carrier().play(Detours.lost(number)));
                toChoose.add(number);
            }
            case FOUND -> ship(number, () -> waybill.carrier().play(Detours.lostAndFound(number)));
            case UPS -> waybill.shipsWithUps(number);
        }
        shipped.add(new Parcel(number, fate));
    }

    private void ship(String number, Runnable playing) throws InterruptedException {
        playing.run();
        waybill.platform().ships("order-" + number, number);
    }

    /** The same event, as often as it takes. */
    private void send() throws IOException, InterruptedException {
        var number = toSend.peek();
        if (number != null && waybill.shipsByHttp(number) == ACCEPTED) {
            toSend.remove();
        }
    }

    private void choose() throws IOException, InterruptedException, ExecutionException, TimeoutException {
        for (var number : toChoose) {
            var shipment = api.shipment(number);
            if (shipment.isPresent() && chosen(shipment.get().path("id").asString())) {
                toChoose.remove(number);
            }
        }
    }

    private boolean chosen(String shipmentId)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        var claim =
                api.json(Service.CLAIMS, "/v1/claims?shipment=" + shipmentId).path(0);
        return claim.has("claimPage")
                && api.choose(URI.create(claim.path("claimPage").asString()), "refund")
                                .get(5, TimeUnit.SECONDS)
                                .statusCode()
                        < OK * 2;
    }

    private void readAnew() throws IOException, InterruptedException {
        api.post(Service.NORMALIZER, "/v1/renormalisations", "{\"carrier\": \"dhl\"}");
    }

    List<Parcel> shipped() {
        return shipped;
    }

    /** Sends no more parcels; whoever has something to say goes on until it is heard. */
    void shipNoMore() throws InterruptedException {
        shipping.shutdown();
        if (!shipping.awaitTermination(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Kafka does not acknowledge what the shop sends");
        }
    }

    @Override
    public void close() {
        shipping.shutdownNow();
        errands.shutdownNow();
    }
}
