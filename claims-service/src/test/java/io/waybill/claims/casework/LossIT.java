package io.waybill.claims.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.claims.ClaimsServiceIT;
import io.waybill.claims.ToldParcel;
import io.waybill.events.Topics;
import io.waybill.events.claims.ClaimClosed;
import io.waybill.events.claims.ClaimClosed.Outcome;
import io.waybill.events.claims.ClaimDecided;
import io.waybill.events.claims.ClaimEvent;
import io.waybill.events.claims.ClaimOpened;
import io.waybill.events.claims.RefundRequested;
import io.waybill.testkit.kafka.TestTopic;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LossIT extends ClaimsServiceIT {

    private final ToldParcel parcel = new ToldParcel();

    @Autowired
    MeterRegistry registry;

    private double opened() {
        return registry.get("waybill.claims").tags("event", "opened").counter().count();
    }

    @Test
    void opensOneClaimPerOrderHoweverOftenItIsSaid() throws Exception {
        var before = opened();
        parcel.shipped(parcel.order(), parcel.another("B")).lost(1).lost(1).lost(1);
        new ToldParcel().lost(1);

        await().untilAsserted(() -> assertThat(parcel.said()).hasSize(2));
        settled();
        assertThat(parcel.kinds()).containsExactly(ClaimOpened.class, ClaimOpened.class);
        assertThat(parcel.sequence()).containsExactly("1", "2");
        assertThat(browser.claims(parcel.id)).hasSize(2);
        assertThat(opened()).isEqualTo(before + 2);
        assertThat(registry.get("waybill.claims.open").gauge().value()).isGreaterThanOrEqualTo(2);
    }

    /** Several events of one parcel in one batch: all wait for it and are woken together. */
    @Test
    void takesWhatCameBeforeTheParcelInOrder() {
        parcel.lost(1).found(1).lost(2).lost(2).found(2).lost(3);
        await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from waiting_fact where key = ?")
                        .param(parcel.id.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(6));
        assertThat(parcel.said()).isEmpty();

        parcel.shipped(parcel.order());

        await().untilAsserted(() -> assertThat(parcel.kinds())
                .containsExactly(
                        ClaimOpened.class, ClaimClosed.class, ClaimOpened.class, ClaimClosed.class, ClaimOpened.class));
        assertThat(parcel.sequence()).containsExactly("1", "2", "3", "4", "5");
        assertThat(parcel.said().stream().map(ClaimEvent::claimId).distinct()).hasSize(3);
    }

    @Test
    void withdrawsWhenTheParcelMovesAndFollowsItsOrders() throws Exception {
        var other = parcel.another("B");
        parcel.shipped(parcel.order()).lost(1);
        await().untilAsserted(() -> assertThat(parcel.said()).hasSize(1));
        parcel.changed(1, parcel.order(), other);
        await().untilAsserted(() -> assertThat(parcel.said()).hasSize(2));
        parcel.changed(1, other);
        await().untilAsserted(() -> assertThat(parcel.said()).hasSize(3));
        parcel.found(1);

        await().untilAsserted(() -> assertThat(parcel.said()).hasSize(4));
        assertThat(parcel.said().stream()
                        .filter(ClaimClosed.class::isInstance)
                        .map(ClaimClosed.class::cast)
                        .map(ClaimClosed::outcome))
                .containsExactly(Outcome.ORDER_GONE, Outcome.PARCEL_FOUND);
        var shown = browser.claims(parcel.id);
        assertThat(shown.valueStream().map(claim -> claim.path("state").asString()))
                .containsOnly("withdrawn");
        assertThat(shown.at("/0/why").asString()).isEqualTo("order_gone");
    }

    @Test
    void opensNoneForTheBuyerWhereNobodyCouldBeAskedAndSaysSo() throws Exception {
        parcel.shipped(parcel.order()).lostWithNobodyToAsk(1);

        await().untilAsserted(() -> assertThat(browser.claims(parcel.id)).hasSize(1));
        assertThat(browser.claims(parcel.id).at("/0/state").asString()).isEqualTo("not_opened");
        assertThat(browser.claims(parcel.id).at("/0/why").asString()).isEqualTo("nobody_could_be_asked");
        assertThat(parcel.said()).isEmpty();
    }

    @Test
    void saysNoNewsOfImportedParcels() {
        parcel.shipped(true, parcel.order()).lost(1);

        await().untilAsserted(() -> assertThat(parcel.said()).hasSize(1));
        assertThat(parcel.said())
                .allSatisfy(event -> assertThat(((ClaimOpened) event).news()).isFalse());
    }

    /** As if it were all new: neither offsets nor last seqs are known any more. */
    @Test
    void staysAsItIsWhenAllDelaysAreReadFromTheBeginning() throws Exception {
        var settled = new ToldParcel();
        settled.shipped(settled.order()).lost(1);
        parcel.shipped(parcel.order()).lost(1).found(1).lost(2);
        await().untilAsserted(() -> assertThat(parcel.said()).hasSize(3));
        await().untilAsserted(() -> assertThat(settled.said()).hasSize(1));
        browser.accept(settled.page(links), "refund");
        settled();
        await().untilAsserted(() -> assertThat(settled.kinds())
                .containsExactly(ClaimOpened.class, ClaimDecided.class, RefundRequested.class, ClaimClosed.class));
        var claims = jdbc.sql("select * from claim order by id").query().listOfRows();
        var said = new TestTopic(Topics.CLAIMS.name()).records().size();
        var read = read();

        jdbc.sql("delete from last_seen where reader = 'delays'").update();
        jdbc.sql("update reader_offset set next = 0 where reader = 'delays'").update();

        await().untilAsserted(() -> assertThat(read()).isEqualTo(read));
        settled();
        assertThat(jdbc.sql("select * from claim order by id").query().listOfRows())
                .isEqualTo(claims);
        assertThat(new TestTopic(Topics.CLAIMS.name()).records()).hasSize(said);
    }

    private long read() {
        return jdbc.sql("select sum(next) from reader_offset where reader = 'delays'")
                .query(Long.class)
                .single();
    }

    /** Until all that was decided has been said. */
    private void settled() {
        await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from outbox")
                        .query(Integer.class)
                        .single())
                .isZero());
    }
}
