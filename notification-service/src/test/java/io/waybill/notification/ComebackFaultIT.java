package io.waybill.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Topics;
import io.waybill.kit.restore.RestoredCommand;
import io.waybill.kit.restore.StartGate;
import io.waybill.testkit.ComebackSystem;
import io.waybill.testkit.kafka.TestTopic;
import io.waybill.vocabulary.Detail;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An older copy of the database knows of no message that was sent since. */
@Tag("faults")
class ComebackFaultIT {

    private final Inbox inbox = Inbox.open();
    private final SmsSink sms = SmsSink.open();
    private ComebackSystem system;
    private KafkaProducer<byte[], byte[]> producer;
    private TestTopic told;

    @BeforeEach
    void startServers() throws Exception {
        system = ComebackSystem.start("notification_back");
        producer = Scene.producer(system.bootstrapServers());
        told = system.topic(Topics.MESSAGES.name());
    }

    @AfterEach
    void stopServers() {
        producer.close();
        system.close();
        inbox.close();
    }

    private ConfigurableApplicationContext start(String... more) {
        var arguments = system.arguments(NotificationIT.sending(inbox, sms));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(NotificationApplication.class).run(arguments.toArray(String[]::new));
    }

    private void restore() {
        try (var context = start("--waybill.restoring=true")) {
            assertThat(context.getBean(RestoredCommand.class).run()).isZero();
        }
    }

    private void awaitTold(Scene scene, int messages) {
        await().untilAsserted(() -> assertThat(told.records(scene.key())).hasSize(messages));
    }

    @Test
    void tellsNobodyAgainWhatWasToldSinceTheCopy() throws Exception {
        var before = new Scene(producer);
        var since = new Scene(producer);
        try (var _ = start()) {
            before.meetEverybody();
            awaitTold(before, 1);
        }
        system.copy();
        try (var _ = start()) {
            before.status(Detail.ON_VEHICLE);
            since.meetEverybody();
            awaitTold(before, 3);
            awaitTold(since, 1);
        }
        system.bringBack();

        try (var service = start()) {
            assertThat(service.getBean(StartGate.class).cause().orElseThrow())
                    .contains("./waybill restored notification-service");
            restore();
            await().until(service.getBean(StartGate.class)::isOpen);
            before.status(Detail.TO_RECIPIENT);
            since.status(Detail.TO_RECIPIENT);
            awaitTold(before, 4);
            awaitTold(since, 2);

            assertThat(inbox.subjects(before.email)).hasSize(3).doesNotHaveDuplicates();
            assertThat(inbox.subjects(since.email)).hasSize(2).doesNotHaveDuplicates();
            assertThat(sms.requests(before.phone)).hasSize(1);
            assertThat(told.headers(before.key(), "ce_generation")).containsExactly("1", "1", "1", "2");
            assertThat(told.headers(before.key(), "ce_seq")).containsExactly("1", "2", "3", "4");
            assertThat(withoutNews(service)).isZero();
        }
    }

    private static int withoutNews(ConfigurableApplicationContext service) {
        return service.getBean(JdbcClient.class)
                .sql("select count(*) from message where news is null")
                .query(Integer.class)
                .single();
    }
}
