package io.waybill.kit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.Sequence;
import io.waybill.events.Topic;
import io.waybill.events.Topics;
import io.waybill.kit.KitIT;
import java.util.List;
import java.util.Map;
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
        lastSeen.remember("forgetting", Topics.SCANS.name(), Map.of(key, new Sequence(1, 2)));
        forgetting.forget();
        assertThat(seen(Topics.SCANS)).containsEntry(key, new Sequence(1, 2));
    }

    private void seenDaysAgo(int days, Topic<?> topic) {
        lastSeen.remember("forgetting", topic.name(), Map.of(key, new Sequence(1, 1)));
        jdbc.sql("update last_seen set seen_on = seen_on - ? where key = ?  and topic = ?")
                .params(days, key, topic.name())
                .update();
    }

    private Map<String, Sequence> seen(Topic<?> topic) {
        return lastSeen.of("forgetting", topic.name(), List.of(key));
    }
}
