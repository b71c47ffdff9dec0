package io.waybill.poller.push;

import io.waybill.carriers.PushedBody;
import io.waybill.kit.events.HeaderLines;
import io.waybill.poller.account.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What carriers posted. A row that is being taken is locked by who takes it, so that no lease is needed. */
@Component
class Pushes {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Pushes(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** False where the same was stored before. */
    boolean store(Account account, PushedBody pushed, Instant business, Instant machine) {
        var body = pushed.bytes();
        return jdbc.sql("""
                        insert into push (account, digest, received_at, posted_at, headers, body, due_at)
                        values (:account, :digest, :business, :machine, :headers, :body, :machine) on conflict do nothing""")
                        .param("account", account.key())
                        .param("digest", PushDigest.of(account.key(), body))
                        .param("business", Timestamp.from(business))
                        .param("machine", Timestamp.from(machine))
                        .param("headers", HeaderLines.write(needed(pushed.headers())))
                        .param("body", body)
                        .update()
                == 1;
    }

    private static Map<String, String> needed(Map<String, String> headers) {
        var needed = new TreeMap<>(headers);
        needed.keySet().removeIf(name -> PushedBody.READ_WITH.stream().noneMatch(name::equalsIgnoreCase));
        return needed;
    }

    /** Without a lock. */
    List<Long> due(Instant machine, int atMost) {
        return jdbc.sql("select id from push where due_at <= ? order by due_at, id limit ?")
                .params(Timestamp.from(machine), atMost)
                .query(Long.class)
                .list();
    }

    /** Those that nobody else is taking, in the order in which they came. */
    List<StoredPush> lock(Collection<Long> ids, Instant machine) {
        return jdbc.sql(
                        "select * from push where id = any(:ids::bigint[]) and due_at <= :now order by id for update skip locked")
                .param("ids", ids.toArray(Long[]::new))
                .param("now", Timestamp.from(machine))
                .query((row, _) -> push(row))
                .list();
    }

    void settle(List<Settled> settled) {
        batches.batchUpdate("""
                        update push set outcome = ?, due_at = ?, cause = ?, attempts = attempts + 1,
                          body = case when ? then body end, headers = case when ? then headers end
                        where id = ?""", settled, Math.max(1, settled.size()), (statement, one) -> {
            statement.setString(1, one.outcome().name());
            statement.setTimestamp(2, timestamp(one.dueAt()));
            statement.setString(3, one.cause());
            statement.setBoolean(4, one.outcome().keepsBody());
            statement.setBoolean(5, one.outcome().keepsBody());
            statement.setLong(6, one.push().id());
        });
    }

    /** Taking it failed; it is not locked. */
    void setBack(long id, String cause, Instant machine) {
        var attempts = jdbc.sql("select attempts from push where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        jdbc.sql("update push set outcome = 'FAILED', attempts = attempts + 1, cause = ?, due_at = ? where id = ?")
                .params(cause, Timestamp.from(machine.plus(PushPauses.afterFailure(attempts))), id)
                .update();
    }

    /** @return how many went */
    int forget(Instant readBefore, Instant postedBefore, int atMost) {
        return jdbc.sql("""
                        delete from push where id in (
                          select id from push where posted_at < :read and (body is null or posted_at < :all)
                          order by posted_at limit :atMost)""")
                .param("read", Timestamp.from(readBefore))
                .param("all", Timestamp.from(postedBefore))
                .param("atMost", atMost)
                .update();
    }

    /** Those that wait to be taken; more than can be counted quickly count as that many. */
    long waiting(int atMost) {
        return jdbc.sql("select count(*) from (select from push where due_at is not null limit ?) waiting")
                .param(atMost)
                .query(Long.class)
                .single();
    }

    private static StoredPush push(ResultSet row) throws SQLException {
        return new StoredPush(
                row.getLong("id"),
                row.getString("account"),
                new PushedBody(HeaderLines.read(row.getString("headers")), row.getBytes("body")),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("posted_at").toInstant(),
                row.getInt("attempts"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
