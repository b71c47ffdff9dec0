package io.waybill.normalizer;

import static io.waybill.normalizer.DelayParcel.delayed;
import static io.waybill.normalizer.DelayParcel.delivered;
import static io.waybill.normalizer.DelayParcel.inCustoms;
import static io.waybill.normalizer.DelayParcel.pickedUp;
import static io.waybill.normalizer.DelayParcel.processed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.events.delays.DelayDetected;
import io.waybill.events.delays.DelayEvent;
import io.waybill.events.delays.DelayRule;
import io.waybill.events.orderevents.DateRange;
import io.waybill.normalizer.threshold.WorkingDays;
import io.waybill.vocabulary.Cause;
import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Party;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DelayIT extends NormalizerIT {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration STALLED = Duration.ofDays(5);
    private static final Duration LOST = Duration.ofDays(21);

    private final DelayParcel parcel = new DelayParcel();
    private Instant start;

    @Autowired
    MeterRegistry registry;

    @BeforeEach
    void begin() {
        start = clock.instant();
    }

    @Test
    void asksOnceBeforeItSaysThatAParcelStalls() {
        underWay();
        clock.advance(STALLED);

        assertThat(parcel.awaitLooks(1).getFirst()).satisfies(look -> {
            assertThat(look.rule()).isEqualTo(DelayRule.STALLED);
            assertThat(look.due()).isEqualTo(start.plus(STALLED));
        });
        assertThat(parcel.delays()).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        parcel.answer(clock.instant());

        assertThat(parcel.awaitDelays(1).getFirst()).isInstanceOfSatisfying(DelayDetected.class, said -> {
            assertThat(DelayParcel.words(said)).isEqualTo("stalled 1");
            assertThat(said.due()).isEqualTo(start.plus(STALLED));
            assertThat(said.sellerOnly()).isFalse();
            assertThat(said.news()).isTrue();
            assertThat(said.evidence().silence()).isEqualTo(STALLED.plusMinutes(1));
            assertThat(said.evidence().askedAt()).isEqualTo(clock.instant());
            assertThat(said.evidence().status()).isEqualTo(Detail.ACCEPTED.meaning());
        });
        assertThat(parcel.looks()).hasSize(1);
        assertThat(counted("detected")).isPositive();
    }

    @Test
    void clearsAStallOnceItMovesAndCountsTheNextAnew() {
        stalled();
        var moved = clock.instant();
        parcel.observe(moved, processed(moved));
        assertThat(parcel.awaitDelays(2))
                .extracting(DelayParcel::words)
                .containsExactly("stalled 1", "stalled 1 moved");

        clock.advance(STALLED);
        parcel.awaitLooks(2);
        parcel.answer(clock.instant());

        assertThat(parcel.awaitDelays(3)).last().extracting(DelayParcel::words).isEqualTo("stalled 2");
        assertThat(parcel.seqs()).containsExactly("1", "2", "3");
    }

    @Test
    void presumesLostOnceAndEndsTheStallWithIt() {
        stalled();
        clock.advance(LOST.minus(STALLED));
        parcel.awaitLooks(2);
        parcel.answer(clock.instant());
        parcel.awaitDelays(3);
        parcel.answer(clock.instant().plusSeconds(1));
        parcel.observe(clock.instant(), delivered(clock.instant()));

        assertThat(parcel.awaitDelays(4))
                .extracting(DelayParcel::words)
                .containsExactly("stalled 1", "presumed_lost 1", "stalled 1 escalated", "presumed_lost 1 arrived");
    }

    @Test
    void raisesNoAlarmWhileTheCarrierOrOurPollerIsAwayAndOneWhenItIsBack() {
        underWay();
        clock.advance(STALLED);
        parcel.awaitLooks(1);
        clock.advance(DAY.minusSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        parcel.awaitLooks(2);
        clock.advance(DAY);
        parcel.awaitLooks(3);
        assertThat(parcel.delays()).isEmpty();

        // What was asked before the alarm was due is no answer to it.
        parcel.answer(start.plus(STALLED).minusMillis(1));
        parcel.answer(clock.instant());
        parcel.answer(clock.instant().plusSeconds(1));

        assertThat(parcel.awaitDelays(1)).extracting(DelayParcel::words).containsExactly("stalled 1");
    }

    @Test
    void reportsNoParcelThatMovedUnseenBetweenTwoPolls() {
        underWay();
        clock.advance(STALLED);
        parcel.awaitLooks(1);
        var unseen = clock.instant().minus(Duration.ofHours(2));
        parcel.answer(clock.instant(), processed(unseen));

        await().untilAsserted(() -> assertThat(lookWanted()).isFalse());
        assertThat(parcel.delays()).isEmpty();
        // Its next alarm is counted from there.
        clock.advance(STALLED);
        assertThat(parcel.awaitLooks(2).getLast().due()).isEqualTo(unseen.plus(STALLED));
    }

    @Test
    void saysEachOnceAfterAnOutageOfOurOwn() {
        var promise = promise(start.plus(DAY));
        parcel.ship("demo", start, promise, false);
        parcel.observe(start, pickedUp(start));
        awaitScan();
        // As if nothing had run for a month: everything is due at once.
        clock.advance(Duration.ofDays(30));
        parcel.awaitLooks(1);
        parcel.answer(clock.instant());
        parcel.answer(clock.instant());

        assertThat(parcel.awaitDelays(1)).extracting(DelayParcel::words).containsExactly("presumed_lost 1");
    }

    @Test
    void missesAPromiseAndClearsItWhenThePromiseMoves() {
        var promise = promise(start);
        parcel.ship("demo", start, promise, false);
        parcel.observe(start, pickedUp(start));
        awaitScan();
        var over = promise.to()
                .plusDays(1)
                .atStartOfDay(ZoneId.of("Europe/Berlin"))
                .toInstant();
        clock.advance(Duration.between(start, over));
        assertThat(parcel.awaitLooks(1).getFirst().due()).isEqualTo(over);
        parcel.answer(clock.instant());
        assertThat(parcel.awaitDelays(1)).extracting(DelayParcel::words).containsExactly("promise_missed 1");

        parcel.change(promise(clock.instant().plus(DAY)));
        assertThat(parcel.awaitDelays(2))
                .last()
                .extracting(DelayParcel::words)
                .isEqualTo("promise_missed 1 promise_moved");
        clock.advance(DAY.multipliedBy(3));
        parcel.awaitLooks(2);
        parcel.answer(clock.instant(), delivered(clock.instant()));

        await().untilAsserted(() -> assertThat(lookWanted()).isFalse());
        assertThat(parcel.delays()).hasSize(2);
    }

    @Test
    void tellsTheSellerAloneWhereNobodyCanBeAsked() {
        underWay();
        clock.advance(STALLED);
        parcel.awaitLooks(1);
        parcel.notAskable(clock.instant());

        assertThat(parcel.awaitDelays(1).getFirst())
                .isInstanceOfSatisfying(
                        DelayDetected.class,
                        said -> assertThat(said.sellerOnly()).isTrue());
        parcel.observe(clock.instant(), processed(clock.instant()));
        assertThat(parcel.awaitDelays(2)).last().extracting(DelayParcel::words).isEqualTo("stalled 1 moved");
    }

    @Test
    void saysThatNobodyIsToBeToldOfAnImportedParcel() {
        parcel.ship("demo", start.minus(Duration.ofDays(10)), null, true);
        parcel.awaitLooks(1);
        parcel.answer(clock.instant());

        assertThat(parcel.awaitDelays(1)).extracting(DelayEvent::news).containsExactly(false);
    }

    @Test
    void goesByTheMerchantsOwnThreshold() {
        parcel.ship("hasty", start, null, false);
        parcel.observe(start, pickedUp(start));
        awaitScan();
        clock.advance(Duration.ofDays(2));

        assertThat(parcel.awaitLooks(1).getFirst().due()).isEqualTo(start.plus(Duration.ofDays(2)));
    }

    @Test
    void givesACorrectedNumberTimeToBeKnown() {
        underWay();
        clock.advance(Duration.ofDays(4));
        var corrected = clock.instant();
        parcel.change("222222222222", null);
        await().untilAsserted(() -> assertThat(closed()).isOne());
        clock.advance(STALLED);

        assertThat(parcel.awaitLooks(1).getFirst()).satisfies(look -> {
            assertThat(look.rule()).isEqualTo(DelayRule.NO_FIRST_SCAN);
            assertThat(look.due()).isEqualTo(WorkingDays.ANYWHERE.after(corrected, 3));
        });
    }

    @Test
    void saysThatCustomsHoldItAndOnceMoreWhenThatIsUrgent() {
        parcel.ship(start);
        parcel.observe(start, inCustoms(start));
        awaitScan();
        var german = new WorkingDays("DE", ZoneId.of("Europe/Berlin"));
        clock.advance(Duration.between(start, german.after(start, 5)));
        parcel.awaitLooks(1);
        parcel.answer(clock.instant());
        assertThat(parcel.awaitDelays(1).getFirst()).isInstanceOfSatisfying(DelayDetected.class, said -> {
            assertThat(DelayParcel.words(said)).isEqualTo("held_by_customs 1");
            assertThat(said.level()).isOne();
            assertThat(said.evidence().cause()).isEqualTo(Cause.CUSTOMS);
            assertThat(said.evidence().threshold()).isEqualTo(Duration.between(start, german.after(start, 5)));
        });

        clock.advance(Duration.between(clock.instant(), german.after(start, 10)));
        parcel.awaitLooks(2);
        parcel.answer(clock.instant());
        assertThat(parcel.awaitDelays(2).getLast()).isInstanceOfSatisfying(DelayDetected.class, said -> {
            assertThat(DelayParcel.words(said)).isEqualTo("held_by_customs 1");
            assertThat(said.level()).isEqualTo(2);
        });
        parcel.observe(clock.instant(), processed(clock.instant()));

        assertThat(parcel.awaitDelays(3)).last().extracting(DelayParcel::words).isEqualTo("held_by_customs 1 moved");
        assertThat(count("select count(*) from delay where shipment_id = ? and level = 2 and urgent_at > detected_at"))
                .isOne();
    }

    @Test
    void tellsTheSellerAloneOfANumberThatIsMissing() {
        parcel.shipUnnumbered(start);
        clock.advance(Duration.between(start, WorkingDays.ANYWHERE.after(start, 1)));
        parcel.awaitLooks(1);
        parcel.notAskable(clock.instant());

        assertThat(parcel.awaitDelays(1).getFirst()).isInstanceOfSatisfying(DelayDetected.class, said -> {
            assertThat(DelayParcel.words(said)).isEqualTo("number_missing 1");
            assertThat(said.sellerOnly()).isTrue();
            assertThat(said.evidence().party()).isEqualTo(Party.SELLER);
        });
        parcel.change(DelayParcel.LEG.trackingNumber(), null);
        assertThat(parcel.awaitDelays(2)).last().extracting(DelayParcel::words).isEqualTo("number_missing 1 settled");
    }

    @Test
    void takesACarriersWordForADelayAndItsEnd() {
        parcel.ship(start);
        parcel.observe(start, delayed(start));

        assertThat(parcel.awaitDelays(1).getFirst()).isInstanceOfSatisfying(DelayDetected.class, said -> {
            assertThat(DelayParcel.words(said)).isEqualTo("carrier_delay 1");
            assertThat(said.evidence().askedAt()).isEqualTo(start);
        });
        assertThat(parcel.looks()).isEmpty();
        clock.advance(DAY);
        parcel.observe(clock.instant(), processed(clock.instant()));

        assertThat(parcel.awaitDelays(2)).last().extracting(DelayParcel::words).isEqualTo("carrier_delay 1 moved");
    }

    private void underWay() {
        parcel.ship(start);
        parcel.observe(start, pickedUp(start));
        awaitScan();
    }

    private void stalled() {
        underWay();
        clock.advance(STALLED);
        parcel.awaitLooks(1);
        parcel.answer(clock.instant());
        parcel.awaitDelays(1);
    }

    private static DateRange promise(Instant day) {
        var date = LocalDate.ofInstant(day, ZoneOffset.UTC);
        return new DateRange(date, date);
    }

    private void awaitScan() {
        await().untilAsserted(() -> assertThat(count("select count(*) from parcel where shipment_id = ?"
                        + " and status is not null and delay_check_at is not null"))
                .isOne());
    }

    private boolean lookWanted() {
        return count("select count(*) from parcel where shipment_id = ? and look_due is not null") > 0;
    }

    private long closed() {
        return count("select count(*) from leg where shipment_id = ? and closed");
    }

    private long count(String sql) {
        return jdbc.sql(sql).param(parcel.id).query(Long.class).single();
    }

    private double counted(String event) {
        return registry.get("waybill.delays")
                .tag("rule", "stalled")
                .tag("event", event)
                .counter()
                .count();
    }
}
