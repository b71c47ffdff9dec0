package io.waybill.normalizer.parcel;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The months in which scans are kept, a partition each. */
@Repository
class ScanMonths {

    private final JdbcTemplate jdbc;

    ScanMonths(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose scans are kept no more. */
    Set<LocalDate> dropped() {
        return new HashSet<>(
                jdbc.queryForList("select month from scan_month where dropped_at is not null", LocalDate.class));
    }
}
