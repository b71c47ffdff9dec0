package io.waybill.order.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Topic;
import io.waybill.events.Topics;
import io.waybill.events.orderevents.DateRange;
import io.waybill.events.statuses.ArrivalDay;
import io.waybill.events.statuses.Eta;
import io.waybill.events.statuses.EtaChanged;
import io.waybill.events.statuses.StatusChanged;
import io.waybill.events.statuses.TimelineScan;
import io.waybill.testkit.kafka.TestTopic;
import io.waybill.vocabulary.Detail;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrackingPagesIT extends PageIT {

    private final TestTopic statuses = new TestTopic(Topics.STATUSES.name());

    private void say(
            String shipment, long seq, Detail now, boolean correction, TimelineScan scan, List<String> withdrawn) {
        var id = id(shipment);
        var event = new StatusChanged(
                id,
                "demo",
                List.of(scan.leg()),
                null,
                now.meaning(),
                scan.time(),
                correction,
                1,
                List.of(scan),
                withdrawn,
                true);
        statuses.send(id.toString(), seq, event);
    }

    @Test
    void showsWhatTheStatusesTopicSays() throws Exception {
        var address = parcel("en");
        assertThat(page(shipment(address), "fr").body()).contains("The carrier has not scanned it yet");

        var scan = Scans.scan(Detail.SORTED, Scans.at("2026-03-03T21:40"), "Nürnberg", "<script>alert(1)</script>");
        say(address, 1, Detail.SORTED, false, scan, List.of());

        await().untilAsserted(() ->
                assertThat(shipment(address).path("status").asString()).isEqualTo("in_transit"));
        var page = page(shipment(address), "fr");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Your parcel is on its way", "&lt;script&gt;alert(1)", "Lamp &lt;script&gt; (2)")
                .doesNotContain("<script");
        assertThat(page.headers().firstValue("cache-control").orElse("")).contains("no-store");
        assertThat(page.headers().firstValue("referrer-policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("content-type")).hasValue("text/html;charset=UTF-8");
    }

    @Test
    void followsCorrectionsAndPassesOverWhatIsSentAgain() throws Exception {
        var address = parcel("fr");
        var delivered = Scans.scan(Detail.SIGNED, Scans.at("2026-03-05T10:00"), "Lyon", "Zugestellt");
        var moving = Scans.scan(Detail.MOVING, Scans.at("2026-03-05T11:00"), "Lyon", "Unterwegs");
        say(address, 1, Detail.SIGNED, false, delivered, List.of());
        say(address, 2, Detail.MOVING, true, moving, List.of(delivered.scanId()));
        say(address, 1, Detail.SIGNED, false, delivered, List.of());
        say(
                address,
                3,
                Detail.SORTED,
                false,
                Scans.scan(Detail.SORTED, Scans.at("2026-03-05T12:00"), "Lyon", ""),
                List.of());

        await().untilAsserted(() ->
                assertThat(shipment(address).path("detail").asString()).isEqualTo("sorted"));
        assertThat(shipment(address)
                        .path("timeline")
                        .valueStream()
                        .map(one -> one.path("scanId").asString()))
                .hasSize(2)
                .doesNotContain(delivered.scanId());
        assertThat(page(shipment(address), "en").body())
                .contains("Votre colis est en route")
                .contains("Unterwegs");
    }

    @Test
    void showsTheDaysOnWhichItIsExpected() throws Exception {
        var address = parcel("en");
        var id = id(address);
        var today = LocalDate.now(ZoneId.of("Europe/London"));
        var first = new Eta(today.plusDays(2), today.plusDays(3), today.plusDays(4));
        var later = new Eta(today.plusDays(5), today.plusDays(6), today.plusDays(8));
        var days = List.of(new ArrivalDay(today.plusDays(5), 0.4), new ArrivalDay(today.plusDays(6), 0.5));

        statuses.send(id.toString(), 1, expected(id, null, first, days));
        statuses.send(id.toString(), 2, expected(id, first, later, days));
        statuses.send(id.toString(), 1, expected(id, null, first, days));

        await().untilAsserted(
                        () -> assertThat(shipment(address).at("/eta/latest").asString())
                                .isEqualTo(later.latest().toString()));
        var shown = shipment(address);
        assertThat(shown.at("/etaBefore/latest").asString())
                .isEqualTo(first.latest().toString());
        assertThat(shown.at("/etaBasis/sample").asInt()).isEqualTo(412);
        assertThat(shown.path("etaDays")).hasSize(2);
        assertThat(shown.at("/etaBasis/since").asString()).isEqualTo("handed_over");
        assertThat(shown.at("/eta/likely").asString()).isEqualTo(later.likely().toString());
        assertThat(shown.at("/promise/to").asString()).isEqualTo("2026-03-05");
        assertThat(shown.at("/carrierPromise/to").asString())
                .isEqualTo(today.plusDays(7).toString());
        assertThat(page(shown, "en").body())
                .contains("New date", "9 of 10 parcels like yours", "class=\"strip\"", "The carrier says");

        statuses.send(id.toString(), 3, expected(id, later, null, List.of()));

        await().untilAsserted(() -> assertThat(shipment(address).has("eta")).isFalse());
        assertThat(page(shipment(address), "en").body()).doesNotContain("9 of 10");
    }

    private static EtaChanged expected(UUID id, @Nullable Eta before, @Nullable Eta now, List<ArrivalDay> days) {
        var theirs = new DateRange(
                LocalDate.now(ZoneOffset.UTC),
                days.isEmpty()
                        ? LocalDate.now(ZoneOffset.UTC)
                        : days.getFirst().day().plusDays(2));
        return new EtaChanged(
                id, "demo", List.of(), before, now, now == null ? null : Expected.basis(412), days, null, theirs, true);
    }

    @Test
    void givesTheSameAnswerToEveryLinkThatDoesNotHold() throws Exception {
        var address = parcel("en");
        var path = path(shipment(address));
        var last = path.charAt(path.length() - 1);

        var wrong = platform.page(path.substring(0, path.length() - 1) + (last == 'A' ? 'B' : 'A'), "en");
        jdbc.sql("update shipment set link_version = 2 where id = ?")
                .param(id(address))
                .update();
        var revoked = platform.page(path, "en");

        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(revoked.statusCode()).isEqualTo(404);
        assertThat(wrong.body()).isEqualTo(revoked.body()).contains("This page is not here");
        assertThat(platform.page(path(shipment(address)), "en").statusCode()).isEqualTo(200);
    }

    @Test
    void servesItsStyles() throws Exception {
        var styles = platform.page("/assets/page.css", "en");

        assertThat(styles.statusCode()).isEqualTo(200);
        assertThat(styles.headers().firstValue("cache-control").orElse("")).contains("max-age=3600");
    }

    @Test
    void writesTypesThatTheReaderKnows() {
        assertThat(Topics.STATUSES.eventClass(Topic.typeOf(StatusChanged.class)))
                .hasValue(StatusChanged.class);
    }
}
