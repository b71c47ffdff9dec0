package io.waybill.normalizer;

import static io.waybill.normalizer.DelayParcel.delivered;
import static io.waybill.normalizer.DelayParcel.pickedUp;
import static io.waybill.normalizer.DelayParcel.processed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.delays.DelayDetected;
import io.waybill.events.delays.DelayRule;
import io.waybill.events.orderevents.DateRange;
import io.waybill.events.statuses.EtaBasis.Milestone;
import io.waybill.events.statuses.EtaChanged;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EtaIT extends NormalizerIT {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int PARCELS = 60;

    /** Parcels that come two days after they were picked up teach when the next one comes. */
    @Test
    void expectsParcelsByThoseBeforeThem() {
        learnTwoDays();

        var promise = new DateRange(today().plusDays(2), today().plusDays(4));
        var parcel = new DelayParcel().shipWithin(clock.instant(), promise);
        parcel.observe(clock.instant(), pickedUp(clock.instant()));

        var first = awaitEta(parcel);
        assertThat(first.now()).isNotNull().satisfies(eta -> {
            assertThat(eta.earliest()).isAfterOrEqualTo(today());
            assertThat(eta.likely()).isBetween(today().plusDays(1), today().plusDays(5));
            // Of one day's arrivals it is not sure: the slow ones are taken from all that is known.
            assertThat(eta.latest()).isAfterOrEqualTo(eta.likely());
        });
        assertThat(first.basis()).isNotNull().satisfies(basis -> {
            assertThat(basis.since()).isIn(Milestone.SHIPPED, Milestone.HANDED_OVER);
            assertThat(basis.lane()).isEqualTo("dhl/*/PT.4/PT.100");
            assertThat(basis.sample()).isBetween(PARCELS / 2, PARCELS);
        });
        assertThat(first.promise()).isEqualTo(promise);
        assertThat(first.days())
                .isNotEmpty()
                .allSatisfy(day -> assertThat(day.share()).isPositive());

        itStandsWhileNothingIsNew(parcel, promise);
        itIsLate(parcel, first);
    }

    /** A scan that passes no milestone says nothing new of the days; another promise does. */
    private void itStandsWhileNothingIsNew(DelayParcel parcel, DateRange promise) {
        awaitScans(parcel, 1);
        jdbc.sql("update parcel set missing = 0.125 where shipment_id = ?")
                .param(parcel.id)
                .update();
        parcel.observe(clock.instant().plusSeconds(1), processed(clock.instant()));
        awaitScans(parcel, 2);
        assertThat(missing(parcel)).isEqualTo(0.125);

        parcel.change(new DateRange(promise.from().plusDays(1), promise.to()));
        await().untilAsserted(() -> assertThat(missing(parcel)).isNotNull().isNotEqualTo(0.125));
    }

    private void awaitScans(DelayParcel parcel, int count) {
        await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from scan where shipment_id = ?")
                        .param(parcel.id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(count));
    }

    private Double missing(DelayParcel parcel) {
        return jdbc.sql("select missing from parcel where shipment_id = ?")
                .param(parcel.id)
                .query(Double.class)
                .single();
    }

    /** What waits longer than all others is expected later, and is at risk on the last day of its promise. */
    private void itIsLate(DelayParcel parcel, EtaChanged first) {
        clock.advance(DAY.multipliedBy(4));
        parcel.answer(clock.instant());
        await().untilAsserted(() -> {
            var later = parcel.etas().getLast();
            assertThat(later.previous()).isNotNull();
            assertThat(later.now())
                    .isNotNull()
                    .satisfies(
                            eta -> assertThat(eta.likely()).isAfter(first.now().likely()));
        });

        await().untilAsserted(() -> {
            parcel.answer(clock.instant());
            assertThat(parcel.delays())
                    .filteredOn(DelayDetected.class::isInstance)
                    .map(DelayDetected.class::cast)
                    .filteredOn(delay -> delay.rule() == DelayRule.PROMISE_AT_RISK)
                    .isNotEmpty()
                    .allSatisfy(delay -> {
                        assertThat(delay.evidence().probability()).isBetween(0.5, 1.0);
                        assertThat(delay.evidence().eta()).isNotNull();
                    });
        });
    }

    @Test
    void hasTheCarriersOwnDaysBesideIt() {
        var parcel = new DelayParcel().shipWithin(clock.instant(), null);
        var days = new DateRange(today().plusDays(4), today().plusDays(4));
        parcel.observe(clock.instant(), pickedUp(clock.instant()));
        parcel.observe(clock.instant().plusSeconds(1), days);

        await().untilAsserted(() ->
                assertThat(parcel.etas()).extracting(EtaChanged::carrierPromise).contains(days));
        var said = parcel.etas().size();
        parcel.observe(clock.instant().plusSeconds(2), days);
        parcel.observe(clock.instant().plusSeconds(3), delivered(clock.instant()));
        await().untilAsserted(() -> assertThat(jdbc.sql("select status from parcel where shipment_id = ?")
                        .param(parcel.id)
                        .query(String.class)
                        .single())
                .isEqualTo("DELIVERED"));
        assertThat(parcel.etas()).hasSize(said);
    }

    private void learnTwoDays() {
        var parcels = Stream.generate(DelayParcel::new)
                .limit(PARCELS)
                .map(parcel -> parcel.shipWithin(clock.instant(), null))
                .toList();
        parcels.forEach(parcel -> parcel.observe(clock.instant(), pickedUp(clock.instant())));
        awaitJournals(parcels, "journal like '%handed_over%'");
        clock.advance(DAY.multipliedBy(2));
        parcels.forEach(parcel -> parcel.observe(clock.instant(), delivered(clock.instant())));
        awaitJournals(parcels, "way_ended_on is not null");
        clock.advance(DAY.multipliedBy(2));
        await().untilAsserted(() -> assertThat(jdbc.sql("select today from eta_progress")
                        .query(LocalDate.class)
                        .single())
                .isAfterOrEqualTo(today().minusDays(1)));
        awaitJournals(parcels, "learned");
    }

    private void awaitJournals(List<DelayParcel> parcels, String condition) {
        var ids = parcels.stream().map(parcel -> parcel.id.toString()).toArray(String[]::new);
        await().untilAsserted(() -> assertThat(
                        jdbc.sql("select count(*) from parcel where shipment_id::text = any(?) and " + condition)
                                .param(ids)
                                .query(Integer.class)
                                .single())
                .isEqualTo(PARCELS));
    }

    /** Where the first scan says no other days than the shipment did, the days are not said again. */
    private static EtaChanged awaitEta(DelayParcel parcel) {
        await().untilAsserted(() -> assertThat(parcel.etas())
                .extracting(EtaChanged::basis)
                .anySatisfy(basis -> assertThat(basis).isNotNull()));
        return parcel.etas().getLast();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
