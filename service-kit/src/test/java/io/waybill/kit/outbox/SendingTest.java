package io.waybill.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.kit.hold.HoldPoints;
import io.waybill.kit.time.MachineTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SendingTest {

    private final Passes kafka = new Passes();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-05T08:00:00Z"));
    private final RowAge age = new RowAge(new MachineTime(now::get), Duration.ofSeconds(60));
    private final Sending sending = new Sending(kafka, new HoldPoints(Set.of()));

    @Test
    void sendsTheNextOfAKeyWhenTheOneBeforeWasTaken() throws Exception {
        var sent = sending.send(List.of(row(1, "a"), row(2, "b"), row(3, "a"), row(4, "a")), age);

        assertThat(kafka.passes).containsExactly(List.of(1L, 2L), List.of(3L), List.of(4L));
        assertThat(sent.ids()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(sent.nextOffsets().values()).containsExactly(4L);
    }

    @Test
    void sendsAllThatHaveNoKeyAtOnce() throws Exception {
        sending.send(List.of(row(1, null), row(2, null)), age);

        assertThat(kafka.passes).containsExactly(List.of(1L, 2L));
    }

    @Test
    void usesUpAFetchThatIsOfOneKey() throws Exception {
        var rows = LongStream.rangeClosed(1, 1_000).mapToObj(id -> row(id, "a")).toList();

        assertThat(sending.send(rows, age).ids()).hasSize(1_000).isSorted();
    }

    @Test
    void letsNothingOfAKeyPassTheOneThatFailed() throws Exception {
        kafka.refuses = 3;

        var sent = sending.send(List.of(row(1, "a"), row(2, "b"), row(3, "a"), row(4, "a"), row(5, "b")), age);

        assertThat(kafka.passes).containsExactly(List.of(1L, 2L), List.of(3L, 5L));
        assertThat(sent.ids()).containsExactly(1L, 2L, 5L);
        assertThat(sent.failures()).containsOnlyKeys(3L);
    }

    @Test
    void asksOnceForATopicThatIsNotThere() throws Exception {
        kafka.lacks = Set.of("gone");

        var sent = sending.send(List.of(row(1, "gone", "a"), row(2, "gone", "b"), row(3, "a"), row(4, "a")), age);

        assertThat(kafka.passes).containsExactly(List.of(1L, 3L), List.of(4L));
        assertThat(sent.ids()).containsExactly(3L, 4L);
        assertThat(sent.silent()).containsExactly("gone");
    }

    @Test
    void readsAnewForOthersBeforeAHotKeyIsThrough() throws Exception {
        kafka.takes = RowAge.OF_A_NEW_PASS.dividedBy(2);

        sending.send(List.of(row(1, "a"), row(2, "a"), row(3, "a")), age);

        assertThat(kafka.passes).containsExactly(List.of(1L), List.of(2L));
    }

    @Test
    void sendsNothingThatWasReadTooLongAgo() throws Exception {
        assertThat(sendAfter(Duration.ofSeconds(20).minusMillis(1)).ids()).containsExactly(1L, 2L);
        kafka.passes.clear();

        assertThat(sendAfter(Duration.ofSeconds(20)).ids()).isEmpty();
        assertThat(kafka.passes).containsExactly(List.of());
    }

    private Sent sendAfter(Duration standstill) throws InterruptedException {
        var read = new RowAge(new MachineTime(now::get), Duration.ofSeconds(60));
        var standing = new Sending(kafka, new HoldPoints(Set.of()) {
            @Override
            public void reach(String point) {
                if (point.equals("relay.before-send")) {
                    now.updateAndGet(time -> time.plus(standstill));
                }
            }
        });
        return standing.send(List.of(row(1, "a"), row(2, "b"), row(3, "a")), read);
    }

    /** The first waits for metadata all the time that there is. */
    @Test
    void leavesTheRestOfAPassThatBecomesTooOld() throws Exception {
        kafka.blocks = Duration.ofSeconds(20);

        assertThat(sending.send(List.of(row(1, "a"), row(2, "b")), age).ids()).containsExactly(1L);
        assertThat(kafka.passes).containsExactly(List.of(1L));
    }

    private static OutboxRow row(long id, @Nullable String key) {
        return row(id, "topic", key);
    }

    private static OutboxRow row(long id, String topic, @Nullable String key) {
        return new OutboxRow(id, topic, key, "", String.valueOf(id).getBytes(StandardCharsets.UTF_8));
    }

    /** Acknowledges at each flush what was sent since the last. */
    private final class Passes extends MockProducer<byte[], byte[]> {

        final List<List<Long>> passes = new ArrayList<>();
        long refuses;
        Set<String> lacks = Set.of();
        Duration blocks = Duration.ZERO;
        Duration takes = Duration.ZERO;
        private final List<Long> pass = new ArrayList<>();
        private final List<Long> unsettled = new ArrayList<>();

        Passes() {
            super(false, null, new ByteArraySerializer(), new ByteArraySerializer());
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
            var id = Long.valueOf(new String(record.value(), StandardCharsets.UTF_8));
            pass.add(id);
            now.updateAndGet(time -> time.plus(blocks));
            if (lacks.contains(record.topic())) {
                return CompletableFuture.failedFuture(new TimeoutException("not in metadata"));
            }
            unsettled.add(id);
            return super.send(record);
        }

        @Override
        public synchronized void flush() {
            now.updateAndGet(time -> time.plus(takes));
            unsettled.forEach(this::settle);
            unsettled.clear();
            passes.add(List.copyOf(pass));
            pass.clear();
        }

        private void settle(long id) {
            if (id == refuses) {
                errorNext(new RecordTooLargeException("too large"));
            } else {
                completeNext();
            }
        }
    }
}
