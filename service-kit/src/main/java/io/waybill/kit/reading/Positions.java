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

    /** The fence: false when another owner of the partition, or an operator, has moved the row since it was read. */
    boolean move(String reader, TopicPartition partition, long from, long to) {
        return jdbc.sql(
                                "update reader_offset set next = :to"
                                        + " where reader = :reader and topic = :topic and partition = :partition and next = :from")
                        .param("to", to)
                        .param("from", from)
                        .param("reader", reader)
                        .param("topic", partition.topic())
                        .param("partition", partition.partition())
                        .update()
                == 1;
    }
}
