package io.waybill.kit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RedeliveryTest {

    private static final TopicPartition ONE = new TopicPartition("scans", 1);
    private static final TopicPartition OTHER = new TopicPartition("scans", 2);

    private final Redelivery redelivery = new Redelivery();
    private final List<ConsumerRecord<byte[], byte[]>> one = records(ONE, 10, 14);
    private final List<ConsumerRecord<byte[], byte[]>> other = records(OTHER, 20, 22);

    private static List<ConsumerRecord<byte[], byte[]>> records(TopicPartition partition, long from, long to) {
        return LongStream.range(from, to)
                .mapToObj(offset -> new ConsumerRecord<>(
                        partition.topic(), partition.partition(), offset, new byte[0], new byte[0]))
                .toList();
    }

    private Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> undone(Map<TopicPartition, Long> next) {
        var parts = new HashMap<>(Map.of(ONE, one, OTHER, other));
        redelivery.reduceToUndone(parts, next::get, Set.of(ONE, OTHER));
        return parts;
    }

    @Test
    void knowsABatchByTheVeryRecord() {
        assertThat(redelivery.isOneBeginningWith(one.getFirst())).isFalse();
        assertThat(redelivery.isOneBeginningWith(one.getFirst())).isTrue();
        assertThat(redelivery.isOneBeginningWith(records(ONE, 10, 11).getFirst()))
                .as("fetched again from the same place")
                .isFalse();
    }

    @Test
    void leavesWhatIsNotDone() {
        assertThat(undone(Map.of(ONE, 12L, OTHER, 20L))).isEqualTo(Map.of(ONE, one.subList(2, 4), OTHER, other));
        assertThat(undone(Map.of(ONE, 14L, OTHER, 21L))).isEqualTo(Map.of(OTHER, other.subList(1, 2)));
        assertThat(undone(Map.of())).as("nobody knows").isEqualTo(Map.of(ONE, one, OTHER, other));
    }

    /** Else a position that an operator moved back would look like a gap in the log, and be passed over. */
    @Test
    void leavesOutWhatWasSoughtAnewUntilTheNextBatch() {
        redelivery.isOneBeginningWith(one.getFirst());
        redelivery.soughtAnew(ONE);
        assertThat(undone(Map.of(ONE, 3L, OTHER, 20L))).containsOnlyKeys(OTHER);

        redelivery.isOneBeginningWith(other.getFirst());
        assertThat(undone(Map.of(ONE, 10L, OTHER, 20L))).containsOnlyKeys(ONE, OTHER);
    }

    @Test
    void leavesOutWhatIsSomebodyElsesByNow() {
        var parts = new HashMap<>(Map.of(ONE, one, OTHER, other));
        redelivery.reduceToUndone(parts, _ -> null, Set.of(OTHER));

        assertThat(parts).containsOnlyKeys(OTHER);
    }
}
