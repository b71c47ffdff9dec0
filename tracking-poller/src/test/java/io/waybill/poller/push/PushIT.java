package io.waybill.poller.push;

import static io.waybill.poller.PollerTopics.observed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.events.Topics;
import io.waybill.events.delays.DelayRule;
import io.waybill.events.looks.LookWanted;
import io.waybill.events.scans.CarrierScan;
import io.waybill.events.scans.Outcome;
import io.waybill.events.scans.TrackingObserved;
import io.waybill.poller.PollerIT;
import io.waybill.poller.PollerTopics;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class PushIT extends PollerIT {

    private static final String ACCEPTED = "2026-03-02T07:30:00 PARCEL_ACCEPTED Accepted";
    private static final String SORTED = "2026-03-02T07:45:00 PARCEL_SORTED Sorted";

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry registry;

    private Pushing carrier;

    @BeforeEach
    void open() {
        carrier = new Pushing(port);
    }

    @AfterEach
    void close() {
        carrier.close();
    }

    @Test
    void tellsWhatIsPushedAndPollsDoNotRepeatIt() throws Exception {
        var number = newNumber();
        var id = shipped(number).shipmentId();

        assertThat(carrier.dhl(number, ACCEPTED)).isEqualTo(200);

        await().untilAsserted(() -> assertThat(texts(id)).containsExactly("Accepted"));
        assertThat(observed(id).getFirst()).satisfies(told -> {
            assertThat(told.outcome()).isEqualTo(Outcome.SCANS);
            assertThat(told.askedAt()).isEqualTo(clock.instant());
            assertThat(told.lookedAt()).isNull();
        });
        assertThat(why(id)).isEqualTo("LABEL_ONLY");
        assertThat(value("select pushed_at is not null from poll_plan where tracking_number = ?", number))
                .isEqualTo(true);
        assertThat(jdbc.sql("select pushed_at from pushing_account where account = 'dhl/shared'")
                        .query(Timestamp.class)
                        .single()
                        .toInstant())
                .isEqualTo(clock.instant());

        DHL.knows(number, ACCEPTED, SORTED);
        clock.advance(Duration.ofDays(2));
        await().untilAsserted(() -> assertThat(texts(id)).containsExactly("Accepted", "Sorted"));
    }

    @Test
    void tellsTheDayOnWhichItComesWhenThatMoves() throws Exception {
        var number = newNumber();
        var id = shipped(number).shipmentId();

        pushExpecting(number, "2026-03-05");
        await().untilAsserted(() -> assertThat(days(id)).containsExactly("2026-03-05"));
        pushExpecting(number, "2026-03-05T12:00:00");
        pushExpecting(number, "2026-03-06");
        await().untilAsserted(() -> assertThat(days(id)).containsExactly("2026-03-05", "2026-03-06"));
        carrier.dhl(number, ACCEPTED, SORTED);

        await().untilAsserted(() -> assertThat(texts(id)).containsExactly("Accepted", "Sorted"));
        await().untilAsserted(() -> assertThat(outcomes(number)).isEmpty());
        assertThat(days(id)).containsExactly("2026-03-05", "2026-03-06", "2026-03-06");
    }

    private void pushExpecting(String number, String day) throws Exception {
        var body = Pushing.shipment(number, ACCEPTED)
                .replace("\"events\"", "\"estimatedTimeOfDelivery\":\"" + day + "\",\"events\"");
        assertThat(carrier.post("dhl", Pushing.TOKEN, body).statusCode()).isEqualTo(200);
    }

    private static List<String> days(UUID id) {
        return observed(id).stream()
                .map(told -> told.expected() == null ? "" : told.expected().to().toString())
                .toList();
    }

    @Test
    void tellsOnceWhatComesTwiceOrAgainLaterInAnyOrder() throws Exception {
        var number = newNumber();
        var id = shipped(number).shipmentId();

        carrier.dhl(number, SORTED);
        carrier.dhl(number, SORTED);
        await().untilAsserted(() -> assertThat(texts(id)).containsExactly("Sorted"));
        carrier.dhl(number, ACCEPTED, SORTED);
        await().untilAsserted(() -> assertThat(texts(id)).containsExactly("Sorted", "Accepted"));
        carrier.dhl(number, SORTED);
        carrier.dhl(number, ACCEPTED);

        await().untilAsserted(() -> assertThat(outcomes(number)).isEmpty());
        assertThat(texts(id)).containsExactly("Sorted", "Accepted");
    }

    @Test
    void keepsWhatCameBeforeItsParcel() throws Exception {
        var number = newNumber();
        carrier.dhl(number, ACCEPTED);
        await().untilAsserted(() -> assertThat(outcomes(number)).containsExactly("WAITING"));

        var id = shipped(number).shipmentId();
        hurry(number);

        await().untilAsserted(() -> assertThat(texts(id)).containsExactly("Accepted"));
        await().untilAsserted(() -> assertThat(outcomes(number)).isEmpty());
    }

    @Test
    void dropsWhatIsAboutNobodysParcel() throws Exception {
        var number = newNumber();
        var before = taken("unknown-number");
        carrier.dhl(number, ACCEPTED);
        await().untilAsserted(() -> assertThat(outcomes(number)).containsExactly("WAITING"));

        jdbc.sql("update push set attempts = 9, due_at = posted_at where outcome = 'WAITING'")
                .update();

        await().untilAsserted(() -> assertThat(outcomes(number)).isEmpty());
        assertThat(taken("unknown-number")).isGreaterThan(before);
    }

    @Test
    void wakesAWatchThatHadEnded() throws Exception {
        var number = newNumber();
        var id = shipped(number).shipmentId();
        jdbc.sql("update parcel set ended_at = now(), end_reason = 'NO_NEWS' where shipment_id = ?")
                .param(id)
                .update();
        jdbc.sql("update poll_plan set next_poll_at = null, why = 'NO_NEWS' where tracking_number = ?")
                .param(number)
                .update();

        carrier.dhl(number, ACCEPTED);

        await().untilAsserted(() -> assertThat(texts(id)).containsExactly("Accepted"));
        assertThat(value("select ended_at is null from parcel where tracking_number = ?", number))
                .isEqualTo(true);
        assertThat(value("select next_poll_at is not null from poll_plan where tracking_number = ?", number))
                .isEqualTo(true);
    }

    @Test
    void takesWhatWasStoredWhenTheProcessDied() throws Exception {
        var number = newNumber();
        var id = shipped(number).shipmentId();

        store(number, "content-type: application/json", Pushing.shipment(number, ACCEPTED));

        await().untilAsserted(() -> assertThat(texts(id)).containsExactly("Accepted"));
    }

    /** Headers as no instance writes them: what carriers may post brings no reader to fail. */
    @Test
    void takesTheOthersWhereOneFails() throws Exception {
        var broken = newNumber();
        var number = newNumber();
        var id = shipped(number).shipmentId();

        store(broken, "no header", Pushing.shipment(broken, ACCEPTED));
        carrier.dhl(number, ACCEPTED);

        await().untilAsserted(() -> assertThat(texts(id)).containsExactly("Accepted"));
        await().untilAsserted(() -> assertThat(outcomes(broken)).containsExactly("FAILED"));
        assertThat(value("select cause from push where convert_from(body, 'UTF8') like '%' || ? || '%'", broken))
                .isEqualTo("StringIndexOutOfBoundsException");
    }

    @Test
    void keepsWhatItCannotRead() throws Exception {
        var number = newNumber();

        assertThat(carrier.post("dhl", Pushing.TOKEN, "{\"event\":\"" + number + "\"}")
                        .statusCode())
                .isEqualTo(200);

        await().untilAsserted(() -> assertThat(outcomes(number)).containsExactly("UNREADABLE"));
        assertThat(value(
                        "select due_at is null from push where convert_from(body, 'UTF8') like '%' || ? || '%'",
                        number))
                .isEqualTo(true);
    }

    /** A label is looked at every 6 to 12 hours; once what the account's parcels want has been counted. */
    @Test
    void isPolledLess() throws Exception {
        var number = newNumber();
        shipped(number);
        var minute = new AtomicInteger();

        await().untilAsserted(() -> {
            carrier.dhl(number, "2026-03-02T07:%02d:00 PARCEL_ACCEPTED Accepted".formatted(minute.incrementAndGet()));
            assertThat(value(
                            "select coalesce(next_poll_at > pushed_at + interval '20 hours', false) from poll_plan where tracking_number = ?",
                            number))
                    .isEqualTo(true);
        });
    }

    @Test
    void isNoAnswerToALook() throws Exception {
        var number = newNumber();
        DHL.says(number, 503, "");
        var id = shipped(number).shipmentId();
        topics.send(Topics.LOOKS, id, new LookWanted(id, DelayRule.STALLED, clock.instant()), 1);
        await().untilAsserted(() -> assertThat(why(id)).isEqualTo("CARRIER_DOWN"));

        carrier.dhl(number, ACCEPTED);

        await().untilAsserted(() -> assertThat(texts(id)).containsExactly("Accepted"));
        assertThat(observed(id)).extracting(TrackingObserved::lookedAt).containsOnlyNulls();
        assertThat(value("select look_due is not null from poll_plan where tracking_number = ?", number))
                .isEqualTo(true);

        DHL.knows(number, ACCEPTED);
        // It may have been asked once more while it was away.
        clock.advance(Duration.ofHours(1));
        await().untilAsserted(() -> assertThat(observed(id).getLast())
                .satisfies(answer -> assertThat(answer.scans()).isEmpty())
                .satisfies(answer -> assertThat(answer.lookedAt()).isNotNull()));
    }

    @Test
    void tellsEachMerchantWhoHasTheNumber() throws Exception {
        var number = newNumber();
        var demo = shipped(number).shipmentId();
        var other = PollerTopics.shipped("other", number, clock.instant());
        send(other, 1);
        await().untilAsserted(
                        () -> assertThat(value("select count(*) from poll_plan where tracking_number = ?", number))
                                .isEqualTo(2L));

        carrier.dhl(number, ACCEPTED);

        await().untilAsserted(() -> assertThat(texts(demo)).containsExactly("Accepted"));
        await().untilAsserted(() -> assertThat(texts(other.shipmentId())).containsExactly("Accepted"));
    }

    private static List<String> texts(UUID id) {
        return observed(id).stream()
                .flatMap(told -> told.scans().stream())
                .map(CarrierScan::text)
                .toList();
    }

    /** Of pushes about a number, whose bodies are still there. */
    private List<String> outcomes(String number) {
        return jdbc.sql("select outcome from push where convert_from(body, 'UTF8') like '%' || ? || '%'")
                .param(number)
                .query(String.class)
                .list();
    }

    private void hurry(String number) {
        jdbc.sql("update push set due_at = posted_at where convert_from(body, 'UTF8') like '%' || ? || '%'")
                .param(number)
                .update();
    }

    /** As an instance leaves it that dies at once. */
    private void store(String number, String headers, String body) {
        jdbc.sql("insert into push (account, digest, received_at, posted_at, headers, body, due_at)"
                        + " values ('dhl/shared', convert_to(?, 'UTF8'), ?, now(), ?, convert_to(?, 'UTF8'), now())")
                .params(number, Timestamp.from(clock.instant()), headers, body)
                .update();
    }

    private Object value(String sql, String number) {
        return Stream.of(jdbc.sql(sql).param(number).query().singleValue())
                .findFirst()
                .orElseThrow();
    }

    private double taken(String outcome) {
        return registry.counter("waybill.pushes.taken", "carrier", "dhl", "outcome", outcome)
                .count();
    }
}
