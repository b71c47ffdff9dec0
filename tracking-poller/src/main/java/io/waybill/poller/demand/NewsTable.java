package io.waybill.poller.demand;

import io.waybill.vocabulary.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** A row for each carrier and phase: never more, however long it is counted. */
@Repository
class NewsTable {

    private final JdbcClient jdbc;

    NewsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Watched, NewsRates> all() {
        return jdbc
                .sql("select * from news_rate")
                .query((row, _) -> Map.entry(
                        new Watched(row.getString("carrier"), Status.valueOf(row.getString("phase"))), rates(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @param now business time */
    @Transactional
    public void add(Watched watched, NewsRates counted, Instant now) {
        jdbc.sql("insert into news_rate (carrier, phase, news, hours, counted_at) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(watched.carrier(), watched.phase().name(), boxed(new NewsRates().news()))
                .params(boxed(new NewsRates().hours()), Timestamp.from(now))
                .update();
        var before = jdbc.sql("select * from news_rate where carrier = ? and phase = ? for update")
                .params(watched.carrier(), watched.phase().name())
                .query((row, _) -> rates(row)
                        .after(Duration.between(row.getTimestamp("counted_at").toInstant(), now)))
                .single();
        var sum = before.plus(counted);
        jdbc.sql("update news_rate set news = ?, hours = ?, counted_at = greatest(counted_at, ?)"
                        + " where carrier = ? and phase = ?")
                .params(boxed(sum.news()), boxed(sum.hours()), Timestamp.from(now))
                .params(watched.carrier(), watched.phase().name())
                .update();
    }

    private static NewsRates rates(ResultSet row) throws SQLException {
        return new NewsRates(doubles(row, "news"), doubles(row, "hours"));
    }

    private static double[] doubles(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Double[]) row.getArray(column).getArray())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static Double[] boxed(double[] values) {
        return Arrays.stream(values).boxed().toArray(Double[]::new);
    }
}
