package io.waybill.kit.command;

import io.waybill.kit.parked.DeadLetter;
import io.waybill.kit.parked.DeadLetter.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;

/** The dead topics of what this service reads. */
class DeadLetterReading {

    private static final String DEAD = ".dead";
    private static final Duration WAIT = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Admin admin;
    private final ConsumerFactory<byte[], byte[]> consumers;
    private final String service;

    DeadLetterReading(
            JdbcClient jdbc,
            Admin admin,
            ConsumerFactory<byte[], byte[]> consumers,
            @Value("${spring.application.name}") String service) {
        this.jdbc = jdbc;
        this.admin = admin;
        this.consumers = consumers;
        this.service = service;
    }

    String service() {
        return service;
    }

    /** Those of this service's readers, oldest first. */
    List<DeadLetter> all() throws ExecutionException, InterruptedException {
        var ids = topicIds();
        try (var consumer = consumers.createConsumer()) {
            var partitions = ids.keySet().stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return letters(consumer, partitions).stream()
                    .filter(letter -> letter.isOf(service))
                    .sorted((one, other) -> one.buriedAt().compareTo(other.buriedAt()))
                    .toList();
        }
    }

    private static List<DeadLetter> letters(Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions) {
        var ends = consumer.endOffsets(partitions);
        var letters = new ArrayList<DeadLetter>();
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            consumer.poll(WAIT).forEach(record -> letters.add(new DeadLetter(record)));
        }
        return letters;
    }

    /**
     * @throws IllegalArgumentException where there is none, or it is not this service's
     */
    DeadLetter find(Place place) throws ExecutionException, InterruptedException {
        if (!topicIds().containsKey(place.topic())) {
            throw new IllegalArgumentException(place.topic() + " is not a dead topic of " + service + "; it has "
                    + String.join(", ", deadTopics()));
        }
        var letter = read(place)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no dead letter " + place + "; the topic may have forgotten it"));
        if (!letter.isOf(service)) {
            throw new IllegalArgumentException(place + " was buried by another service: ask "
                    + new String(letter.record()
                                    .headers()
                                    .lastHeader(DeadLetter.READER)
                                    .value())
                            .split("/", 2)[0]);
        }
        return letter;
    }

    private Optional<DeadLetter> read(Place place) {
        try (var consumer = consumers.createConsumer()) {
            var partition = place.topicPartition();
            if (consumer.partitionsFor(place.topic()).size() <= place.partition()) {
                return Optional.empty();
            }
            consumer.assign(List.of(partition));
            var begins = consumer.beginningOffsets(List.of(partition)).get(partition);
            var ends = consumer.endOffsets(List.of(partition)).get(partition);
            if (place.offset() < begins || place.offset() >= ends) {
                return Optional.empty();
            }
            consumer.seek(partition, place.offset());
            return consumer.poll(WAIT).records(partition).stream()
                    .filter(record -> record.offset() == place.offset())
                    .findFirst()
                    .map(DeadLetter::new);
        }
    }

    /** Kafka's ids of the dead topics that are there. */
    Map<String, String> topicIds() throws ExecutionException, InterruptedException {
        var present = admin.listTopics().names().get();
        return admin
                .describeTopics(deadTopics().stream().filter(present::contains).toList())
                .allTopicNames()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, topic -> topic.getValue().topicId().toString()));
    }

    private List<String> deadTopics() {
        return jdbc.sql("select distinct topic from reader_offset order by topic").query(String.class).list().stream()
                .map(topic -> topic + DEAD)
                .toList();
    }

    /** By name where the letter has it, else the first of its topic. */
    String readerOf(DeadLetter letter) {
        return letter.reader()
                .orElseGet(() -> jdbc.sql("select min(reader) from reader_offset where topic = ?")
                        .param(source(letter))
                        .query(String.class)
                        .single());
    }

    Place stoodAt(DeadLetter letter) {
        var place = letter.place();
        return letter.stoodAt().orElse(new Place(source(letter), place.partition(), place.offset()));
    }

    private static String source(DeadLetter letter) {
        var topic = letter.place().topic();
        return topic.substring(0, topic.length() - DEAD.length());
    }
}
