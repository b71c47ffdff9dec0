package io.waybill.normalizer.parcel;

import io.waybill.events.orderevents.DateRange;
import io.waybill.events.statuses.Eta;
import io.waybill.normalizer.arrival.Arrival;
import io.waybill.normalizer.arrival.CarrierPromise;
import io.waybill.normalizer.arrival.Noted;
import io.waybill.normalizer.arrival.Reckoned;
import io.waybill.normalizer.arrival.Reckoned.Occasion;
import io.waybill.normalizer.arrival.Route;
import io.waybill.normalizer.delay.Consignment;
import io.waybill.normalizer.delay.DelayTimer;
import io.waybill.normalizer.parcel.Parcel.Met;
import io.waybill.normalizer.status.Earlier;
import io.waybill.normalizer.status.Watch;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A parcel's row, column by column. */
@Component
class ParcelColumns {

    static final String ALL = """
            shipment_id, merchant_id, imported, watch, status, detail, occurrences, statuses_seq,
            shipped_at, destination, promise_from, promise_to, numbered_at, tracking_number,
            look_due, look_wanted_at, delay_check_at, looks_seq, delays_seq,
            scan_month, scans_until, news_at, earlier_status, earlier_detail, earlier_until,
            rules, origin, carrier, service, origin_postal_code, destination_postal_code, journal,
            eta_earliest, eta_likely, eta_latest, carrier_promise_from, carrier_promise_to, carrier_promise_by,
            reckoned_on, reckoned_by, missing, usual_silence""";

    private static final TypeReference<Map<Status, Integer>> COUNTS = new TypeReference<>() {};

    private final JsonMapper json;

    ParcelColumns(JsonMapper json) {
        this.json = json;
    }

    Parcel parcel(ResultSet row) throws SQLException {
        return new Parcel(
                new Met(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3)),
                Watch.valueOf(row.getString(4)),
                new Told(meaning(row, 5), json.readValue(row.getString(7), COUNTS), row.getLong(8)),
                consignment(row),
                timer(row),
                shelf(row),
                row.getLong(26),
                arrival(row));
    }

    private static Arrival arrival(ResultSet row) throws SQLException {
        var earliest = row.getObject(33, LocalDate.class);
        var from = row.getObject(36, LocalDate.class);
        return new Arrival(
                new Route(row.getString(28), row.getString(29), row.getString(30), row.getString(31)),
                Noted.read(row.getString(32)),
                earliest == null
                        ? null
                        : new Eta(earliest, row.getObject(34, LocalDate.class), row.getObject(35, LocalDate.class)),
                reckoned(row),
                from == null
                        ? null
                        : new CarrierPromise(
                                new DateRange(from, row.getObject(37, LocalDate.class)), row.getString(38)));
    }

    private static @Nullable Reckoned reckoned(ResultSet row) throws SQLException {
        var day = row.getObject(39, LocalDate.class);
        var silence = row.getObject(42, Long.class);
        return day == null
                ? null
                : new Reckoned(
                        new Occasion(day, row.getLong(40)),
                        row.getObject(41, Double.class),
                        silence == null ? null : Duration.ofSeconds(silence));
    }

    private static Consignment consignment(ResultSet row) throws SQLException {
        var from = row.getObject(11, LocalDate.class);
        return new Consignment(
                instant(row, 9),
                row.getString(27),
                row.getString(10),
                from == null ? null : new DateRange(from, row.getObject(12, LocalDate.class)),
                instant(row, 13),
                row.getString(14));
    }

    private static DelayTimer timer(ResultSet row) throws SQLException {
        return new DelayTimer(instant(row, 15), instant(row, 16), instant(row, 17), row.getLong(18), row.getLong(19));
    }

    private static Shelf shelf(ResultSet row) throws SQLException {
        var earlier = meaning(row, 23);
        var earlierUntil = instant(row, 25);
        return new Shelf(
                row.getObject(20, LocalDate.class),
                instant(row, 21),
                earlier == null || earlierUntil == null ? null : new Earlier(earlier, earlierUntil),
                instant(row, 22));
    }

    private static @Nullable Meaning meaning(ResultSet row, int status) throws SQLException {
        var name = row.getString(status);
        return name == null ? null : new Meaning(Status.valueOf(name), row.getString(status + 1));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
