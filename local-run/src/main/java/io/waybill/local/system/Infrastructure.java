package io.waybill.local.system;

import io.waybill.local.Home;
import io.waybill.local.process.Child;
import io.waybill.local.process.Family;
import io.waybill.local.process.JavaCommand;
import io.waybill.local.process.Readiness;
import io.waybill.local.system.ServiceEnvironment.DatabaseRole;
import io.waybill.testkit.kafka.KafkaProcess;
import io.waybill.testkit.postgres.Databases;
import io.waybill.testkit.postgres.PostgresServer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the services stand on. */
public final class Infrastructure {

    static final String KAFKA = "Kafka";

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final List<String> FLAGS = List.of(
            "-Xms64m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dlogback.configurationFile=kafka-logback.xml");

    private final Home home;
    private final Ports ports;
    private final Family family;
    private final ServiceEnvironment environment;
    private @Nullable Child kafka;
    private @Nullable PostgresServer postgres;

    Infrastructure(Home home, Ports ports, Family family, ServiceEnvironment environment) {
        this.home = home;
        this.ports = ports;
        this.family = family;
        this.environment = environment;
    }

    /** Takes records when it returns. */
    public void startKafka() throws IOException, InterruptedException {
        var command =
                JavaCommand.ofClass(FLAGS, KafkaProcess.class, home.kafka().toString(), String.valueOf(ports.kafka()));
        var child = family.start(KAFKA, command, Map.of(), home.logs().resolve("kafka.log"));
        kafka = child;
        Readiness.awaitListening(child, ports.kafka());
    }

    /** Has every service's database when it returns. */
    public void startPostgres() throws IOException {
        if (postgres != null) {
            postgres.kill();
        }
        try {
            var server = PostgresServer.start(home.postgres(), ports.postgres());
            postgres = server;
            family.adopt("PostgreSQL", ProcessHandle.of(server.pid()).orElseThrow());
            createDatabases(new Databases(server));
        } catch (SQLException e) {
            throw new IOException("PostgreSQL in " + home.postgres() + " does not do what is asked of it", e);
        }
    }

    private void createDatabases(Databases databases) throws IOException, SQLException {
        for (var service : Service.values()) {
            databases.create(
                    service.database(),
                    environment.password(service, DatabaseRole.OWNER),
                    environment.password(service, DatabaseRole.APP),
                    environment.password(service, DatabaseRole.WORKER));
        }
    }

    /** As {@code kill -9}. */
    public void killKafka() {
        Objects.requireNonNull(kafka, "Kafka does not run").kill();
    }

    /** As {@code kill -9}. */
    public void killPostgres() throws IOException {
        Objects.requireNonNull(postgres, "PostgreSQL does not run").kill();
    }

    Part kafka() {
        var child = Objects.requireNonNull(kafka, "Kafka does not run");
        return new Part(child.name(), child.onExit(), child::lastWords, () -> {
            startKafka();
            return kafka();
        });
    }

    Part postgres() {
        var server = Objects.requireNonNull(postgres, "PostgreSQL does not run");
        var postmaster = ProcessHandle.of(server.pid()).orElseThrow();
        return new Part("PostgreSQL", postmaster.onExit(), () -> "PostgreSQL ended.", () -> {
            startPostgres();
            return postgres();
        });
    }

    /** @param waitsFor is told what takes a while */
    void close(Consumer<String> waitsFor) throws IOException {
        if (kafka != null) {
            waitsFor.accept(KAFKA);
            kafka.stop(PATIENCE);
        }
        if (postgres != null) {
            waitsFor.accept("PostgreSQL");
            postgres.close();
        }
    }
}
