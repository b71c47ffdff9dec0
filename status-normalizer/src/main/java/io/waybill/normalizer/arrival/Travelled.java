package io.waybill.normalizer.arrival;

import io.waybill.normalizer.eta.Way;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** Parcels that a day is learned from, one after the other: there may be millions. */
@Repository
class Travelled {

    private static final int AT_A_TIME = 1_000;

    private static final String ALL =
            "select merchant_id, carrier, service, origin, origin_postal_code, destination, destination_postal_code,"
                    + " journal from parcel where journal is not null and not learned and merchant_id is not null"
                    + " and origin is not null and destination is not null";

    private final JdbcTemplate jdbc;

    Travelled(JdbcTemplate jdbc) {
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(AT_A_TIME);
    }

    record Parcel(Way way, Journal journal) {}

    /** In the caller's transaction, in the order of their ids each time. */
    void forEach(Consumer<Parcel> consumer) {
        jdbc.query(ALL + " order by shipment_id", each(consumer));
    }

    /** Those of which it was known on that day that their way had ended. */
    void forEachEndedOn(LocalDate day, Consumer<Parcel> consumer) {
        jdbc.query(ALL + " and way_ended_on = ?", each(consumer), day);
    }

    private static RowCallbackHandler each(Consumer<Parcel> consumer) {
        return row -> consumer.accept(new Parcel(
                new Way(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)),
                JournalLine.read(row.getString(8))));
    }

    /** Those whose end was learned, and any news of it, as far as nobody has them; the others the next time. */
    int pass(LocalDate until) {
        return jdbc.update(
                "update parcel set learned = true where shipment_id in (select shipment_id from parcel"
                        + " where journal is not null and not learned and way_ended_on < ?"
                        + " and coalesce(news_at at time zone 'UTC' < ?, true) order by shipment_id limit ?"
                        + " for update skip locked)",
                until,
                until,
                AT_A_TIME);
    }
}
