package io.waybill.local.journeys;

import static org.awaitility.Awaitility.await;

import io.waybill.local.Folders;
import io.waybill.local.Home;
import io.waybill.local.MachineClock;
import io.waybill.local.Progress;
import io.waybill.local.inbox.Inbox;
import io.waybill.local.inbox.Message;
import io.waybill.local.journey.Play;
import io.waybill.local.system.LocalSystem;
import io.waybill.local.system.MessageAccess;
import io.waybill.local.system.Outside;
import io.waybill.local.system.Ports;
import io.waybill.local.system.Running;
import io.waybill.local.system.Service;
import io.waybill.local.system.ServiceCommand;
import io.waybill.local.time.BusinessClock;
import io.waybill.testkit.carrier.CarrierSimulator;
import io.waybill.testkit.carrier.Departures;
import io.waybill.testkit.carrier.Journeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The whole system on free ports and in a folder of its own: broker, PostgreSQL, simulated carrier and the services from
 * their built jars. Everything in it can be killed and started again.
 */
final class RunningWaybill implements AutoCloseable {

    private final Home home;
    private final Ports ports;
    private final BusinessClock clock;
    private final SimulatedWorld world;
    private final Inbox inbox;
    private final LocalSystem system;
    private final OrderPlatform platform;
    private final Processes processes;
    private final List<Thread> quickStarts = new ArrayList<>();

    private RunningWaybill(
            Home home, Ports ports, BusinessClock clock, SimulatedWorld world, Inbox inbox, LocalSystem system) {
        this.home = home;
        this.ports = ports;
        this.clock = clock;
        this.world = world;
        this.inbox = inbox;
        this.system = system;
        this.platform = new OrderPlatform(ports.bootstrapServers(), clock);
        this.processes = new Processes(home, ports, system);
    }

    static RunningWaybill start() throws IOException, InterruptedException {
        var home = JourneyHome.make();
        var ports = Ports.free();
        var clock = BusinessClock.resume(home.file("time"), MachineClock.time());
        var world = SimulatedWorld.start(home, ports, clock);
        var progress = new Progress(System.out, false);
        var inbox = MessageAccess.open(home, ports, clock);
        var outside = new Outside(world.access(), MessageAccess.inbox(home, ports));
        var system = LocalSystem.prepare(home, ports, outside, progress);
        var waybill = new RunningWaybill(home, ports, clock, world, inbox, system);
        try {
            system.start();
            waybill.hurryNextStarts();
            return waybill;
        } catch (IOException | InterruptedException | RuntimeException e) {
            closeAfter(e, waybill);
            throw e;
        }
    }

    /** What keeps it from closing does not hide what kept it from starting. */
    private static void closeAfter(Exception failure, RunningWaybill waybill) {
        try {
            waybill.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** While the first journey waits for its parcels. */
    private void hurryNextStarts() {
        for (var service : Service.values()) {
            quickStarts.add(Thread.startVirtualThread(() -> {
                try {
                    system.makeStartCache(service);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        }
    }

    /** Until services start as quickly as they do for those who have started them before. */
    void awaitQuickStarts() throws InterruptedException {
        for (var quickStart : quickStarts) {
            quickStart.join();
        }
    }

    /** A week in 45 seconds. */
    void hurry() {
        clock.setSpeed(13_440);
    }

    /** A week in 100 seconds: what is due within hours is seen before it is over. */
    void hurryLess() {
        clock.setSpeed(6_048);
    }

    /** As the days of its readers pass, so that nothing comes due unless it is waited for. */
    void dwell() {
        clock.setSpeed(1);
    }

    /** A week in five minutes, so that something is still to come after a few restarts. */
    void takeTime() {
        clock.setSpeed(2_016);
    }

    /** Nothing comes due any more when it returns. */
    void stopTime() {
        var end = clock.setSpeed(0);
        await("time stands still").until(() -> !clock.instant().isBefore(end));
    }

    CarrierSimulator carrier() {
        return world.dhl();
    }

    /** The parcels of {@code ./waybill up} set out, and their buyers read their mail. */
    Play play() throws IOException, InterruptedException {
        var play = new Play(ports.bootstrapServers(), clock, inbox::messages, Departures.unwritten(), _ -> {});
        play.begin(home.file("journeys.json"), carrier(), ports.bootstrapServers());
        return play;
    }

    /** What buyers were sent, newest first. */
    List<Message> inbox() {
        return inbox.messages();
    }

    TopicReading topics() {
        return new TopicReading(ports.bootstrapServers());
    }

    OrderPlatform platform() {
        return platform;
    }

    /** From now on the carrier can tell its whole way at once. */
    void hasTravelled(String number) {
        carrier().play(Journeys.smooth(number), clock.instant().minus(Duration.ofDays(7)));
    }

    /** A parcel whose whole way the carrier can tell at once. */
    void shipsLastWeeks(String number) {
        hasTravelled(number);
        try {
            platform.ships("order-" + number, number);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** By HTTP; the same event each time. @return the answer's status */
    int shipsByHttp(String number) throws IOException, InterruptedException {
        var event =
                "{\"specversion\": \"1.0\", \"type\": \"order-shipped\", \"id\": \"%s\", \"source\": \"/test/shop\","
                        + " \"time\": \"%s\", \"data\": %s}";
        var order = "order-" + number;
        var body = OrderPlatform.body(platform.shipped(order, "dhl", number));
        return api("demo")
                .post(Service.ORDER, "/v1/order-events", event.formatted(order, clock.instant(), body))
                .statusCode();
    }

    /** A parcel that UPS tells of by itself. */
    void shipsWithUps(String number) throws InterruptedException {
        world.ups().send(SimulatedWorld.UPS, number);
        platform.ships("order-" + number, SimulatedWorld.UPS, number);
    }

    MerchantApi api(String merchantId) throws IOException {
        return MerchantApi.of(merchantId, home, ports);
    }

    /** As the owner of the service's schema, whom row-level security does not bind. */
    Tables tables(Service service) throws IOException {
        return Tables.of(service, home, ports);
    }

    Processes processes() {
        return processes;
    }

    /** How many of them. */
    long delivered(List<String> numbers) throws IOException, SQLException {
        return tables(Service.ORDER)
                .count(
                        "select count(*) from parcel_status where status = 'delivered' and shipment_id in"
                                + " (select id from shipment where tracking_number = any (?))",
                        (Object) numbers.toArray(String[]::new));
    }

    /** A command of the service's own jar, such as {@code offsets waybill.scans --to beginning}. @return its exit code */
    int command(Service service, String... arguments) throws IOException, InterruptedException {
        return ServiceCommand.run(home, Running.here(ports, false), service, List.of(arguments));
    }

    /** A command of {@code ./waybill} that ends, as people type it beside a running {@code up}. */
    CommandLine.Result typed(String... words) throws IOException, InterruptedException {
        Running.here(ports, false).announce(home);
        return new CommandLine(home.data(), Map.of()).run(words);
    }

    @Override
    public void close() throws IOException {
        try {
            system.close();
        } finally {
            platform.close();
            inbox.close();
            world.close();
            clock.close();
            Files.deleteIfExists(home.apps());
            Folders.delete(home.data());
        }
    }
}
