package io.waybill.benchmarks.feed;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** A piece of a topic: from the one offset up to the other in each partition. */
public record Chunk(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {

    public long records() {
        return to.entrySet().stream()
                .mapToLong(end -> end.getValue() - from.get(end.getKey()))
                .sum();
    }

    /** For the child that reads it: partition, from and to, in a line. */
    public String line() {
        return to.keySet().stream()
                .map(partition -> partition.partition() + ":" + from.get(partition) + ":" + to.get(partition))
                .collect(Collectors.joining(" "));
    }

    public static Chunk parse(String topic, String line) {
        var chunk = new Chunk(new TreeMap<>(ORDER), new TreeMap<>(ORDER));
        for (var part : line.split(" ")) {
            var cells = part.split(":");
            var partition = new TopicPartition(topic, Integer.parseInt(cells[0]));
            chunk.from.put(partition, Long.parseLong(cells[1]));
            chunk.to.put(partition, Long.parseLong(cells[2]));
        }
        return chunk;
    }

    private static final Comparator<TopicPartition> ORDER = Comparator.comparingInt(TopicPartition::partition);
}
