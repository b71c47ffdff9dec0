package io.waybill.kit.reading;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.DELETE_RETENTION_MS_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MAX_MESSAGE_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_MS_CONFIG;

import io.waybill.events.Topic;
import io.waybill.events.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.stereotype.Component;

/** Creates the topics that are missing; leaves those that are there as they are. */
@Component
class TopicCreation {

    private static final Duration DEAD_KEPT = Duration.ofDays(30);

    /** What was replaced or erased is gone from the log a day later. */
    private static final Duration COMPACTED_WITHIN = Duration.ofDays(1);

    /** Twice what a topic takes; service-kit.yml lets producers send as much. */
    private static final String LONGEST_LETTER = String.valueOf(2 * 1024 * 1024);

    private final Admin admin;
    private final TopicSettings settings;

    TopicCreation(Admin admin, TopicSettings settings) {
        this.admin = admin;
        this.settings = settings;
    }

    /** @throws ExecutionException where the broker does not answer or refuses */
    void createMissing() throws ExecutionException, InterruptedException {
        var present = admin.listTopics().names().get();
        var missing = Topics.ALL.stream()
                .flatMap(this::withDead)
                .filter(topic -> !present.contains(topic.name()))
                .toList();
        for (var creation : admin.createTopics(missing).values().values()) {
            try {
                creation.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private Stream<NewTopic> withDead(Topic<?> topic) {
        var deadKept = topic.equals(Topics.ORDER_EVENTS) ? topic.kept() : DEAD_KEPT;
        return Stream.of(topic(topic.name(), topic.compacted(), topic.kept()), deadTopic(topic.deadName(), deadKept));
    }

    /** A letter is longer than its record by why and where. */
    private NewTopic deadTopic(String name, Duration kept) {
        return new NewTopic(name, settings.partitions(), settings.replication())
                .configs(Map.of(RETENTION_MS_CONFIG, millis(kept), MAX_MESSAGE_BYTES_CONFIG, LONGEST_LETTER));
    }

    private NewTopic topic(String name, boolean compacted, Duration kept) {
        return new NewTopic(name, settings.partitions(), settings.replication())
                .configs(compacted ? compaction(kept) : Map.of(RETENTION_MS_CONFIG, millis(kept)));
    }

    private static Map<String, String> compaction(Duration kept) {
        return Map.of(
                CLEANUP_POLICY_CONFIG,
                "compact",
                DELETE_RETENTION_MS_CONFIG,
                millis(kept),
                MAX_COMPACTION_LAG_MS_CONFIG,
                millis(COMPACTED_WITHIN));
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}
