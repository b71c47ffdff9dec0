package io.waybill.kit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Topic;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.kit.KitIT;
import io.waybill.kit.Parroting;
import io.waybill.kit.parked.DeadLetter;
import io.waybill.kit.parked.ParkedKeys;
import io.waybill.kit.parked.ParkedRecords;
import io.waybill.kit.parked.Replays;
import io.waybill.kit.time.MachineTime;
import io.waybill.testkit.kafka.TestTopic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import tools.jackson.databind.json.JsonMapper;

class DeadCommandIT extends KitIT {

    private static final String TYPE = Topic.typeOf(OrderShipped.class);

    @Autowired
    Parroting parroting;

    @Autowired
    ParkedKeys keys;

    @Autowired
    ParkedRecords queues;

    @Autowired
    Replays replays;

    @Autowired
    MachineTime machineTime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Admin admin;

    @Autowired
    ConsumerFactory<byte[], byte[]> consumers;

    @TempDir
    Path folder;

    private final TestTopic deadShipments = new TestTopic(SHIPMENTS + ".dead");
    private final OrderShipped event = shipped("demo");
    private final UUID shipment = event.shipmentId();
    private final String key = shipment.toString();
    private final PrintStream terminal = System.out;
    private final PrintStream errors = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(System.out);
    }

    @AfterEach
    void mend() {
        System.setOut(terminal);
        System.setErr(errors);
        parroting.unbearable.clear();
        keys.all().forEach(parked -> keys.ask(parked.id()));
        await().until(() -> keys.all().isEmpty());
    }

    private int dead(String... words) {
        var letters = new DeadLetterReading(jdbc, admin, consumers, "parrot");
        var listing = new DeadListing(keys, letters, replays);
        return new DeadCommand(
                        listing,
                        new DeadShowing(keys, queues, letters, replays),
                        new DeadReplaying(keys, queues, listing, letters, replays, machineTime))
                .run(Stream.concat(Stream.of("dead"), Stream.of(words)).toArray(String[]::new));
    }

    private String said() {
        var text = said.toString(StandardCharsets.UTF_8);
        said.reset();
        return text;
    }

    private String buried(String body, long seq) {
        var before = deadShipments.records(key).size();
        shipments.send(key, body, TestTopic.headers(TYPE, seq));
        await().until(() -> deadShipments.records(key).size() > before);
        return place(deadShipments.records(key).getLast());
    }

    private static String place(ConsumerRecord<byte[], byte[]> record) {
        return record.topic() + "/" + record.partition() + "/" + record.offset();
    }

    private String mended() throws IOException {
        var file = folder.resolve("mended.json");
        Files.writeString(file, JsonMapper.shared().writeValueAsString(event));
        return file.toString();
    }

    @Test
    void listsShowsAndReplaysADeadLetterOnce() throws IOException {
        var id = buried("{\"buyer\": \"Ada", 1);

        assertThat(dead("list")).isZero();
        assertThat(said()).contains("parrot: ", id, "reader shipments", "is not a " + TYPE);
        assertThat(dead("show", id)).isZero();
        assertThat(said()).contains(id, "key: " + key, "  ce_type: " + TYPE, "{\"buyer\": \"Ada");

        assertThat(dead("replay", id)).as("still what it was").isEqualTo(1);
        assertThat(said())
                .contains(id + ": failed again", "failed again: it still cannot be read: body is not a " + TYPE);
        assertThat(dead("replay", id, "--body", mended())).isZero();
        assertThat(said()).contains(id + ": handled at ");
        assertThat(parroting.times(shipment)).isEqualTo(1);

        assertThat(dead("replay", id, "--body", mended())).isZero();
        assertThat(said()).contains("asking again changes nothing");
        assertThat(parroting.times(shipment)).isEqualTo(1);
        dead("list");
        assertThat(said()).doesNotContain(id);
        assertThat(deadShipments.records(key)).as("buried once").hasSize(1);
    }

    @Test
    void hasOneEffectHoweverManyReplayIt() throws Exception {
        var id = buried("{", 1);
        var file = mended();

        try (var operators = Executors.newVirtualThreadPerTaskExecutor()) {
            var codes = operators.invokeAll(
                    Stream.generate(() -> (Callable<Integer>) () -> dead("replay", id, "--body", file))
                            .limit(8)
                            .toList());
            for (var code : codes) {
                assertThat(code.get()).isZero();
            }
        }
        assertThat(parroting.times(shipment)).isEqualTo(1);
    }

    /** An operator moved the reader back, so that the record was read, and buried, twice. */
    @Test
    void hasOneEffectOfARecordThatWasBuriedTwice() throws IOException {
        var id = buried("{", 1);
        var first = deadShipments.records(key).getFirst();
        var headers = new HashMap<String, String>();
        first.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        deadShipments.send(key, "{", headers);
        var twin = place(deadShipments.records(key).getLast());

        assertThat(dead("replay", id, "--body", mended())).isZero();
        assertThat(dead("replay", twin, "--body", mended())).isZero();

        assertThat(said()).contains(twin + ": not handled: another dead letter of the same record had been");
        assertThat(parroting.times(shipment)).isEqualTo(1);
    }

    @Test
    void mendsAHeader() throws IOException {
        var headers = new HashMap<>(TestTopic.headers(TYPE, 1));
        headers.put("ce_time", "yesterday");
        shipments.send(key, JsonMapper.shared().writeValueAsString(event), headers);
        await().until(() -> deadShipments.records(key).size() == 1);
        var id = place(deadShipments.records(key).getFirst());

        assertThat(dead("replay", id, "--header", "ce_time: 2026-03-02T08:00:00Z"))
                .isZero();

        assertThat(parroting.times(shipment)).isEqualTo(1);
    }

    @Test
    void saysThatALetterCameTooLate() throws IOException {
        var id = buried("{", 1);
        shipments.send(key, 2, event);
        await().until(() -> parroting.times(shipment) == 1);

        assertThat(dead("replay", id, "--body", mended())).isZero();

        assertThat(said()).contains("came late");
        assertThat(parroting.times(shipment)).isEqualTo(1);
    }

    @Test
    void replaysAParkedKeyAndTheLetterThatQueuesBehindIt() throws IOException {
        var id = buried("{", 1);
        parroting.unbearable.add("poison");
        shipments.send(key, 2, shipped(shipment, "poison"));
        await().until(() -> keys.all().size() == 1);
        var parked = "p" + keys.all().getFirst().id();

        assertThat(dead("replay", id, "--body", mended())).isZero();
        assertThat(said()).contains("put behind the other records of its key");
        dead("list");
        assertThat(said()).contains("1 key is parked", parked, key, "2 records wait", "not that merchant");
        dead("show", parked);
        assertThat(said()).contains("first of the queue: " + SHIPMENTS, "\"poison\"", "behind it: " + SHIPMENTS);

        assertThat(dead("replay", parked)).isEqualTo(1);
        assertThat(said()).contains(parked + ": failed again", "not that merchant");
        parroting.unbearable.clear();
        assertThat(dead("replay", parked)).isZero();
        assertThat(said()).contains(parked + ": handled, with all that waited behind it");
        assertThat(dead("replay", parked)).isEqualTo(2);
        assertThat(said()).contains("not parked (any more)");
        // The letter came behind a later one of its key: it changed nothing.
        assertThat(parroting.times(shipment)).isEqualTo(1);
    }

    @Test
    void mendsTheRecordThatAKeyIsParkedFor() throws IOException {
        parroting.unbearable.add("poison");
        shipments.send(key, 1, shipped(shipment, "poison"));
        await().until(() -> keys.all().size() == 1);

        assertThat(dead("replay", "p" + keys.all().getFirst().id(), "--body", mended()))
                .isZero();

        assertThat(parroting.times(shipment)).isEqualTo(1);
    }

    @Test
    void refusesWhatThereIsNot() {
        assertThat(dead("show", "p999999999")).isEqualTo(2);
        assertThat(said()).isEqualToIgnoringWhitespace("p999999999 is not parked");
        assertThat(dead("show", SHIPMENTS + ".dead/0/999999")).isEqualTo(2);
        assertThat(said()).contains("there is no dead letter").doesNotContain("usage");
        assertThat(dead("show", SHIPMENTS + ".dead/99/0")).isEqualTo(2);
        assertThat(dead("replay", "waybill.scans.dead/0/0")).isEqualTo(2);
        assertThat(said()).contains("not a dead topic of parrot");
        assertThat(dead("fly")).isEqualTo(2);
        assertThat(said()).contains("usage: dead list");
    }

    @Test
    void leavesOtherServicesTheirLetters() {
        var headers = new HashMap<>(TestTopic.headers(TYPE, 1));
        headers.put(DeadLetter.READER, "cuckoo/shipments");
        deadShipments.send(key, "{", headers);
        var id = place(deadShipments.records(key).getFirst());

        dead("list");
        assertThat(said()).doesNotContain(id);
        assertThat(dead("show", id)).isEqualTo(2);
        assertThat(said()).contains("ask cuckoo");
    }
}
