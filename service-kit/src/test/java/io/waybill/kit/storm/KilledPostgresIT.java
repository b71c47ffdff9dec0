package io.waybill.kit.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.kit.Parrots;
import io.waybill.testkit.FreePort;
import io.waybill.testkit.TestInfrastructure;
import io.waybill.testkit.faults.OwnPostgres;
import io.waybill.testkit.faults.Seed;
import io.waybill.testkit.kafka.KafkaBroker;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One kill; {@code KilledPostgresFaultIT} of the normalizer has many. */
class KilledPostgresIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Seed seed = Seed.of(KilledPostgresIT.class);

    @Test
    void losesNothingAndDoesNothingTwiceWhenPostgresqlIsKilledUnderLoad() throws Exception {
        var directory = TestInfrastructure.sweptDirectory("waybill-own-kafka");
        try (var broker = KafkaBroker.start(directory, FreePort.pick());
                var postgres = OwnPostgres.start()) {
            var database = postgres.database("bereft");
            var ledger = new Ledger(database, broker.bootstrapServers(), seed);
            try (var _ = Parrots.on(broker.bootstrapServers(), database).start();
                    var flood = Flood.begin(broker.bootstrapServers(), 1_500)) {
                ledger.awaitHeardMoreThan(500, SOON);

                postgres.kill();
                var before = flood.sent();
                await().until(() -> flood.sent() > before + 1_000);
                postgres.startAgain();

                assertThat(ledger.heard()).isGreaterThan(500);
                ledger.awaitHeardMoreThan(before, SOON);
                flood.end();
                ledger.requireBalance(flood, SOON);
            }
        }
    }
}
