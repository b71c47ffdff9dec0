package io.waybill.poller.push;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** When accounts last told us anything by themselves: whether pushes come at all is known by it. */
@Component
class PushingAccounts {

    private final JdbcTemplate jdbc;

    PushingAccounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param at by the account's key, business time */
    void heard(Map<String, Instant> at) {
        var sorted = new TreeMap<>(at).entrySet();
        jdbc.batchUpdate("""
                        insert into pushing_account (account, pushed_at) values (?, ?)
                        on conflict (account) do update set
                          pushed_at = greatest(pushing_account.pushed_at, excluded.pushed_at)""", sorted, Math.max(1, sorted.size()), (statement, heard) -> {
            statement.setString(1, heard.getKey());
            statement.setTimestamp(2, Timestamp.from(heard.getValue()));
        });
    }
}
