package io.waybill.benchmarks.pipeline;

import io.waybill.benchmarks.stage.Attached;
import io.waybill.events.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;

/** Kafka Streams, exactly once, doing what status-normalizer does. */
final class StreamsFold {

    static final String OUTPUT = "bench.streams";
    static final String APPLICATION = "bench.streams";

    static final Map<String, Object> SETTINGS = Map.of(
            StreamsConfig.APPLICATION_ID_CONFIG,
            APPLICATION,
            StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
            StreamsConfig.EXACTLY_ONCE_V2,
            StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
            200,
            StreamsConfig.NUM_STREAM_THREADS_CONFIG,
            2,
            StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG,
            64L * 1024 * 1024,
            StreamsConfig.REPLICATION_FACTOR_CONFIG,
            1,
            "consumer.auto.offset.reset",
            "earliest",
            "consumer.max.poll.records",
            1_000);

    private StreamsFold() {}

    /** @param arguments the broker, and where state lies; then told to pause, to resume, or to count the delivered */
    static void main(String... arguments) throws InterruptedException {
        var delivered = new AtomicLong();
        var streams = new KafkaStreams(topology(delivered), properties(arguments[0], arguments[1]));
        streams.start();
        Attached.say("ready");
        while (true) {
            switch (Attached.hear()) {
                case "pause" -> streams.pause();
                case "resume" -> streams.resume();
                default -> Attached.say(String.valueOf(delivered.get()));
            }
        }
    }

    private static Topology topology(AtomicLong delivered) {
        var store = Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(FoldProcessor.STORE), Serdes.ByteArray(), Serdes.ByteArray())
                .withCachingEnabled();
        var bytes = Serdes.ByteArray();
        return new Topology()
                .addSource(
                        "events",
                        bytes.deserializer(),
                        bytes.deserializer(),
                        Topics.SHIPMENTS.name(),
                        Topics.SCANS.name())
                .addProcessor("fold", () -> new FoldProcessor(delivered), "events")
                .addStateStore(store, "fold")
                .addSink("statuses", OUTPUT, bytes.serializer(), bytes.serializer(), "fold");
    }

    private static Properties properties(String bootstrapServers, String directory) {
        var all = new HashMap<>(SETTINGS);
        all.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        all.put(StreamsConfig.STATE_DIR_CONFIG, directory);
        var properties = new Properties();
        properties.putAll(all);
        return properties;
    }
}
