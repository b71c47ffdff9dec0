package io.waybill.normalizer.retention;

import static io.waybill.normalizer.DelayParcel.delivered;
import static io.waybill.normalizer.DelayParcel.pickedUp;
import static io.waybill.normalizer.DelayParcel.processed;
import static io.waybill.normalizer.DelayParcel.returning;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.events.statuses.StatusChanged;
import io.waybill.normalizer.DelayParcel;
import io.waybill.normalizer.NormalizerIT;
import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Status;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each test begins a month in which no other has parcels. */
class RetentionIT extends NormalizerIT {

    private static final Duration DONE = Duration.ofDays(90);
    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    Retention retention;

    @Autowired
    RetentionTimer timer;

    @Autowired
    ScanMonths months;

    @Autowired
    MeterRegistry registry;

    @Autowired
    DataSource worker;

    private LocalDate month;
    private Instant start;

    @BeforeEach
    void beginAMonth() {
        month = RetentionPolicy.monthOf(clock.instant()).plusMonths(1);
        start = month.atTime(8, 0).toInstant(ZoneOffset.UTC);
        clock.advance(Duration.between(clock.instant(), start));
        retention.makeAhead();
    }

    @Test
    void hasMonthsBeforeTheyAreNeeded() {
        assertThat(months.kept()).contains(month, month.plusMonths(1), month.plusMonths(2));

        var parcel = deliveredParcel();

        assertThat(tablesOf(parcel)).containsExactly(table(month));
    }

    @Test
    void dropsAMonthNinetyDaysAfterTheLastOfItsParcelsIsDone() {
        var quick = deliveredParcel();
        var slow = new DelayParcel().ship(start);
        slow.observe(start, pickedUp(start));
        slow.awaitStatuses(1);
        clock.advance(DONE.plusDays(31));
        retention.dropDone();
        assertThat(months.dropped()).doesNotContain(month);

        slow.observe(clock.instant(), delivered(clock.instant()));
        slow.awaitStatuses(2);
        clock.advance(DONE.minusSeconds(1));
        retention.dropDone();
        assertThat(months.dropped()).doesNotContain(month);

        var droppedBefore = droppedMonths();
        clock.advance(Duration.ofSeconds(2));
        retention.dropDone();
        assertThat(months.dropped()).contains(month);
        assertThat(months.kept()).doesNotContain(month);
        assertThat(droppedMonths()).isGreaterThan(droppedBefore);
        assertThat(tablesOf(quick)).isEmpty();
        assertThat(tablesOf(slow)).isEmpty();
    }

    @Test
    void dropsAMonthWhoseParcelsAreSilentForSoLongThatNothingWillCome() {
        var lost = new DelayParcel().ship(start);
        lost.observe(start, pickedUp(start));
        lost.awaitStatuses(1);

        clock.advance(Duration.ofDays(270));
        retention.dropDone();
        assertThat(months.dropped()).doesNotContain(month);
        clock.advance(Duration.ofSeconds(1));
        retention.dropDone();

        assertThat(months.dropped()).contains(month);
    }

    @Test
    void foldsLaterScansOnTopOfADroppedMonthAndTakesNoneOfItsScansForANewOne() {
        var parcel = deliveredParcel();
        drop();
        var now = clock.instant();

        // As a carrier says them that is asked once more, and in other words, as a new connector would read them.
        parcel.observe(now, pickedUp(start), delivered(start.plus(HOUR)));
        parcel.observe(now, processed(start.plus(HOUR)));
        parcel.observe(now, returning(now));

        assertThat(parcel.awaitStatuses(3).getLast()).isInstanceOfSatisfying(StatusChanged.class, changed -> {
            assertThat(changed.previous()).isEqualTo(Detail.TO_RECIPIENT.meaning());
            assertThat(changed.now().status()).isEqualTo(Status.RETURNING);
            assertThat(changed.correction()).isFalse();
            assertThat(changed.withdrawn()).isEmpty();
            assertThat(changed.scans()).hasSize(1);
        });
        assertThat(tablesOf(parcel)).containsExactly(table(RetentionPolicy.monthOf(now)));

        parcel.observe(now, delivered(start.plus(HOUR)), returning(now), delivered(now.plus(HOUR)));

        assertThat(parcel.awaitStatuses(4).getLast()).isInstanceOfSatisfying(StatusChanged.class, changed -> {
            assertThat(changed.now()).isEqualTo(Detail.TO_RECIPIENT.meaning());
            assertThat(changed.occurrence()).isEqualTo(2);
            assertThat(changed.scans()).hasSize(1);
        });
    }

    @Test
    void foldsOnTopOfWhatWasFoldedOnTop() {
        var parcel = deliveredParcel();
        drop();
        var now = clock.instant();
        parcel.observe(now, returning(now));
        parcel.awaitStatuses(3);
        clock.advance(Duration.ofDays(271));
        retention.makeAhead();
        retention.dropDone();
        assertThat(tablesOf(parcel)).isEmpty();

        parcel.observe(clock.instant(), delivered(start.plus(HOUR)), returning(now), processed(clock.instant()));

        assertThat(parcel.awaitStatuses(4).getLast())
                .isInstanceOfSatisfying(
                        StatusChanged.class,
                        changed -> assertThat(changed.scans()).hasSize(1));
    }

    @Test
    void waitsForABatchThatReadsScansAndForNobodyLong() throws SQLException {
        deliveredParcel();
        clock.advance(DONE.plusDays(31));
        try (var batch = worker.getConnection();
                var statement = batch.createStatement()) {
            batch.setAutoCommit(false);
            statement.execute("select from scan limit 1");
            timer.run();
            batch.rollback();
            batch.setAutoCommit(true);
        }
        assertThat(months.dropped()).doesNotContain(month);

        timer.run();
        assertThat(months.dropped()).contains(month);
    }

    @Test
    void takesInScansOfAMonthThatNobodyMadeInTime() {
        clock.advance(Duration.between(start, month.plusMonths(5).atTime(8, 0).toInstant(ZoneOffset.UTC)));
        var now = clock.instant();
        var late = RetentionPolicy.monthOf(now);
        var parcel = new DelayParcel().ship(now);
        parcel.observe(now, pickedUp(now));
        parcel.awaitStatuses(1);
        assertThat(tablesOf(parcel)).containsExactly("scan_other");
        assertThat(stray()).isPositive();

        retention.makeAhead();

        assertThat(tablesOf(parcel)).containsExactly(table(late));
        assertThat(stray()).isZero();
        parcel.observe(now, pickedUp(now), processed(now.plus(HOUR)));
        assertThat(parcel.awaitStatuses(2).getLast().scans()).hasSize(1);
    }

    @Test
    void forgetsParcelsLongAfterTheirScans() {
        var parcel = deliveredParcel();
        drop();
        clock.advance(Duration.ofDays(400).minus(DONE).minusDays(31).minusSeconds(1));
        retention.forgetOld();
        assertThat(rows("parcel", parcel)).isOne();

        clock.advance(Duration.ofSeconds(2));
        retention.forgetOld();

        assertThat(rows("parcel", parcel)).isZero();
        assertThat(rows("leg", parcel)).isZero();
        assertThat(months.dropped()).doesNotContain(month);
    }

    /** An hour after the start, and nothing else in its month. */
    private DelayParcel deliveredParcel() {
        var parcel = new DelayParcel().ship(start);
        parcel.observe(start, pickedUp(start));
        parcel.awaitStatuses(1);
        parcel.observe(start.plus(HOUR), delivered(start.plus(HOUR)));
        parcel.awaitStatuses(2);
        return parcel;
    }

    private void drop() {
        clock.advance(DONE.plusDays(31));
        retention.makeAhead();
        retention.dropDone();
        assertThat(months.dropped()).contains(month);
    }

    private static String table(LocalDate month) {
        return "scan_" + month.toString().substring(0, 7).replace('-', '_');
    }

    private List<String> tablesOf(DelayParcel parcel) {
        return jdbc.sql("select distinct tableoid::regclass::text from scan where shipment_id = ?")
                .param(parcel.id)
                .query(String.class)
                .list();
    }

    private int rows(String table, DelayParcel parcel) {
        return jdbc.sql("select count(*) from " + table + " where shipment_id = ?")
                .param(parcel.id)
                .query(Integer.class)
                .single();
    }

    private double droppedMonths() {
        return registry.get("waybill.scans.months.dropped").counter().count();
    }

    private double stray() {
        return registry.get("waybill.scans.stray").gauge().value();
    }
}
