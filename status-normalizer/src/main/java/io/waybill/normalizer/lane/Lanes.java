package io.waybill.normalizer.lane;

import io.waybill.events.lanes.Lane;
import io.waybill.events.lanes.LaneMeasured;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Lanes, and what was said of them. */
@Repository
class Lanes {

    private static final int AT_A_TIME = 200;

    private static final String SINCE = "select lane.key, lane.lane, lane.said, lane.seq, month.lane is not null, "
            + LaneMonths.COLUMNS + " from lane left join lane_month month on month.lane = lane.key and month.month >= ?"
            + " order by lane.key";

    private static final String ADOPT = "insert into lane as known (key, lane, said, seq)"
            + " values (?, ?::json, ?::json, ?) on conflict (key) do update set said = excluded.said, seq = excluded.seq"
            + " where known.seq < excluded.seq";

    private final JdbcTemplate jdbc;
    private final JdbcTemplate streaming;
    private final JsonMapper json;

    Lanes(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.streaming.setFetchSize(AT_A_TIME);
        this.json = json;
    }

    /** @param seq of what was said last; 0 before the first */
    record Known(String key, Lane lane, @Nullable LaneMeasured said, long seq, Tally tally) {}

    /** Each of them with what came by it from that month on, in the caller's transaction. */
    void forEach(LocalDate since, Consumer<Known> consumer) {
        var last = new LastOf(consumer);
        RowCallbackHandler each = row -> {
            var key = row.getString(1);
            if (!last.is(key)) {
                last.next(known(key, row));
            }
            if (row.getBoolean(5)) {
                LaneMonths.read(row, 6, last.tally());
            }
        };
        streaming.query(SINCE, each, since);
        last.next(null);
    }

    private Known known(String key, ResultSet row) throws SQLException {
        return new Known(
                key, json.readValue(row.getString(2), Lane.class), said(row.getString(3)), row.getLong(4), new Tally());
    }

    private @Nullable LaneMeasured said(@Nullable String text) {
        return text == null ? null : json.readValue(text, LaneMeasured.class);
    }

    /** Gives each lane on when the rows of the next one begin. */
    private static final class LastOf {

        private final Consumer<Known> consumer;
        private @Nullable Known lane;

        private LastOf(Consumer<Known> consumer) {
            this.consumer = consumer;
        }

        private boolean is(String key) {
            return lane != null && lane.key().equals(key);
        }

        private Tally tally() {
            return Objects.requireNonNull(lane).tally();
        }

        private void next(@Nullable Known now) {
            if (lane != null) {
                consumer.accept(lane);
            }
            lane = now;
        }
    }

    /** Of which something is counted. */
    Set<String> keys() {
        return new HashSet<>(jdbc.queryForList("select distinct lane from lane_month", String.class));
    }

    int count() {
        return jdbc.queryForObject("select count(distinct lane) from lane_month", Integer.class);
    }

    /** @param said absent where it was taken back */
    void say(String key, @Nullable LaneMeasured said, long seq) {
        jdbc.update("update lane set said = ?::json, seq = ? where key = ?", written(said), seq, key);
    }

    void adopt(String key, LaneMeasured said, long seq) {
        jdbc.update(ADOPT, key, json.writeValueAsString(said.lane()), written(said), seq);
    }

    /** One that this copy does not know begins anew, in the generation that begins with it. */
    void adoptForgotten(String key, long seq) {
        jdbc.update("update lane set said = null, seq = ? where key = ? and seq < ?", seq, key, seq);
    }

    private @Nullable String written(@Nullable LaneMeasured said) {
        return said == null ? null : json.writeValueAsString(said);
    }

    /** Of which nothing is counted any more, and nothing was ever said. */
    void forgetUnknown() {
        jdbc.update("delete from lane where seq = 0 and not exists"
                + " (select from lane_month where lane_month.lane = lane.key)");
    }

    void tellSoon() {
        jdbc.update("insert into lane_untold default values on conflict do nothing");
    }

    boolean areToBeTold() {
        return jdbc.queryForObject("select exists (select from lane_untold)", Boolean.class);
    }

    void told() {
        jdbc.update("delete from lane_untold");
    }

    void beSilentUntil(LocalDate day) {
        jdbc.update("delete from lane_silence");
        jdbc.update("insert into lane_silence (until) values (?)", day);
    }

    boolean isSilentOn(LocalDate day) {
        return jdbc.queryForObject("select exists (select from lane_silence where until > ?)", Boolean.class, day);
    }
}
