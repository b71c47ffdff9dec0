package io.waybill.claims.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.claims.ClaimsServiceIT;
import io.waybill.claims.RowLock;
import io.waybill.claims.ToldParcel;
import io.waybill.events.claims.ClaimClosed;
import io.waybill.events.claims.ClaimDecided;
import io.waybill.events.claims.ClaimDecided.DecidedBy;
import io.waybill.events.claims.ClaimOpened;
import io.waybill.events.claims.RefundRequested;
import io.waybill.kit.time.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

class SilenceIT extends ClaimsServiceIT {

    private final ToldParcel parcel = new ToldParcel();

    @Autowired
    SilenceTimer timer;

    @Autowired
    ReadingProgress progress;

    @Autowired
    BusinessTime businessTime;

    @Autowired
    @Qualifier("workerDataSource") DataSource dataSource;

    private void open() {
        parcel.shipped(parcel.order()).lost(1);
        await().untilAsserted(() -> assertThat(parcel.said()).hasSize(1));
    }

    @Test
    void decidesWhenTheTimeIsOver() throws Exception {
        open();
        CLOCK.jump(Duration.ofDays(6));
        timer.look();
        assertThat(browser.claims(parcel.id).at("/0/state").asString()).isEqualTo("open");

        CLOCK.jump(Duration.ofDays(1));

        await().untilAsserted(() -> assertThat(parcel.kinds())
                .containsExactly(ClaimOpened.class, ClaimDecided.class, RefundRequested.class, ClaimClosed.class));
        assertThat(((ClaimDecided) parcel.said().get(1)).decidedBy()).isEqualTo(DecidedBy.SILENCE);
        assertThat(browser.accept(parcel.page(links), "reshipment").statusCode())
                .isEqualTo(409);
        assertThat(parcel.sequence()).containsExactly("1", "2", "3", "4");
    }

    /** Whoever works on the case is passed over, and sees what the other did. */
    @Test
    void leavesTheDecisionToAClickThatCameFirst() throws Exception {
        open();
        int click;
        try (var lock = RowLock.of(dataSource, parcel.id)) {
            var answer = browser.acceptSoon(parcel.page(links), "reshipment");
            lock.awaitWaiting(1);
            CLOCK.jump(Duration.ofDays(8));
            await().untilAsserted(() -> assertThat(isDue()).isTrue());
            timer.look();
            assertThat(parcel.said()).hasSize(1);
            lock.release();
            click = answer.get().statusCode();
        }

        assertThat(click).isEqualTo(303);
        await().untilAsserted(() ->
                assertThat(parcel.kinds()).containsExactly(ClaimOpened.class, ClaimDecided.class, ClaimClosed.class));
    }

    /** An outage: that the parcel was found lies on the topic, behind what we have not got through. */
    @Test
    void decidesNothingWhileItMayBeUnreadThatTheParcelWasFound() throws Exception {
        open();
        var other = new ToldParcel();
        other.shipped(other.order()).lost(1);
        await().untilAsserted(() -> assertThat(other.said()).hasSize(1));
        try (var lock = RowLock.of(dataSource, other.id)) {
            other.found(1);
            lock.awaitWaiting(1);
            parcel.found(1);
            CLOCK.jump(Duration.ofDays(8));
            await().untilAsserted(() -> assertThat(isDue()).isTrue());

            for (var look = 0; look < 5; look++) {
                timer.look();
            }

            assertThat(progress.readUpTo()).isEmpty();
            assertThat(parcel.said()).hasSize(1);
        }

        await().untilAsserted(() -> assertThat(parcel.kinds()).containsExactly(ClaimOpened.class, ClaimClosed.class));
        assertThat(((ClaimClosed) parcel.said().get(1)).outcome()).isEqualTo(ClaimClosed.Outcome.PARCEL_FOUND);
    }

    @Test
    void decidesNothingOfAParcelWhoseKeyIsParked() throws Exception {
        open();
        jdbc.sql("insert into parked_key (reader, topic, key, parked_at, cause, tried_at)"
                        + " values ('test', 'test', ?, now(), 'why', now())")
                .param(parcel.id.toString())
                .update();
        CLOCK.jump(Duration.ofDays(8));
        await().untilAsserted(() -> assertThat(isDue()).isTrue());

        for (var look = 0; look < 5; look++) {
            timer.look();
        }
        assertThat(parcel.said()).hasSize(1);

        jdbc.sql("delete from parked_key where key = ?")
                .param(parcel.id.toString())
                .update();
        await().untilAsserted(() -> assertThat(parcel.kinds()).contains(ClaimDecided.class));
    }

    private boolean isDue() throws Exception {
        var answerBy = Instant.parse(browser.claims(parcel.id).at("/0/answerBy").asString());
        return !answerBy.isAfter(businessTime.instant());
    }
}
