package io.waybill.kit.command;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Shows where this service's readers of a topic stand, or moves them. Kafka's own group offsets count for nothing here: a
 * running reader finds its row moved, is fenced and follows within seconds.
 */
class OffsetsCommand {

    private static final String USAGE = "usage: offsets TOPIC [--to beginning|end|TIME]";

    private final JdbcClient jdbc;
    private final Admin admin;

    OffsetsCommand(JdbcClient jdbc, Admin admin) {
        this.jdbc = jdbc;
        this.admin = admin;
    }

    private record Row(String reader, String topic, int partition, long next) {

        TopicPartition topicPartition() {
            return new TopicPartition(topic, partition);
        }
    }

    /** @return exit code */
    int run(String... args) {
        var words = Arrays.stream(args)
                .flatMap(arg -> Arrays.stream(arg.split("=", 2)))
                .toList();
        if (words.size() != 2 && !(words.size() == 4 && words.get(2).equals("--to"))) {
            return refuse(USAGE);
        }
        try {
            var rows = rows(words.get(1));
            if (rows.isEmpty()) {
                return refuse("no reader of this service has read " + words.get(1) + "; it reads " + topics());
            }
            if (words.size() == 2) {
                show(rows);
            } else {
                move(rows, Target.parse(words.get(3)));
            }
            return 0;
        } catch (IllegalArgumentException e) {
            return refuse(e.getMessage());
        } catch (ExecutionException e) {
            return refuse("Kafka does not answer: " + e.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static int refuse(String why) {
        System.err.println(why);
        return 2;
    }

    private List<Row> rows(String topic) {
        return jdbc.sql("select reader, topic, partition, next from reader_offset where topic = ?"
                        + " order by reader, partition")
                .param(topic)
                .query(Row.class)
                .list();
    }

    private List<String> topics() {
        return jdbc.sql("select distinct topic from reader_offset order by topic")
                .query(String.class)
                .list();
    }

    private void show(List<Row> rows) throws ExecutionException, InterruptedException {
        var ends = offsets(rows, OffsetSpec.latest());
        rows.forEach(row -> System.out.printf(
                "%s %s next %d, behind %d%n",
                row.reader(), row.topicPartition(), row.next(), ends.get(row.topicPartition()) - row.next()));
    }

    private void move(List<Row> rows, Target target) throws ExecutionException, InterruptedException {
        var to = offsets(rows, target.spec());
        var ends = offsets(rows, OffsetSpec.latest());
        for (var row : rows) {
            // Kafka says -1 where no record is that young.
            var next = to.get(row.topicPartition()) < 0 ? ends.get(row.topicPartition()) : to.get(row.topicPartition());
            jdbc.sql("update reader_offset set next = ?, topic_id = ? where reader = ? and topic = ? and partition = ?")
                    .params(next, topicId(row.topic()), row.reader(), row.topic(), row.partition())
                    .update();
            System.out.printf("%s %s next %d, was %d%n", row.reader(), row.topicPartition(), next, row.next());
        }
    }

    private String topicId(String topic) throws ExecutionException, InterruptedException {
        return admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .topicId()
                .toString();
    }

    private Map<TopicPartition, Long> offsets(List<Row> rows, OffsetSpec spec)
            throws ExecutionException, InterruptedException {
        var asked = rows.stream()
                .map(Row::topicPartition)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), _ -> spec));
        return admin.listOffsets(asked).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, found -> found.getValue().offset()));
    }
}
