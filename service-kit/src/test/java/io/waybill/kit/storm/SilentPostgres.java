package io.waybill.kit.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.kit.Parrots;
import io.waybill.testkit.FreePort;
import io.waybill.testkit.TestInfrastructure;
import io.waybill.testkit.Tokens;
import io.waybill.testkit.faults.OwnPostgres;
import io.waybill.testkit.faults.Seed;
import io.waybill.testkit.faults.Wire;
import io.waybill.testkit.kafka.KafkaBroker;
import io.waybill.testkit.postgres.Database;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A parrot under load whose PostgreSQL lies behind a wire. It waits for it less long than services do. */
final class SilentPostgres implements AutoCloseable {

    static final Duration SOON = Duration.ofSeconds(45);
    private static final Duration WITHIN = Duration.ofSeconds(20);

    private final Seed seed;
    private final KafkaBroker broker;
    private final OwnPostgres postgres;
    private final Wire wire;
    private final Ledger ledger;
    private final ConfigurableApplicationContext parrot;
    private final Flood flood;

    private SilentPostgres(Seed seed, KafkaBroker broker, OwnPostgres postgres, Wire wire, int perSecond)
            throws SQLException {
        this.seed = seed;
        this.broker = broker;
        this.postgres = postgres;
        this.wire = wire;
        var database = postgres.database("unheard");
        this.ledger = new Ledger(database, broker.bootstrapServers(), seed);
        this.parrot = start(broker, database.at(wire.port()));
        this.flood = Flood.begin(broker.bootstrapServers(), perSecond);
    }

    static SilentPostgres start(Seed seed, int perSecond) throws IOException, SQLException {
        var broker = KafkaBroker.start(TestInfrastructure.sweptDirectory("waybill-own-kafka"), FreePort.pick());
        var postgres = OwnPostgres.start();
        return new SilentPostgres(seed, broker, postgres, Wire.to(postgres.port()), perSecond);
    }

    private static ConfigurableApplicationContext start(KafkaBroker broker, Database database) {
        return Parrots.on(broker.bootstrapServers(), database)
                .start(
                        "--waybill.database.connect-within=1s",
                        "--waybill.database.answer-within=2s",
                        "--spring.main.sources=" + Ticker.class.getName());
    }

    Wire wire() {
        return wire;
    }

    void awaitProgress() {
        ledger.awaitHeardMoreThan(ledger.heard(), SOON);
    }

    /** The loop and what is scheduled go on. */
    void awaitTicks() {
        var ticker = parrot.getBean(Ticker.class);
        var rounds = ticker.rounds.get();
        var ticks = ticker.ticks.get();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ticker)
                        .as("ticks, %s", seed)
                        .matches(now -> now.rounds.get() > rounds && now.ticks.get() > ticks));
    }

    void awaitReadiness(int status) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(get("management.port", "/actuator/health/readiness"))
                        .as("readiness, %s", seed)
                        .isEqualTo(status));
    }

    /** The answer to a request that needs the database. */
    int answer() throws Exception {
        return get("server.port", "/v1/heard");
    }

    private int get(String port, String path) throws Exception {
        var number = parrot.getBean(Environment.class).getRequiredProperty("local." + port);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + number + path))
                .header("Authorization", "Bearer " + Tokens.of(Flood.MERCHANT, "shipments:read"))
                .timeout(WITHIN);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }

    void requireBalance() throws InterruptedException {
        flood.end();
        ledger.requireBalance(flood, Duration.ofSeconds(90));
        assertThat(sessionsInTransaction()).as("sessions left, %s", seed).isZero();
    }

    private long sessionsInTransaction() {
        return parrot.getBean(JdbcClient.class)
                .sql("select count(*) from pg_stat_activity where state like 'idle in transaction%'")
                .query(Long.class)
                .single();
    }

    @Override
    public void close() throws IOException {
        flood.close();
        parrot.close();
        wire.close();
        postgres.close();
        broker.close();
    }
}
