package io.waybill.normalizer.lane;

import io.waybill.normalizer.lane.Tallies.LaneMonth;
import io.waybill.normalizer.lane.Tally.Sums;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What came by lanes, month by month. Whoever changes it is the only one that learns. */
@Repository
class LaneMonths {

    static final String COLUMNS = "month.arrived, promised, kept, lost, returned, damaged, followed, scans, month.gaps";

    private static final String SAVE =
            "insert into lane_month (lane, month, arrived, promised, kept, lost, returned, damaged, followed, scans,"
                    + " gaps, known) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (lane, month) do update set"
                    + " arrived = excluded.arrived, promised = excluded.promised, kept = excluded.kept,"
                    + " lost = excluded.lost, returned = excluded.returned, damaged = excluded.damaged,"
                    + " followed = excluded.followed, scans = excluded.scans, gaps = excluded.gaps,"
                    + " known = excluded.known";

    /** Where there are more, a tenth goes at once, so that not every new one makes another go. */
    private static final String FORGET_LEAST_KNOWN = """
            with lanes as (select lane, sum(known) as known from lane_month group by lane)
            delete from lane_month where (select count(*) from lanes) > ? and lane in (
              select lane from lanes order by known, lane limit (select count(*) - ? + ? / 10 from lanes))""";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    LaneMonths(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Tallies tallies) {
        jdbc.batchUpdate(
                "insert into lane (key, lane) values (?, ?::json) on conflict do nothing",
                tallies.lanes().entrySet().stream()
                        .map(lane -> new Object[] {lane.getKey(), json.writeValueAsString(lane.getValue())})
                        .toList());
        var sums = new TreeMap<>(tallies.byMonth());
        jdbc.query(
                "select month.lane, month.month, " + COLUMNS
                        + " from lane_month month where lane = any (?) and month = any (?::date[])",
                row -> {
                    addTo(sums, row);
                },
                tallies.lanes().keySet().toArray(String[]::new),
                tallies.byMonth().keySet().stream()
                        .map(lane -> lane.month().toString())
                        .distinct()
                        .toArray(String[]::new));
        jdbc.batchUpdate(SAVE, sums.entrySet().stream().map(LaneMonths::row).toList());
    }

    private static void addTo(Map<LaneMonth, Tally> sums, ResultSet row) throws SQLException {
        var sum = sums.get(new LaneMonth(row.getString(1), row.getObject(2, LocalDate.class)));
        if (sum != null) {
            read(row, 3, sum);
        }
    }

    /** @param first of {@link #COLUMNS} */
    static void read(ResultSet row, int first, Tally sum) throws SQLException {
        sum.add(
                numbers(row.getArray(first)),
                new Sums(
                        row.getInt(first + 1),
                        row.getInt(first + 2),
                        row.getInt(first + 3),
                        row.getInt(first + 4),
                        row.getInt(first + 5),
                        row.getInt(first + 6),
                        row.getInt(first + 7)),
                numbers(row.getArray(first + 8)));
    }

    private static int[] numbers(Array array) throws SQLException {
        return Arrays.stream((Integer[]) array.getArray())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static Object[] row(Map.Entry<LaneMonth, Tally> entry) {
        var tally = entry.getValue();
        var sums = tally.sums().orNone();
        return new Object[] {
            entry.getKey().key(),
            entry.getKey().month(),
            tally.arrived().orNone(),
            sums.promised(),
            sums.kept(),
            sums.lost(),
            sums.returned(),
            sums.damaged(),
            sums.followed(),
            sums.scans(),
            tally.gaps().orNone(),
            Math.max(0, tally.known())
        };
    }

    void forgetBefore(LocalDate month) {
        jdbc.update("delete from lane_month where month < ?", month);
    }

    /** @param most lanes that are kept */
    void forgetLeastKnown(int most) {
        jdbc.update(FORGET_LEAST_KNOWN, most, most, most);
    }
}
