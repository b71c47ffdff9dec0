package io.waybill.kit.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * After a copy was brought back, readers hear again what they had heard before. What follows from it was said already, in
 * another order perhaps; so it is concluded only when all of it is there.
 */
@Component
public class CatchingUp {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ObjectProvider<CaughtUp> afterwards;

    /** It begins only while no service runs. */
    private volatile boolean over;

    CatchingUp(JdbcTemplate jdbc, TransactionTemplate transaction, ObjectProvider<CaughtUp> afterwards) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.afterwards = afterwards;
    }

    /** In a reader's transaction; it then stays so until that ends. */
    public boolean isUnderWay() {
        over = over
                || jdbc.queryForList("select reader from catching_up limit 1 for share")
                        .isEmpty();
        return !over;
    }

    void begin(String reader, Map<TopicPartition, Long> ends) {
        jdbc.batchUpdate(
                "insert into catching_up (reader, topic, partition, until) select ?, ?, ?, ?"
                        + " on conflict (reader, topic, partition) do update set until = excluded.until",
                ends.entrySet().stream().filter(end -> end.getValue() > 0).toList(),
                100,
                (statement, end) -> {
                    statement.setString(1, reader);
                    statement.setString(2, end.getKey().topic());
                    statement.setInt(3, end.getKey().partition());
                    statement.setLong(4, end.getValue());
                });
    }

    /** @return what is still missing; empty when it is over */
    Optional<String> goOn() {
        if (over) {
            return Optional.empty();
        }
        var missing = missing();
        if (!missing.isEmpty()) {
            return Optional.of("it hears again what the copy did not know: " + String.join(", ", missing));
        }
        transaction.executeWithoutResult(_ -> conclude());
        over = true;
        return Optional.empty();
    }

    private List<String> missing() {
        var missing = new ArrayList<String>();
        jdbc.query(
                "select topic, sum(until - coalesce(next, 0)) from catching_up"
                        + " left join reader_offset using (reader, topic, partition)"
                        + " where coalesce(next, 0) < until group by topic order by topic",
                row -> {
                    missing.add(row.getString(1) + " " + row.getLong(2));
                });
        return missing;
    }

    /** The rows first: a batch that has seen them has then ended, and none sees them any more. */
    private void conclude() {
        if (jdbc.update("delete from catching_up") > 0) {
            afterwards.orderedStream().forEach(CaughtUp::caughtUp);
        }
    }
}
