package io.waybill.benchmarks.stage;

import io.waybill.benchmarks.measure.Measured;
import io.waybill.benchmarks.measure.Meter;
import io.waybill.testkit.FreePort;
import io.waybill.testkit.TestInfrastructure;
import io.waybill.testkit.kafka.KafkaProcess;
import io.waybill.testkit.postgres.Database;
import io.waybill.testkit.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One broker and one PostgreSQL for all that is measured in a run. */
public final class Stage implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);

    private final boolean quick;
    private final Path directory;
    private final PostgresServer server;
    private final Postgres postgres;
    private final Meter meter;
    private Child broker;
    private int kafkaPort;

    /** @param quick a try whether everything still runs; what it measures is nothing */
    public Stage(boolean quick) throws Exception {
        this.quick = quick;
        this.directory = TestInfrastructure.sweptDirectory("waybill-benchmarks");
        this.server = TestInfrastructure.postgres();
        this.postgres = new Postgres(server);
        this.kafkaPort = FreePort.pick();
        this.broker = startBroker();
        this.meter = new Meter(postgres::walPosition, !quick);
    }

    private Child startBroker() throws IOException {
        var data = directory.resolve("kafka-" + kafkaPort).toString();
        return java("broker", Service.NORMALIZER, KafkaProcess.class.getName(), List.of(data, "" + kafkaPort));
    }

    /** A broker that knows of nothing before, as each service's database does: readers begin at the beginning. */
    public void clear() throws IOException {
        broker.close();
        kafkaPort = FreePort.pick();
        broker = startBroker();
    }

    public boolean quick() {
        return quick;
    }

    public Meter meter() {
        return meter;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + kafkaPort;
    }

    public Measured broker() {
        return broker.as("broker");
    }

    public Postgres postgres() {
        return postgres;
    }

    public Database database(String name) {
        return TestInfrastructure.database(name);
    }

    /**
     * The same for everybody who is measured: the collector that our images have, and a heap of one size, as how often one that
     * may grow is collected is a matter of chance.
     */
    public List<String> flags() {
        return quick
                ? List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                : List.of("-Xms1g", "-Xmx1g", "-XX:+UseParallelGC");
    }

    /** @param service the one that may be on its class path */
    public Child java(String name, Service service, String main, List<String> arguments) throws IOException {
        return java(name, flags(), service, main, arguments);
    }

    private Child java(String name, List<String> flags, Service service, String main, List<String> arguments)
            throws IOException {
        return Child.start(
                name,
                Java.command(flags, service, main, arguments),
                directory.resolve(name.replace(' ', '-') + ".log"));
    }

    /** Ready when it returns. */
    public Child service(String name, Service service, Database database, Map<String, String> settings)
            throws Exception {
        return service(name, flags(), service, service.main(), database, settings);
    }

    public Child service(
            String name,
            List<String> flags,
            Service service,
            String main,
            Database database,
            Map<String, String> settings)
            throws Exception {
        var port = FreePort.pick();
        var child = java(
                name, flags, service, main, ServiceSettings.arguments(bootstrapServers(), database, port, settings));
        Waiting.until(name + " is ready", START, () -> {
            child.requireAlive();
            return Readiness.at(port);
        });
        return child;
    }

    @Override
    public void close() {
        broker.close();
    }
}
