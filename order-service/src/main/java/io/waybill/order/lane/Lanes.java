package io.waybill.order.lane;

import io.waybill.events.lanes.LaneMeasured;
import io.waybill.kit.database.MerchantDatabase;
import io.waybill.order.lane.LaneQuestion.Way;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Read with the rights of requests, and as nobody: lanes belong to no merchant. */
@Repository
public class Lanes {

    private static final String NOBODY = "";
    private static final int LISTED = 500;

    private static final String SAVE =
            "insert into lane (key, carrier, service, origin, origin_area, destination, destination_area, arrived,"
                    + " measured) values (?, ?, ?, ?, ?, ?, ?, ?, ?::json)"
                    + " on conflict (key) do update set arrived = excluded.arrived, measured = excluded.measured";

    private static final String OF_CARRIERS = "select measured from lane where carrier is not null"
            + " and origin_area is null and destination_area is null and (?::text is null or origin = ?)"
            + " and (?::text is null or destination = ?) and (?::text is null or carrier = ?)"
            + " order by arrived desc, key limit " + LISTED;

    private static final String BETWEEN = "select measured from lane where origin = ? and destination = ?";

    private static final String FROM = "select distinct on (destination) measured from lane where origin = ?"
            + " and origin_area is null and destination_area is null"
            + " order by destination, carrier is not null, service is not null, arrived desc";

    private final MerchantDatabase database;
    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    Lanes(MerchantDatabase database, JdbcTemplate jdbc, JsonMapper json) {
        this.database = database;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The finest lane of the way that enough parcels came by; empty where nothing is known at all. */
    public Optional<LaneFinding> find(Way way) {
        var between = database.as(
                NOBODY,
                asker -> read(asker.sql(BETWEEN + " and (carrier is null or carrier = ?)")
                        .params(way.origin(), way.destination(), way.carrier())));
        return BackOffPolicy.find(way, between);
    }

    /** Of a way of which nothing is known. */
    Nearby near(Way way) {
        return database.as(
                NOBODY,
                asker -> Nearby.of(
                        way,
                        read(asker.sql(BETWEEN).params(way.origin(), way.destination())),
                        read(asker.sql(FROM).param(way.origin()))));
    }

    Optional<LaneMeasured> find(String key) {
        return database
                .as(
                        NOBODY,
                        asker -> read(asker.sql("select measured from lane where key = ?")
                                .param(key)))
                .stream()
                .findFirst();
    }

    /** Between whole countries, the busiest first. */
    public List<LaneMeasured> ofCarriers(
            @Nullable String origin, @Nullable String destination, @Nullable String carrier) {
        return database.as(
                NOBODY,
                asker -> read(
                        asker.sql(OF_CARRIERS).params(origin, origin, destination, destination, carrier, carrier)));
    }

    private List<LaneMeasured> read(JdbcClient.StatementSpec question) {
        return question.query(String.class).list().stream()
                .map(text -> json.readValue(text, LaneMeasured.class))
                .toList();
    }

    /** Each of them once: the driver joins a batch to one statement, which must not meet a row twice. */
    void save(List<LaneMeasured> lanes) {
        jdbc.batchUpdate(SAVE, lanes, Math.max(1, lanes.size()), this::bind);
    }

    void forget(Collection<String> keys) {
        jdbc.update("delete from lane where key = any (?)", (Object) keys.toArray(String[]::new));
    }

    private void bind(PreparedStatement statement, LaneMeasured measured) throws SQLException {
        var lane = measured.lane();
        statement.setString(1, lane.key());
        statement.setString(2, lane.carrier());
        statement.setString(3, lane.service());
        statement.setString(4, lane.origin().country());
        statement.setString(5, lane.origin().area());
        statement.setString(6, lane.destination().country());
        statement.setString(7, lane.destination().area());
        statement.setInt(8, measured.arrived());
        statement.setString(9, json.writeValueAsString(measured));
    }
}
