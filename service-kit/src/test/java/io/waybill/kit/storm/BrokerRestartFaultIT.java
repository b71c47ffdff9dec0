package io.waybill.kit.storm;

import static org.awaitility.Awaitility.await;

import io.waybill.kit.Parrots;
import io.waybill.kit.reading.ReadersLifecycle;
import io.waybill.testkit.faults.OwnBroker;
import io.waybill.testkit.faults.OwnPostgres;
import io.waybill.testkit.faults.Seed;
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
        try (var broker = OwnBroker.start();
                var postgres = OwnPostgres.start()) {
            var database = postgres.database("offline");
            var ledger = new Ledger(database, broker.bootstrapServers(), seed);
            try (var parrot = start(broker, postgres);
                    var flood = Flood.begin(broker.bootstrapServers(), 800)) {
                for (var round = 0; round < Seed.rounds(8); round++) {
                    ledger.awaitHeardMoreThan(ledger.heard(), SOON);
                    Thread.sleep(seed.between(Duration.ZERO, Duration.ofSeconds(1)));
                    end(broker);
                    Thread.sleep(seed.between(Duration.ZERO, Duration.ofSeconds(4)));
                    broker.startAgain();
                }
                flood.end();
                ledger.requireBalance(flood, SOON);
                await().atMost(SOON).until(() -> parrot.getBean(ReadersLifecycle.class)
                        .troubles()
                        .isEmpty());
            }
        }
    }

    /** It gives up sooner than services do, so that much is given up. */
    private static ConfigurableApplicationContext start(OwnBroker broker, OwnPostgres postgres) throws Exception {
        var producer = "--spring.kafka.producer.properties.";
        var parrot = Parrots.on(broker.bootstrapServers(), postgres.database("offline"))
                .start(
                        producer + "max.block.ms=1000",
                        producer + "request.timeout.ms=1000",
                        producer + "delivery.timeout.ms=2000");
        await().atMost(SOON).until(() -> parrot.getBean(ReadersLifecycle.class)
                .troubles()
                .isEmpty());
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
