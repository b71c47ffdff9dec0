package io.waybill.poller.health;

import io.waybill.events.carrierhealth.CarrierLookedAfter.Health;
import io.waybill.poller.account.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A row per account, and how far behind its polls are. */
@Component
class AccountHealths {

    private static final int COUNTED_AT_MOST = 10_000;

    /** For its poll or for an answer; one that is parked waits for us. */
    private static final String WAITING_SINCE = """
            least(
              (select min(next_poll_at) from poll_plan where account = %1$s and next_poll_at <= :now
                and shipment_id::text not in (select key from parked_key)),
              (select min(owed_since) from poll_plan where account = %1$s and owed_since is not null
                and shipment_id::text not in (select key from parked_key)))""";

    private final JdbcClient jdbc;

    AccountHealths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AccountHealth lock(Account account) {
        jdbc.sql("insert into account_health (account) values (?) on conflict do nothing")
                .param(account.key())
                .update();
        return jdbc.sql("select * from account_health where account = ? for update")
                .param(account.key())
                .query((row, _) -> health(row))
                .single();
    }

    void save(Account account, AccountHealth health) {
        var published = health.health();
        jdbc.sql("""
                        update account_health set failures = :failures, fault = :fault, health = :health, since = :since,
                          behind_seconds = :behind, published_at = :publishedAt, seq = :seq
                        where account = :account""")
                .param("failures", health.failures())
                .param("fault", health.fault())
                .param("health", published == null ? null : published.name())
                .param("since", Timestamp.from(health.since()))
                .param("behind", health.behind().toSeconds())
                .param("publishedAt", Timestamp.from(health.publishedAt()))
                .param("seq", health.seq())
                .param("account", account.key())
                .update();
    }

    /** @param known as it stands in its row */
    record Seen(String account, AccountHealth known, Duration behind) {}

    /** How they do, in one statement and without a lock: most of the time there is nothing to write. */
    List<Seen> seen(List<Account> accounts, Instant now) {
        return jdbc.sql("""
                        select accounts.account, account_health.*, %s as waiting_since
                        from unnest(:accounts::text[]) as accounts (account) left join account_health using (account)""".formatted(WAITING_SINCE.formatted("accounts.account")))
                .param("accounts", accounts.stream().map(Account::key).toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .query((row, _) -> new Seen(row.getString(1), health(row), behind(row, now)))
                .list();
    }

    /** How long the parcel has waited that has waited longest. */
    Duration behind(Account account, Instant now) {
        return jdbc.sql("select %s as waiting_since".formatted(WAITING_SINCE.formatted(":account")))
                .param("account", account.key())
                .param("now", Timestamp.from(now))
                .query((row, _) -> behind(row, now))
                .single();
    }

    private static Duration behind(ResultSet row, Instant now) throws SQLException {
        var waiting = row.getTimestamp("waiting_since");
        return waiting == null
                ? Duration.ZERO
                : Duration.ofSeconds(
                        Math.max(0, Duration.between(waiting.toInstant(), now).toSeconds()));
    }

    /** How many polls are due; more than can be counted quickly count as that many. */
    long due(Account account, Instant now) {
        return jdbc.sql(
                        "select count(*) from (select from poll_plan where account = ? and next_poll_at <= ? limit ?) due")
                .params(account.key(), Timestamp.from(now), COUNTED_AT_MOST)
                .query(Long.class)
                .single();
    }

    private static AccountHealth health(ResultSet row) throws SQLException {
        var health = row.getString("health");
        return new AccountHealth(
                row.getInt("failures"),
                row.getString("fault"),
                health == null ? null : Health.valueOf(health),
                instant(row, "since"),
                Duration.ofSeconds(row.getLong("behind_seconds")),
                instant(row, "published_at"),
                row.getLong("seq"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? Instant.EPOCH : timestamp.toInstant();
    }
}
