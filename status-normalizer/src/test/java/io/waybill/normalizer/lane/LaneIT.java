package io.waybill.normalizer.lane;

import static io.waybill.normalizer.DelayParcel.delivered;
import static io.waybill.normalizer.DelayParcel.pickedUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.events.EventHeaders;
import io.waybill.events.Sequence;
import io.waybill.events.Topics;
import io.waybill.events.lanes.Lane;
import io.waybill.events.lanes.LaneEnd;
import io.waybill.events.lanes.LaneEvent;
import io.waybill.events.lanes.LaneForgotten;
import io.waybill.events.lanes.LaneMeasured;
import io.waybill.events.lanes.LaneMeasured.Following;
import io.waybill.events.lanes.LaneMeasured.TransitDays;
import io.waybill.events.orderevents.DateRange;
import io.waybill.kit.events.Received;
import io.waybill.normalizer.DelayParcel;
import io.waybill.normalizer.NormalizerIT;
import io.waybill.testkit.kafka.TestTopic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** From parcels that end, over days that pass, to what the topic says of their lane. */
class LaneIT extends NormalizerIT {

    private static final TestTopic LANES = new TestTopic(Topics.LANES.name());

    private final String service = "S" + UUID.randomUUID();
    private final String key = "dhl/" + service + "/FR/DE";
    private Instant start;

    @Autowired
    LaneLearning learning;

    @Autowired
    LaneAdopting adopting;

    @Autowired
    LaneMonths months;

    @Autowired
    Lanes lanes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MeterRegistry registry;

    @BeforeEach
    void begin() {
        start = clock.instant();
    }

    /** Handed over so many days ago. */
    private DelayParcel parcel(int days, @Nullable LocalDate promise) {
        var handedOver = start.minus(Duration.ofDays(days));
        var parcel = new DelayParcel().by(service);
        parcel.ship("demo", handedOver, promise == null ? null : new DateRange(promise, promise), false);
        parcel.observe(start, pickedUp(handedOver));
        return parcel;
    }

    private void arriveAfter(int... days) {
        for (var took : days) {
            var promise = took == 3 ? null : today().plusDays(took == 2 ? 0 : -1);
            parcel(took, promise).observe(start, delivered(start));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void awaitParcels(int ended, int underWay) {
        await().untilAsserted(() -> assertThat(List.of(
                        parcels("way_ended_on is not null"), parcels("way_ended_on is null and journal is not null")))
                .containsExactly(ended, underWay));
    }

    private int parcels(String which) {
        return jdbc.sql("select count(*) from parcel where service = ? and " + which)
                .param(service)
                .query(Integer.class)
                .single();
    }

    /** Until today is over, and learned. */
    private void passDay() {
        var day = today();
        clock.advance(
                Duration.between(clock.instant(), day.plusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC)));
        await().untilAsserted(() -> assertThat(jdbc.sql("select today from eta_progress")
                        .query(LocalDate.class)
                        .single())
                .isAfter(day));
    }

    private List<LaneEvent> awaitSaid(int count) {
        await().untilAsserted(
                        () -> assertThat(LANES.events(LaneEvent.class, key)).hasSizeGreaterThanOrEqualTo(count));
        assertThat(LANES.headers(key, "ce_seq")).hasSize(count).last().isEqualTo(String.valueOf(count));
        return LANES.events(LaneEvent.class, key);
    }

    @Test
    void saysHowParcelsDidOnceADayIsOverAndAgainWhenThatMoved() {
        arriveAfter(2, 2, 3, 3, 4);
        var slow = parcel(10, null);
        awaitParcels(5, 1);
        var day = today();
        // Whoever dies before the day is learned has counted nothing.
        transaction.executeWithoutResult(status -> {
            learning.learn(day, true);
            status.setRollbackOnly();
        });
        passDay();

        assertThat(awaitSaid(1)).first().isInstanceOfSatisfying(LaneMeasured.class, said -> {
            assertThat(said.lane())
                    .isEqualTo(new Lane("dhl", service, new LaneEnd("FR", null), new LaneEnd("DE", null)));
            assertThat(said.measuredOn()).isEqualTo(day);
            assertThat(said.arrived()).isEqualTo(5);
            assertThat(said.underWay()).isOne();
            assertThat(said.transit()).isEqualTo(new TransitDays(2, 2, 3, 4, null, null));
            assertThat(said.arrivedWithin())
                    .startsWith(0.0, 0.333, 0.667, 0.833)
                    .endsWith(0.833);
            assertThat(said.promised()).isEqualTo(3);
            assertThat(said.kept()).isEqualTo(2);
            assertThat(said.following()).isEqualTo(new Following(2, 73.5, 101.1));
        });
        passDay();
        slow.observe(clock.instant(), delivered(clock.instant()));
        awaitParcels(6, 0);
        passDay();

        assertThat(awaitSaid(2)).last().isInstanceOfSatisfying(LaneMeasured.class, said -> {
            assertThat(said.arrived()).isEqualTo(6);
            assertThat(said.underWay()).isZero();
            assertThat(said.transit()).isEqualTo(new TransitDays(2, 2, 3, 4, 12, 12));
        });
        assertThat(registry.get("waybill.lanes.measured").counter().count()).isPositive();
        assertThat(registry.get("waybill.lanes.counted").gauge().value()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void countsALostParcelOnceAndTakesThatBackWhenItIsFound() {
        arriveAfter(2, 2, 3, 3, 4);
        var lost = parcel(22, null);
        lost.awaitLooks(1);
        lost.answer(clock.instant());
        lost.answer(clock.instant());
        lost.awaitDelays(1);
        awaitParcels(5, 1);
        passDay();
        passDay();

        assertThat(awaitSaid(1)).first().isInstanceOfSatisfying(LaneMeasured.class, said -> {
            assertThat(said.lost()).isOne();
            assertThat(said.underWay()).isZero();
            assertThat(said.arrivedWithin()).endsWith(0.833);
        });
        lost.observe(clock.instant(), delivered(clock.instant()));
        lost.awaitDelays(2);
        awaitParcels(6, 0);
        passDay();

        assertThat(awaitSaid(2)).last().isInstanceOfSatisfying(LaneMeasured.class, said -> {
            assertThat(said.lost()).isZero();
            assertThat(said.arrived()).isEqualTo(6);
            assertThat(said.arrivedWithin()).endsWith(1.0);
        });
    }

    @Test
    void countsAnewWhatEndsOtherwiseThanItWasCounted() {
        arriveAfter(2, 2, 3, 3);
        var parcel = parcel(4, null);
        parcel.observe(start, delivered(start));
        awaitParcels(5, 0);
        passDay();
        awaitSaid(1);
        await().untilAsserted(() -> assertThat(parcels("learned")).isEqualTo(5));

        parcel.observe(clock.instant(), DelayParcel.returning(clock.instant()));
        await().untilAsserted(() -> assertThat(parcels("learned")).isEqualTo(4));
        passDay();

        // Four are too few to speak of.
        assertThat(awaitSaid(2)).last().isEqualTo(new LaneForgotten());
        assertThat(jdbc.sql("select returned from lane_month where lane = ?")
                        .param(key)
                        .query(Integer.class)
                        .single())
                .isOne();
        arriveToo();
        passDay();
        assertThat(awaitSaid(3)).last().isInstanceOf(LaneMeasured.class);
    }

    private void arriveToo() {
        parcel(2, null).observe(clock.instant(), delivered(clock.instant()));
        awaitParcels(6, 0);
    }

    @Test
    void goesOnFromWhatWasSaidSinceACopy() {
        var lane = new Lane("dhl", service, new LaneEnd("FR", null), new LaneEnd("DE", null));
        var said = new LaneMeasured(lane, today(), 9, 0, null, List.of(0.5), 0, 0, 0, 0, 0, null, null);
        transaction.executeWithoutResult(_ -> adopting.adopt(List.of(received(said, 7), received(said, 6))));
        adopting.caughtUp();

        assertThat(lanes.isSilentOn(today().minusDays(1))).isTrue();
        assertThat(lanes.isSilentOn(today())).isFalse();
        assertThat(seq()).isEqualTo(7);
        passDay();

        await().untilAsserted(() -> assertThat(LANES.headers(key, "ce_seq")).containsExactly("8"));
        assertThat(LANES.events(LaneEvent.class, key)).containsExactly(new LaneForgotten());
        transaction.executeWithoutResult(_ -> adopting.adopt(List.of(received(new LaneForgotten(), 9))));
        assertThat(seq()).isEqualTo(9);
    }

    private Received<LaneEvent> received(LaneEvent event, long seq) {
        var headers = new EventHeaders("id", "type", "source", key, start, new Sequence(1, seq), null);
        return new Received<>(key, headers, event, true);
    }

    private long seq() {
        return jdbc.sql("select seq from lane where key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    @Test
    void forgetsWhatIsOldAndWhatLeastIsKnownOf() {
        arriveAfter(2, 3);
        awaitParcels(2, 0);
        passDay();
        transaction.executeWithoutResult(status -> {
            jdbc.sql(
                            "insert into lane_month select lane, (month - interval '14 months')::date, arrived, promised, kept,"
                                    + " lost, returned, damaged, followed, scans, gaps, known from lane_month")
                    .update();
            learning.learn(today(), false);
            assertThat(jdbc.sql("select count(*) from lane_month where month < ?")
                            .param(today().minusMonths(14))
                            .query(Integer.class)
                            .single())
                    .isZero();
            var known = lanes.count();
            months.forgetLeastKnown(known);
            assertThat(lanes.count()).isEqualTo(known);
            jdbc.sql("update lane_month set known = case lane when ? then 0 when '*/*/FR/DE' then 100 else 1 end")
                    .param(key)
                    .update();
            months.forgetLeastKnown(3);
            assertThat(lanes.keys()).hasSize(3).contains("*/*/FR/DE").doesNotContain(key);
            lanes.forgetUnknown();
            assertThat(jdbc.sql("select count(*) from lane where key = ?")
                            .param(key)
                            .query(Integer.class)
                            .single())
                    .isZero();
            status.setRollbackOnly();
        });
    }
}
