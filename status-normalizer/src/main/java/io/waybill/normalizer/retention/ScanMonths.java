package io.waybill.normalizer.retention;

import io.waybill.vocabulary.Status;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The months in which scans are kept, a partition each. What changes them is owned by functions of the database. */
@Repository
public class ScanMonths {

    /** Whoever waits for a table stands before all who come later. */
    private static final String SHORT = "set local lock_timeout = '300ms'";

    private static final String[] FINAL =
            RetentionPolicy.FINAL.stream().map(Status::name).toArray(String[]::new);

    private final JdbcTemplate jdbc;

    ScanMonths(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose scans are kept no more. To be asked after scans were read: until the transaction ends none is dropped then. */
    public Set<LocalDate> dropped() {
        return new HashSet<>(
                jdbc.queryForList("select month from scan_month where dropped_at is not null", LocalDate.class));
    }

    List<LocalDate> kept() {
        return jdbc.queryForList(
                "select month from scan_month where dropped_at is null order by month", LocalDate.class);
    }

    /** Those of which scans came before they were made. */
    List<LocalDate> strayed() {
        return jdbc.queryForList("select distinct month from scan_other", LocalDate.class);
    }

    /** As far as one looks. */
    int stray() {
        return jdbc.queryForObject("select count(*) from (select from scan_other limit 100000) stray", Integer.class);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void make(LocalDate month) {
        jdbc.execute(SHORT);
        jdbc.query("select make_scan_month(?)", _ -> {}, month);
    }

    /** A first look that holds nobody up. */
    boolean isDone(LocalDate month, Instant finalBefore, Instant silentBefore) {
        return jdbc.queryForObject(
                "select scan_month_is_done(?, ?, ?, ?)",
                Boolean.class,
                month,
                FINAL,
                Timestamp.from(finalBefore),
                Timestamp.from(silentBefore));
    }

    /** @return the bytes that were freed; empty where a parcel of the month was heard of meanwhile */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Long> drop(LocalDate month, Instant finalBefore, Instant silentBefore, Instant now) {
        jdbc.execute(SHORT);
        return Optional.ofNullable(jdbc.queryForObject(
                "select drop_scan_month(?, ?, ?, ?, ?)",
                Long.class,
                month,
                FINAL,
                Timestamp.from(finalBefore),
                Timestamp.from(silentBefore),
                Timestamp.from(now)));
    }

    /** Those that no parcel was in any more. */
    void forget() {
        jdbc.update("delete from scan_month where dropped_at is not null"
                + " and not exists (select from parcel where parcel.scan_month = scan_month.month)");
    }
}
