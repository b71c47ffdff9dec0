package io.waybill.kit.storm;

import static org.awaitility.Awaitility.await;

import io.waybill.kit.Parrots;
import io.waybill.kit.reading.ReadersLifecycle;
import io.waybill.testkit.faults.OwnBroker;
import io.waybill.testkit.faults.OwnPostgres;
import io.waybill.testkit.faults.Seed;
import io.waybill.testkit.postgres.Database;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The broker is stopped and killed under load, for shorter and longer than the relay waits for it. */
@Tag("faults")
class BrokerRestartFaultIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Seed seed = Seed.of(BrokerRestartFaultIT.class);

    /** Shipments are poured in all the time, so that readers and relay both have work when the broker goes. */
    @Test
    void goesOnAfterEachRestart() throws Exception {
        under(800, Seed.rounds(5), broker -> {
            end(broker);
            seed.pause(Duration.ZERO, Duration.ofSeconds(4));
            broker.startAgain();
        });
    }

    /** About as long as the relay waits: some of what it gave up is taken all the same, and some is not. */
    @Test
    void goesOnAfterEachStandstill() throws Exception {
        under(2_000, Seed.rounds(12), broker -> {
            broker.freeze();
            seed.pause(Duration.ofMillis(1_500), Duration.ofMillis(3_500));
            broker.thaw();
        });
    }

    @FunctionalInterface
    private interface Fault {

        void on(OwnBroker broker) throws Exception;
    }

    private void under(int perSecond, int rounds, Fault fault) throws Exception {
        try (var broker = OwnBroker.start();
                var postgres = OwnPostgres.start()) {
            var database = postgres.database("offline");
            var ledger = new Ledger(database, broker.bootstrapServers(), seed);
            try (var parrot = start(broker, database);
                    var flood = Flood.begin(broker.bootstrapServers(), perSecond)) {
                for (var round = 0; round < rounds; round++) {
                    ledger.awaitHeardMoreThan(ledger.heard(), SOON);
                    seed.pause(Duration.ZERO, Duration.ofSeconds(1));
                    fault.on(broker);
                }
                flood.end();
                ledger.requireBalance(flood, SOON);
                awaitReading(parrot);
            }
        }
    }

    private static void awaitReading(ConfigurableApplicationContext parrot) {
        var readers = parrot.getBean(ReadersLifecycle.class);
        await().atMost(SOON).until(() -> readers.troubles().isEmpty());
    }

    /** It gives up sooner than services do, so that much is given up. */
    private static ConfigurableApplicationContext start(OwnBroker broker, Database database) {
        var producer = "--spring.kafka.producer.properties.";
        var parrot = Parrots.on(broker.bootstrapServers(), database)
                .start(
                        producer + "max.block.ms=1000",
                        producer + "request.timeout.ms=1000",
                        producer + "delivery.timeout.ms=2000");
        awaitReading(parrot);
        return parrot;
    }

    private void end(OwnBroker broker) {
        if (seed.below(2) == 0) {
            broker.stop();
        } else {
            broker.kill();
        }
    }
}
