package io.waybill.kit.reading;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.springframework.stereotype.Component;

/** Kafka's ids of topics, by which a topic made anew under an old name is told from the old one. */
@Component
class TopicIds {

    private final Admin admin;

    TopicIds(Admin admin) {
        this.admin = admin;
    }

    String of(String topic) {
        try {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(10, TimeUnit.SECONDS)
                    .get(topic)
                    .topicId()
                    .toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while asking for the id of " + topic, e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the id of " + topic + " is not to be had", e);
        }
    }
}
