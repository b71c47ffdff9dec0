package io.waybill.normalizer.parcel;

import io.waybill.events.orderevents.DateRange;
import io.waybill.normalizer.delay.Consignment;
import io.waybill.normalizer.delay.DelayTimer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The part of a parcel's row that is about delays, so that one update a batch keeps all of it. */
@Component
class DelayColumns {

    /** Whoever saves has judged the parcel: no lease is needed any more. */
    static final String SET =
            "shipped_at = ?, destination = ?, promise_from = ?, promise_to = ?, numbered_at = ?, tracking_number = ?,"
                    + " look_due = ?, look_wanted_at = ?, delay_check_at = ?, looks_seq = ?, delays_seq = ?,"
                    + " delay_leased_until = null";

    Consignment consignment(ResultSet row) throws SQLException {
        var from = row.getObject("promise_from", LocalDate.class);
        return new Consignment(
                instant(row, "shipped_at"),
                row.getString("destination"),
                from == null ? null : new DateRange(from, row.getObject("promise_to", LocalDate.class)),
                instant(row, "numbered_at"),
                row.getString("tracking_number"));
    }

    DelayTimer timer(ResultSet row) throws SQLException {
        return new DelayTimer(
                instant(row, "look_due"),
                instant(row, "look_wanted_at"),
                instant(row, "delay_check_at"),
                row.getLong("looks_seq"),
                row.getLong("delays_seq"));
    }

    /** @return the parameter behind those of {@link #SET} */
    int bind(PreparedStatement statement, int first, Parcel parcel) throws SQLException {
        var consignment = parcel.consignment();
        var promise = consignment.promise();
        var timer = parcel.timer();
        var next = first;
        statement.setTimestamp(next++, timestamp(consignment.shippedAt()));
        statement.setString(next++, consignment.destination());
        statement.setObject(next++, promise == null ? null : promise.from());
        statement.setObject(next++, promise == null ? null : promise.to());
        statement.setTimestamp(next++, timestamp(consignment.numberedAt()));
        statement.setString(next++, consignment.trackingNumber());
        statement.setTimestamp(next++, timestamp(timer.lookDue()));
        statement.setTimestamp(next++, timestamp(timer.lookWantedAt()));
        statement.setTimestamp(next++, timestamp(timer.checkAt()));
        statement.setLong(next++, timer.looksSeq());
        statement.setLong(next++, timer.delaysSeq());
        return next;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
