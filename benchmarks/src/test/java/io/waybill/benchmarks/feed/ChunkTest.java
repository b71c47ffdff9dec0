package io.waybill.benchmarks.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ChunkTest {

    @Test
    void survivesTheWayToAnotherProcess() {
        var one = new TopicPartition("topic", 0);
        var other = new TopicPartition("topic", 5);
        var chunk = new Chunk(Map.of(one, 3L, other, 0L), Map.of(one, 10L, other, 4L));

        var read = Chunk.parse("topic", chunk.line());

        assertThat(read.from()).isEqualTo(chunk.from());
        assertThat(read.to()).isEqualTo(chunk.to());
        assertThat(read.records()).isEqualTo(11);
    }
}
