package io.waybill.local.system;

import io.waybill.local.Home;
import io.waybill.local.Progress;
import io.waybill.local.Together;
import io.waybill.local.process.Child;
import io.waybill.local.process.Family;
import io.waybill.local.process.ProcessRecords;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Broker, database and services as processes of their own, started and ended in the right order. */
public final class LocalSystem implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Ports ports;
    private final Progress progress;
    private final Family family;
    private final Infrastructure infrastructure;
    private final Services services;
    private final Map<String, Child> running = new ConcurrentHashMap<>();

    private LocalSystem(
            Ports ports, Progress progress, Family family, Infrastructure infrastructure, Services services) {
        this.ports = ports;
        this.progress = progress;
        this.family = family;
        this.infrastructure = infrastructure;
        this.services = services;
    }

    /** Nothing runs yet. */
    public static LocalSystem prepare(Home home, Ports ports, Outside outside, Progress progress) throws IOException {
        var environment = new ServiceEnvironment(home, ports);
        var family = Family.begin(new ProcessRecords(home.file("pids")));
        return new LocalSystem(
                ports,
                progress,
                family,
                new Infrastructure(home, ports, family, environment),
                new Services(home, family, environment, outside));
    }

    public void start() throws IOException, InterruptedException {
        startInfrastructure();
        Together.all(Arrays.stream(Service.values())
                .map(service -> Instance.first(service, ports))
                .<Together.Task>map(instance -> () -> start(instance))
                .toList());
    }

    /** The broker, the databases, and the services' jars taken apart. */
    public void startInfrastructure() throws IOException, InterruptedException {
        Together.Task kafka = () -> timed("Kafka", ports.bootstrapServers(), infrastructure::startKafka);
        Together.Task postgres =
                () -> timed("PostgreSQL", "127.0.0.1:" + ports.postgres(), infrastructure::startPostgres);
        var jars = Arrays.stream(Service.values()).<Together.Task>map(service -> () -> unpack(service));
        Together.all(Stream.concat(Stream.of(kafka, postgres), jars).toList());
    }

    private void unpack(Service service) throws IOException {
        var what = "unpacking " + service.moduleName();
        progress.begin(what);
        services.prepare(service);
        progress.finished(what);
    }

    /** Ready when it returns. */
    public void start(Instance instance) throws IOException, InterruptedException {
        var address = "http://127.0.0.1:" + instance.port();
        timed(instance.name(), address, () -> running.put(instance.name(), services.start(instance)));
    }

    private void timed(String what, String where, Together.Task task) throws IOException, InterruptedException {
        progress.begin(what);
        task.run();
        progress.done(what, where);
    }

    /** Of a running instance, by its name. */
    public Child process(String instance) {
        return running.get(instance);
    }

    /** In good order, the instance of that name. */
    public void stop(String instance) {
        running.get(instance).stop(PATIENCE);
    }

    public Infrastructure infrastructure() {
        return infrastructure;
    }

    /** What runs after {@link #start()}. */
    public List<Part> parts() {
        return Stream.concat(
                        Stream.of(infrastructure.kafka(), infrastructure.postgres()),
                        Arrays.stream(Service.values())
                                .map(service -> Instance.first(service, ports))
                                .map(this::part))
                .toList();
    }

    private Part part(Instance instance) {
        var child = running.get(instance.name());
        return new Part(instance.name(), child.onExit(), child::lastWords, () -> {
            start(instance);
            return part(instance);
        });
    }

    /** A command of a service's own jar, beside it; it has ended when it returns. */
    public Child command(Service service, List<String> words) throws IOException {
        return services.command(Instance.first(service, ports), words);
    }

    /** Makes what is missing for quicker starts, at the lowest priority. */
    public void makeStartCache(Service service) throws IOException {
        services.makeStartCache(Instance.first(service, ports));
    }

    private void sayWaitingFor(String names) {
        progress.say("  waiting for the end of " + names + " (a few seconds)");
    }

    /** Services first, all at once, then what they stand on. */
    @Override
    public void close() throws IOException {
        family.expectNoMore();
        family.stop(child -> !child.name().equals(Infrastructure.KAFKA), PATIENCE, this::sayWaitingFor);
        infrastructure.close(this::sayWaitingFor);
        family.close();
    }
}
