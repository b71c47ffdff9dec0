package io.waybill.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.events.Topics;
import io.waybill.kit.reading.ReadersLifecycle;
import java.time.Duration;
import java.util.HashMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReadingIT extends KitIT {

    private static final String SHIPMENTS = Topics.SHIPMENTS.name();

    @Autowired
    Parroting parroting;

    @Autowired
    ReadersLifecycle readers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MeterRegistry registry;

    @Test
    void hasOneEffectOfARecordSentTwice() throws Exception {
        var shipped = ParrotTopics.shipped("demo");
        var duplicates = records("duplicate");

        topics.send(shipped, 1);
        topics.send(shipped, 1);
        topics.send(shipped, 2);

        await().until(() -> parroting.times(shipped.shipmentId()) == 2);
        assertThat(records("duplicate")).isEqualTo(duplicates + 1);
        await().untilAsserted(() -> assertThat(ParrotTopics.all(
                        Topics.STATUSES.name(), shipped.shipmentId().toString()))
                .extracting(record ->
                        new String(record.headers().lastHeader("ce_seq").value()))
                .containsExactly("1", "2"));
    }

    @Test
    void buriesWhatCannotBeReadWithItsBytesAndGoesOn() throws Exception {
        var key = UUID.randomUUID().toString();
        var next = ParrotTopics.shipped("demo");

        topics.send(key, "{not json", ParrotTopics.headers(1));
        topics.send(next, 1);

        await().until(() -> parroting.times(next.shipmentId()) == 1);
        await().untilAsserted(() -> assertThat(ParrotTopics.all(SHIPMENTS + ".dead", key))
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

    @Test
    void skipsAndCountsAnEventOfALaterVersion() throws Exception {
        var unknown = records("unknown_type");
        var headers = new HashMap<>(ParrotTopics.headers(1));
        headers.put("ce_type", "waybill.shipments.shipment-teleported.v1");

        topics.send(UUID.randomUUID().toString(), "{}", headers);

        await().until(() -> records("unknown_type") == unknown + 1);
    }

    @Test
    void stopsVisiblyAtABatchThatThrowsAndGoesOnWhenMended() throws Exception {
        var shipped = ParrotTopics.shipped("unbearable-" + UUID.randomUUID());
        parroting.unbearable.add(shipped.merchantId());

        topics.send(shipped, 1);

        await().untilAsserted(() ->
                assertThat(readers.troubles()).singleElement().asString().contains("not that merchant"));
        assertThat(parroting.times(shipped.shipmentId())).isZero();

        parroting.unbearable.clear();
        await().until(() -> parroting.times(shipped.shipmentId()) == 1);
        await().until(() -> readers.troubles().isEmpty());
    }

    @Test
    void followsAnOperatorWhoMovesItsRowBackAndDoubtsNothingTwice() throws Exception {
        var shipped = ParrotTopics.shipped("demo");
        topics.send(shipped, 1);
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
                .tag("outcome", outcome)
                .counter()
                .count();
    }
}
