package io.waybill.benchmarks.feed;

import io.waybill.events.Topics;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts parcels and their scans on the topics, so many at a time. */
public final class Feed implements AutoCloseable {

    public static final int PARTITIONS = 6;

    private final Instant from;
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private int parcels;

    /** @param from when the first parcels set out: so that none is late yet */
    public Feed(String bootstrapServers, Instant from) {
        this.from = from;
        var servers = Map.<String, Object>of("bootstrap.servers", bootstrapServers);
        this.admin = Admin.create(servers);
        var settings = new HashMap<>(servers);
        settings.put("linger.ms", 20);
        settings.put("batch.size", 131_072);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    public Admin admin() {
        return admin;
    }

    public void create(String... topics) throws Exception {
        var wanted = List.of(topics).stream()
                .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                .toList();
        admin.createTopics(wanted).all().get();
    }

    /** Other parcels than all before. */
    public Travels newTravels(int count) {
        var travels = new Travels(from, parcels, count);
        parcels += count;
        return travels;
    }

    public Chunk ship(Travels travels) throws Exception {
        var begin = ends(Topics.SHIPMENTS.name());
        for (var parcel = 0; parcel < travels.parcels(); parcel++) {
            var key = travels.id(parcel).toString();
            producer.send(Codec.record(Topics.SHIPMENTS.name(), key, 1, travels.shipped(parcel)));
        }
        producer.flush();
        return new Chunk(begin, ends(Topics.SHIPMENTS.name()));
    }

    /** Poll by poll, as after an outage: all parcels' first scans, then all parcels' second ones. */
    public Chunk scan(Travels travels) throws Exception {
        var begin = ends(Topics.SCANS.name());
        for (var step = 0; step < Travels.SCANS; step++) {
            for (var parcel = 0; parcel < travels.parcels(); parcel++) {
                var key = travels.id(parcel).toString();
                producer.send(Codec.record(Topics.SCANS.name(), key, step + 1L, travels.observed(parcel, step)));
            }
        }
        producer.flush();
        return new Chunk(begin, ends(Topics.SCANS.name()));
    }

    private Map<TopicPartition, Long> ends(String topic) throws Exception {
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        IntStream.range(0, PARTITIONS)
                .forEach(number -> latest.put(new TopicPartition(topic, number), OffsetSpec.latest()));
        var ends = new HashMap<TopicPartition, Long>();
        admin.listOffsets(latest).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
