package io.waybill.normalizer.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.delays.DelayDetected;
import io.waybill.events.orderevents.DateRange;
import io.waybill.events.statuses.Eta;
import io.waybill.normalizer.DelayParcel;
import io.waybill.normalizer.NormalizerIT;
import io.waybill.vocabulary.Detail;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A parcel of which more is known than its scans say. */
class DelayingIT extends NormalizerIT {

    private final DelayParcel parcel = new DelayParcel();
    private DelayTimer timer = DelayTimer.STOPPED;
    private DateRange promise = new DateRange(LocalDate.EPOCH, LocalDate.EPOCH);
    private Instant start = Instant.EPOCH;

    @Autowired
    Delaying delaying;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void saysThatAPromiseIsAtRiskThenUrgentThenMissed() {
        start = clock.instant();
        var day = LocalDate.ofInstant(start, ZoneOffset.UTC).plusDays(2);
        promise = new DateRange(day, day);
        jdbc.sql("insert into parcel (shipment_id, scan_month) values (?, ?)")
                .params(parcel.id, day.withDayOfMonth(1))
                .update();

        judge(0.3, null);
        assertThat(timer.looksSeq()).isZero();
        judge(0.6, null);
        judge(0.6, new LookAnswer(clock.instant(), true));
        judge(0.4, null);
        judge(0.9, null);
        judge(0.9, new LookAnswer(clock.instant(), true));
        clock.advance(Duration.ofDays(4));
        judge(0.9, null);
        judge(0.9, new LookAnswer(clock.instant(), true));

        await().untilAsserted(() -> assertThat(parcel.delays())
                .extracting(DelayParcel::words)
                .containsExactly(
                        "promise_at_risk 1", "promise_at_risk 1", "promise_missed 1", "promise_at_risk 1 escalated"));
        assertThat(parcel.delays().get(1)).isInstanceOfSatisfying(DelayDetected.class, said -> {
            assertThat(said.level()).isEqualTo(2);
            assertThat(said.evidence().probability()).isEqualTo(0.9);
            assertThat(said.evidence().eta()).isEqualTo(eta());
        });
    }

    @Test
    void takesARiskBackThatIsOver() {
        start = clock.instant();
        var day = LocalDate.ofInstant(start, ZoneOffset.UTC).plusDays(2);
        promise = new DateRange(day, day);
        jdbc.sql("insert into parcel (shipment_id, scan_month) values (?, ?)")
                .params(parcel.id, day.withDayOfMonth(1))
                .update();

        judge(0.6, new LookAnswer(clock.instant(), true));
        judge(0.2, null);
        judge(0.6, new LookAnswer(clock.instant(), true));

        await().untilAsserted(() -> assertThat(parcel.delays())
                .extracting(DelayParcel::words)
                .containsExactly("promise_at_risk 1", "promise_at_risk 1 recovered", "promise_at_risk 2"));
    }

    private void judge(double probability, @Nullable LookAnswer answer) {
        var scan = Situations.point(Detail.MOVING, start);
        var subject = new Subject(
                parcel.id,
                "demo",
                false,
                new Consignment(start, "DE", "DE", promise, null, "1"),
                Detail.MOVING.meaning(),
                Situations.news(start),
                Situations.course(scan),
                new Expectation(eta(), null, probability, null),
                List.of("dhl"),
                timer,
                answer);
        timer = transaction.execute(_ -> delaying.judge(List.of(subject))).get(parcel.id);
    }

    private Eta eta() {
        return new Eta(promise.to(), promise.to().plusDays(1), promise.to().plusDays(2));
    }
}
