package io.waybill.claims.casework;

import io.waybill.claims.casework.Frontier.Source;
import io.waybill.events.Topics;
import io.waybill.kit.time.BusinessTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.KafkaException;
import org.springframework.stereotype.Component;

/**
 * How far we have read what is said about parcels. After an outage it lies unread, that a parcel was found while we were
 * away; the buyer's silence must not decide before it is read.
 */
@Component
class ReadingProgress {

    private static final Map<String, String> TOPICS_BY_READER = Map.of(
            ReaderConfiguration.DELAYS_READER,
            Topics.DELAYS.name(),
            ReaderConfiguration.SHIPMENTS_READER,
            Topics.SHIPMENTS.name());
    private static final long SECONDS_TO_ANSWER = 10;

    private final Admin admin;
    private final JdbcClient jdbc;
    private final BusinessTime businessTime;

    /** What is to be passed next. Kept until it is: ends asked for anew might always lie ahead of us. */
    private final AtomicReference<Optional<Frontier>> ahead = new AtomicReference<>(Optional.empty());

    ReadingProgress(Admin admin, JdbcClient jdbc, BusinessTime businessTime) {
        this.admin = admin;
        this.jdbc = jdbc;
        this.businessTime = businessTime;
    }

    /**
     * Business time up to which all that was written is read and committed; empty as long as it is not known to be.
     *
     * @throws KafkaException where the broker does not say
     */
    Optional<Instant> readUpTo() {
        var frontier = ahead.get().orElseGet(this::frontier);
        var passed = frontier.isPassedBy(positions());
        ahead.set(passed ? Optional.empty() : Optional.of(frontier));
        return passed ? Optional.of(frontier.askedAt()) : Optional.empty();
    }

    private Frontier frontier() {
        var askedAt = businessTime.instant();
        var ends = new HashMap<Source, Long>();
        try {
            for (var entry : TOPICS_BY_READER.entrySet()) {
                ends(entry.getValue())
                        .forEach((partition, end) ->
                                ends.put(new Source(entry.getKey(), partition.topic(), partition.partition()), end));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while asking where topics end", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("where topics end is not to be had, so silence decides nothing", e);
        }
        return new Frontier(askedAt, ends);
    }

    private Map<TopicPartition, Long> ends(String topic)
            throws InterruptedException, ExecutionException, TimeoutException {
        var partitions = admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get(SECONDS_TO_ANSWER, TimeUnit.SECONDS)
                .get(topic)
                .partitions();
        var latest = partitions.stream()
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(topic, partition.partition()), _ -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get(SECONDS_TO_ANSWER, TimeUnit.SECONDS).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private Map<Source, Long> positions() {
        var positions = new HashMap<Source, Long>();
        jdbc.sql("select reader, topic, partition, next from reader_offset").query(row -> {
            positions.put(new Source(row.getString(1), row.getString(2), row.getInt(3)), row.getLong(4));
        });
        return positions;
    }
}
