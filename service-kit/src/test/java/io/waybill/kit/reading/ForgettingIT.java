package io.waybill.kit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.Sequence;
import io.waybill.events.Topic;
import io.waybill.events.Topics;
import io.waybill.kit.KitIT;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ForgettingIT extends KitIT {

    private final String key = UUID.randomUUID().toString();

    @Autowired
    Forgetting forgetting;

    @Autowired
    LastSeen lastSeen;

    @Autowired
    JdbcClient jdbc;

    @Test
    void forgetsAKeyWhenItsTopicCanHoldNoRecordOfItAnyMore() {
        seenDaysAgo(61, Topics.SCANS);
        forgetting.forget();
        assertThat(seen(Topics.SCANS)).isEmpty();
    }

    @Test
    void remembersAKeyWhileItsTopicMayHoldARecordOfIt() {
        seenDaysAgo(59, Topics.SCANS);
        seenDaysAgo(61, Topics.STATUSES);
        forgetting.forget();
        assertThat(seen(Topics.SCANS)).isNotEmpty();
        assertThat(seen(Topics.STATUSES)).isNotEmpty();
    }

    @Test
    void remembersTheKeysOfACompactedTopicForEver() {
        seenDaysAgo(4_000, Topics.CONTACTS);
        forgetting.forget();
        assertThat(seen(Topics.CONTACTS)).isNotEmpty();
    }

    @Test
    void remembersAKeyThatIsHeardOfAgain() {
        seenDaysAgo(61, Topics.SCANS);
        lastSeen.remember("forgetting", Topics.SCANS.name(), Map.of(key, new Sequence(1, 2)), Set.of(key));
        forgetting.forget();
        assertThat(seen(Topics.SCANS)).containsEntry(key, new Sequence(1, 2));
    }

    @Test
    void forgetsAReplayWhoseLetterIsGone() {
        replayedDaysAgo(59);
        forgetting.forget();
        assertThat(replays()).isOne();
        jdbc.sql("update dead_letter_replay set done_at = done_at - interval '2 days' where topic = ?")
                .param(key)
                .update();
        forgetting.forget();
        assertThat(replays()).isZero();
    }

    private void replayedDaysAgo(int days) {
        jdbc.sql("insert into dead_letter_replay (topic, topic_id, partition, place, reader, source_topic,"
                        + " source_partition, source_place, headers, written_at, asked_at, again, done_at, outcome)"
                        + " values (?, 'id', 0, 0, 'forgetting', 'source', 0, 0, '', now(), now(), false,"
                        + " now() - make_interval(days => ?), 'HANDLED')")
                .params(key, days)
                .update();
    }

    private long replays() {
        return jdbc.sql("select count(*) from dead_letter_replay where topic = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    private void seenDaysAgo(int days, Topic<?> topic) {
        lastSeen.remember("forgetting", topic.name(), Map.of(key, new Sequence(1, 1)), Set.of());
        jdbc.sql("update last_seen set seen_on = seen_on - ? where key = ?  and topic = ?")
                .params(days, key, topic.name())
                .update();
    }

    private Map<String, Sequence> seen(Topic<?> topic) {
        return lastSeen.of("forgetting", topic.name(), List.of(key));
    }
}
