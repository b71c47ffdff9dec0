package io.waybill.local.journeys;

import io.waybill.local.Home;
import io.waybill.local.Together;
import io.waybill.local.system.Instance;
import io.waybill.local.system.LocalSystem;
import io.waybill.local.system.Ports;
import io.waybill.local.system.Service;
import io.waybill.testkit.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The processes of the whole system, and what can befall them. */
final class Processes {

    private final Home home;
    private final LocalSystem system;
    private final Map<Service, Instance> instances = new EnumMap<>(Service.class);

    Processes(Home home, Ports ports, LocalSystem system) {
        this.home = home;
        this.system = system;
        for (var service : Service.values()) {
            instances.put(service, Instance.first(service, ports));
        }
    }

    Instance instance(Service service) {
        return instances.get(service);
    }

    /** SIGKILL. */
    void kill(Service service) {
        kill(instances.get(service));
    }

    void kill(Instance instance) {
        system.process(instance.name()).kill();
    }

    /** Ready when it returns. */
    void start(Service service) throws IOException, InterruptedException {
        system.start(instances.get(service));
    }

    /** Kills the service and starts it so that the threads which reach the points stay there. */
    HeldService restartHeldAt(Service service, String... points) throws IOException, InterruptedException {
        kill(service);
        var held = instances.get(service).with("WAYBILL_HOLD_AT", String.join(",", points));
        var log = log(held);
        var from = Files.size(log);
        system.start(held);
        return new HeldService(log, from, List.of(points));
    }

    /** As {@link #restartHeldAt}, all at once. */
    Map<Service, HeldService> restartAllHeldAt(String point, Service... services)
            throws IOException, InterruptedException {
        var held = new ConcurrentHashMap<Service, HeldService>();
        Together.all(Arrays.stream(services)
                .<Together.Task>map(service -> () -> held.put(service, restartHeldAt(service, point)))
                .toList());
        return held;
    }

    /** A second process of each of these, beside the first. */
    List<Instance> startSeconds(Service... services) throws IOException, InterruptedException {
        var seconds = Arrays.stream(services)
                .map(service ->
                        new Instance(service, service.moduleName() + "-2", FreePort.pick(), FreePort.pick(), Map.of()))
                .toList();
        Together.all(seconds.stream()
                .<Together.Task>map(second -> () -> system.start(second))
                .toList());
        return seconds;
    }

    /** All that it has said, of its earlier lives too. */
    String log(Service service) throws IOException {
        return Files.readString(log(instances.get(service)));
    }

    private Path log(Instance instance) {
        return home.logs().resolve(instance.name() + ".log");
    }

    /** SIGSTOP: its machine answers for its connections, but it does nothing any more. */
    void freeze(Instance instance) throws IOException, InterruptedException {
        signal("-STOP", instance);
    }

    /** SIGCONT: it goes on as if no time had passed. */
    void thaw(Instance instance) throws IOException, InterruptedException {
        signal("-CONT", instance);
    }

    private void signal(String signal, Instance instance) throws IOException, InterruptedException {
        var pid = String.valueOf(system.process(instance.name()).handle().pid());
        if (new ProcessBuilder("kill", signal, pid).inheritIO().start().waitFor() != 0) {
            throw new IOException("kill %s %s, which is %s, failed".formatted(signal, pid, instance.name()));
        }
    }

    void killPostgres() throws IOException {
        system.infrastructure().killPostgres();
    }

    void startPostgres() throws IOException {
        system.infrastructure().startPostgres();
    }

    void killKafka() {
        system.infrastructure().killKafka();
    }

    void startKafka() throws IOException, InterruptedException {
        system.infrastructure().startKafka();
    }
}
