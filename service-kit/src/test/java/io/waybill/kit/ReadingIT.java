package io.waybill.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.events.Topic;
import io.waybill.events.Topics;
import io.waybill.events.contacts.ContactErased;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.kit.reading.ReadersLifecycle;
import io.waybill.testkit.kafka.TestTopic;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReadingIT extends KitIT {

    @Autowired
    Parroting parroting;

    @Autowired
    Addresses addresses;

    @Autowired
    ReadersLifecycle readers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MeterRegistry registry;

    @Test
    void hasOneEffectOfARecordSentTwice() {
        var shipped = shipped("demo");
        var duplicates = records("duplicate");

        shipments.send(shipped.shipmentId().toString(), 1, shipped);
        shipments.send(shipped.shipmentId().toString(), 1, shipped);
        shipments.send(shipped.shipmentId().toString(), 2, shipped);

        await().until(() -> parroting.times(shipped.shipmentId()) == 2);
        assertThat(records("duplicate")).isEqualTo(duplicates + 1);
        await().untilAsserted(
                        () -> assertThat(statuses.headers(shipped.shipmentId().toString(), "ce_seq"))
                                .containsExactly("1", "2"));
    }

    @Test
    void buriesWhatCannotBeReadWithItsBytesAndGoesOn() {
        var key = UUID.randomUUID().toString();
        var next = shipped("demo");

        shipments.send(key, "{not json", TestTopic.headers(Topic.typeOf(OrderShipped.class), 1));
        shipments.send(next.shipmentId().toString(), 1, next);

        await().until(() -> parroting.times(next.shipmentId()) == 1);
        await().untilAsserted(() -> assertThat(new TestTopic(SHIPMENTS + ".dead").records(key))
                .singleElement()
                .satisfies(dead -> {
                    assertThat(dead.value()).asString().isEqualTo("{not json");
                    assertThat(dead.headers().lastHeader("waybill_cause").value())
                            .asString()
                            .contains("line 1");
                    assertThat(dead.headers().lastHeader("waybill_stood_at").value())
                            .asString()
                            .startsWith(SHIPMENTS + "/");
                }));
    }

    /** A body may be missing where the event deletes, and nowhere else; and there it must. */
    @Test
    void buriesABodyThatIsMissingAndOneThatShouldBe() {
        var shipment = UUID.randomUUID().toString();
        var buyer = UUID.randomUUID().toString();
        var contacts = new TestTopic(Topics.CONTACTS.name());

        shipments.send(shipment, null, TestTopic.headers(Topic.typeOf(OrderShipped.class), 1));
        contacts.send(buyer, "{}", TestTopic.headers(Topic.typeOf(ContactErased.class), 1));

        await().untilAsserted(() -> assertThat(new TestTopic(SHIPMENTS + ".dead").records(shipment))
                .singleElement()
                .satisfies(dead -> assertThat(dead.value()).isNull()));
        await().untilAsserted(() -> assertThat(new TestTopic(Topics.CONTACTS.deadName()).records(buyer))
                .hasSize(1));
        assertThat(addresses.heard(buyer)).isEmpty();
    }

    @Test
    void skipsAndCountsAnEventOfALaterVersion() {
        var unknown = records("unknown_type");

        shipments.send(
                UUID.randomUUID().toString(), "{}", TestTopic.headers("waybill.shipments.shipment-teleported.v1", 1));

        await().until(() -> records("unknown_type") == unknown + 1);
    }

    @Test
    void followsAnOperatorWhoMovesItsRowBackAndDoubtsNothingTwice() {
        var shipped = shipped("demo");
        shipments.send(shipped.shipmentId().toString(), 1, shipped);
        await().until(() -> parroting.times(shipped.shipmentId()) == 1);
        var duplicates = records("duplicate");

        jdbc.sql("update reader_offset set next = 0 where topic = ?")
                .param(SHIPMENTS)
                .update();

        await().atMost(Duration.ofSeconds(20)).until(() -> records("duplicate") > duplicates);
        assertThat(parroting.times(shipped.shipmentId())).isEqualTo(1);
    }

    @Test
    void stopsAPartitionWhoseRowPointsOutOfTheLog() {
        jdbc.sql("update reader_offset set next = next + 1000000 where topic = ? and partition = 5")
                .param(SHIPMENTS)
                .update();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(readers.troubles())
                        .singleElement()
                        .asString()
                        .contains("waybill.shipments-5 is stopped", "the log holds"));

        jdbc.sql("update reader_offset set next = next - 1000000 where topic = ? and partition = 5")
                .param(SHIPMENTS)
                .update();
        await().atMost(Duration.ofSeconds(20)).until(() -> readers.troubles().isEmpty());
    }

    private double records(String outcome) {
        return registry.get("waybill.reader.records")
                .tag("reader", "shipments")
                .tag("outcome", outcome)
                .counter()
                .count();
    }
}
