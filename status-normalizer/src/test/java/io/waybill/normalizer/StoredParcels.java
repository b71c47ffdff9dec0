package io.waybill.normalizer;

import io.waybill.testkit.postgres.Database;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A normalizer's database, looked at from outside. */
final class StoredParcels {

    private final JdbcClient jdbc;

    StoredParcels(Database database) {
        this.jdbc = JdbcClient.create(new DriverManagerDataSource(
                database.jdbcUrl(), database.name() + "_worker", database.workerPassword()));
    }

    /** Of what the order and size of batches does not decide: how often and when something was said is left out. */
    List<String> state() {
        return jdbc.sql("""
                        select concat_ws(' ', 'parcel', shipment_id, merchant_id, watch, status, detail, scans_until) from parcel
                        union all select concat_ws(' ', 'leg', shipment_id, carrier, tracking_number, found, closed) from leg
                        union all select concat_ws(' ', 'scan', shipment_id, scan_id, published, said) from scan
                        union all select concat_ws(' ', 'unmapped', carrier, code, text, times) from unmapped
                        order by 1""").query(String.class).list();
    }

    long scans() {
        return count("select count(*) from scan");
    }

    /** By parcel, as published or about to be. */
    long said() {
        return count("select coalesce(sum(statuses_seq), 0) from parcel");
    }

    boolean nothingWaits() {
        return count("select count(*) from outbox") == 0;
    }

    long parked() {
        return count("select count(*) from parked_key");
    }

    long moved(String topic) {
        return count("select coalesce(sum(next), 0) from reader_offset where topic = '" + topic + "'");
    }

    /** The last number of each key, added up: of gapless numbers that begin with one, how many there were. */
    long seen(String topic) {
        return count("select coalesce(sum(seq), 0) from last_seen where topic = '" + topic + "'");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
