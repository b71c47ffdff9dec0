package io.waybill.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Topics;
import io.waybill.events.contacts.BuyerContact;
import io.waybill.kit.Parrots;
import io.waybill.testkit.FreePort;
import io.waybill.testkit.TestInfrastructure;
import io.waybill.testkit.kafka.KafkaBroker;
import io.waybill.testkit.kafka.TestTopic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Compaction keeps the last record of a key, whatever its number. */
class StandingRelayIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final String buyer = UUID.randomUUID().toString();

    @Test
    void sendsNothingOldBehindWhatAnotherHasSentMeanwhile() throws Exception {
        try (var broker = KafkaBroker.start(TestInfrastructure.sweptDirectory("waybill-own-kafka"), FreePort.pick());
                var first = start(broker, "--spring.main.sources=" + Standstill.class.getName())) {
            var standstill = first.getBean(Standstill.class);
            say(1, first);
            assertThat(standstill.standing.await(SOON.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            try (var second = start(broker)) {
                say(2, second);
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(said(broker)).containsExactly("1", "2"));

                standstill.over.countDown();
                assertThat(standstill.sent.await(SOON.toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
                assertThat(said(broker)).containsExactly("1", "2");
            }
            say(3, first);
            await().atMost(SOON).untilAsserted(() -> assertThat(said(broker)).containsExactly("1", "2", "3"));
        }
    }

    private static ConfigurableApplicationContext start(KafkaBroker broker, String... more) {
        var arguments = new ArrayList<>(List.of(more));
        arguments.add("--waybill.database.answer-within=2s");
        return Parrots.on(broker.bootstrapServers(), TestInfrastructure.database("standing"))
                .start(arguments.toArray(String[]::new));
    }

    private void say(long seq, ConfigurableApplicationContext parrot) {
        var contact = new BuyerContact(UUID.fromString(buyer), "demo", "Ada " + seq, null, null, null, null);
        var said = new Outgoing<>(Topics.CONTACTS, buyer, seq, Instant.parse("2026-03-02T08:00:00Z"), contact);
        parrot.getBean(TransactionTemplate.class)
                .executeWithoutResult(_ -> parrot.getBean(Outbox.class).add(said));
    }

    private List<String> said(KafkaBroker broker) {
        return new TestTopic(Topics.CONTACTS.name(), broker.bootstrapServers()).headers(buyer, "ce_seq");
    }
}
