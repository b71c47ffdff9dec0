package io.waybill.local.journeys;

import static org.awaitility.Awaitility.await;

import io.waybill.local.Folders;
import io.waybill.local.Home;
import io.waybill.local.MachineClock;
import io.waybill.local.Progress;
import io.waybill.local.Together;
import io.waybill.local.inbox.Inbox;
import io.waybill.local.inbox.Message;
import io.waybill.local.journey.Play;
import io.waybill.local.keys.Secrets;
import io.waybill.local.system.CarrierAccess;
import io.waybill.local.system.Instance;
import io.waybill.local.system.LocalSystem;
import io.waybill.local.system.MessageAccess;
import io.waybill.local.system.Outside;
import io.waybill.local.system.Ports;
import io.waybill.local.system.Running;
import io.waybill.local.system.Service;
import io.waybill.local.system.ServiceCommand;
import io.waybill.local.time.BusinessClock;
import io.waybill.testkit.FreePort;
import io.waybill.testkit.carrier.CarrierSimulator;
import io.waybill.testkit.carrier.Journeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The whole system on free ports and in a folder of its own: broker, PostgreSQL, simulated carrier and the services from
 * their built jars. Everything in it can be killed and started again.
 */
final class RunningWaybill implements AutoCloseable {

    private final Home home;
    private final Ports ports;
    private final BusinessClock clock;
    private final CarrierSimulator carrier;
    private final Inbox inbox;
    private final LocalSystem system;
    private final OrderPlatform platform;
    private final Map<Service, Instance> instances = new EnumMap<>(Service.class);

    private RunningWaybill(
            Home home, Ports ports, BusinessClock clock, CarrierSimulator carrier, Inbox inbox, LocalSystem system) {
        this.home = home;
        this.ports = ports;
        this.clock = clock;
        this.carrier = carrier;
        this.inbox = inbox;
        this.system = system;
        this.platform = new OrderPlatform(ports.bootstrapServers(), clock);
        for (var service : Service.values()) {
            instances.put(service, Instance.first(service, ports));
        }
    }

    static RunningWaybill start() throws IOException, InterruptedException {
        var home = JourneyHome.make();
        var ports = Ports.free();
        var key = Secrets.in(home.keys()).password("simulated-dhl");
        var clock = BusinessClock.resume(home.file("time"), MachineClock.time());
        var carrier = CarrierSimulator.start(ports.simulator(), key, clock);
        var progress = new Progress(System.out, false);
        var inbox = MessageAccess.open(home, ports, clock);
        var outside = new Outside(CarrierAccess.simulator(ports.simulator(), key), MessageAccess.inbox(home, ports));
        var system = LocalSystem.prepare(home, ports, outside, progress);
        var waybill = new RunningWaybill(home, ports, clock, carrier, inbox, system);
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
            Thread.startVirtualThread(() -> {
                try {
                    system.makeStartCache(service);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
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
        return carrier;
    }

    /** The parcels of {@code ./waybill up} set out, and their buyers read their mail. */
    Play play() throws IOException, InterruptedException {
        var play = new Play(ports.bootstrapServers(), clock, inbox::messages, _ -> {});
        play.begin(home.file("journeys.json"), carrier, ports.bootstrapServers());
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

    /** A parcel whose whole way the carrier can tell at once. */
    void shipsLastWeeks(String number) {
        carrier.play(Journeys.smooth(number), clock.instant().minus(Duration.ofDays(7)));
        try {
            platform.ships("order-" + number, number);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    MerchantApi api(String merchantId) throws IOException {
        return MerchantApi.of(merchantId, home, ports);
    }

    /** As the owner of the service's schema, whom row-level security does not bind. */
    Tables tables(Service service) throws IOException {
        return Tables.of(service, home, ports);
    }

    /** SIGKILL. */
    void kill(Service service) {
        system.process(service.moduleName()).kill();
    }

    /** Ready when it returns. */
    void start(Service service) throws IOException, InterruptedException {
        system.start(instances.get(service));
    }

    /** Ends the service and starts it so that the thread which reaches the point stays there. */
    HeldService restartHeldAt(Service service, String point) throws IOException, InterruptedException {
        kill(service);
        var held = instances.get(service).with("WAYBILL_HOLD_AT", point);
        system.start(held);
        return new HeldService(home.logs().resolve(held.name() + ".log"), point);
    }

    /** As {@link #restartHeldAt}, all at once. */
    Map<Service, HeldService> restartHeldAt(String point, Service... services)
            throws IOException, InterruptedException {
        var held = new ConcurrentHashMap<Service, HeldService>();
        Together.all(Arrays.stream(services)
                .<Together.Task>map(service -> () -> held.put(service, restartHeldAt(service, point)))
                .toList());
        return held;
    }

    Instance instance(Service service) {
        return instances.get(service);
    }

    /** A second process of each service, beside the first. */
    List<Instance> startSeconds() throws IOException, InterruptedException {
        var seconds = Arrays.stream(Service.values())
                .map(service ->
                        new Instance(service, service.moduleName() + "-2", FreePort.pick(), FreePort.pick(), Map.of()))
                .toList();
        Together.all(seconds.stream()
                .<Together.Task>map(second -> () -> system.start(second))
                .toList());
        return seconds;
    }

    void kill(Instance instance) {
        system.process(instance.name()).kill();
    }

    void killPostgres() throws IOException {
        system.infrastructure().killPostgres();
    }

    void startPostgres() throws IOException {
        system.infrastructure().startPostgres();
    }

    /** A command of the service's own jar, such as {@code offsets waybill.scans --to beginning}. @return its exit code */
    int command(Service service, String... arguments) throws IOException, InterruptedException {
        return ServiceCommand.run(home, Running.here(ports, false), service, List.of(arguments));
    }

    @Override
    public void close() throws IOException {
        try {
            system.close();
        } finally {
            platform.close();
            inbox.close();
            carrier.close();
            clock.close();
            Files.deleteIfExists(home.apps());
            Folders.delete(home.data());
        }
    }
}
