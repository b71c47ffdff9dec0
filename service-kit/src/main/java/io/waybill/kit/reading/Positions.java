package io.waybill.kit.reading;

import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Positions {

    private final JdbcClient jdbc;

    Positions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Position> of(String reader, TopicPartition partition) {
        return jdbc.sql("select topic_id, next from reader_offset where reader = ? and topic = ? and partition = ?")
                .params(reader, partition.topic(), partition.partition())
                .query(Position.class)
                .optional();
    }

    /** Keeps the row that is there: another instance may have begun. */
    void begin(String reader, TopicPartition partition, Position position) {
        jdbc.sql("insert into reader_offset (reader, topic, partition, topic_id, next) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(reader, partition.topic(), partition.partition(), position.topicId(), position.next())
                .update();
    }

    /**
     * The fence: empty when another owner of the partition, or an operator, has moved the row since it was read.
     *
     * @return whether any key of the reader is parked; only who moves the fence parks keys of this partition
     */
    Optional<Boolean> move(String reader, TopicPartition partition, long from, long to) {
        return jdbc.sql("update reader_offset set next = :to"
                        + " where reader = :reader and topic = :topic and partition = :partition and next = :from"
                        + " returning exists (select from parked_key where reader = :reader and topic = :topic)")
                .param("to", to)
                .param("from", from)
                .param("reader", reader)
                .param("topic", partition.topic())
                .param("partition", partition.partition())
                .query(Boolean.class)
                .optional();
    }

    /** Until the transaction ends, no batch of the partition passes. */
    void hold(String reader, TopicPartition partition) {
        jdbc.sql("select 1 from reader_offset where reader = ? and topic = ? and partition = ? for update")
                .params(reader, partition.topic(), partition.partition())
                .query(Integer.class)
                .optional();
    }
}
