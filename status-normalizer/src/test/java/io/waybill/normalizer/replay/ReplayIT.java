package io.waybill.normalizer.replay;

import static io.waybill.normalizer.DelayParcel.delivered;
import static io.waybill.normalizer.DelayParcel.pickedUp;
import static io.waybill.normalizer.DelayParcel.processed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.orderevents.DateRange;
import io.waybill.normalizer.DelayParcel;
import io.waybill.normalizer.NormalizerIT;
import io.waybill.testkit.TestInfrastructure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A known history, in the database of the service. */
class ReplayIT extends NormalizerIT {

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    Replaying replaying;

    /** Each replay is of a seller of its own: others' parcels are in the database, too. */
    private final String merchant = "replayed-" + UUID.randomUUID();

    @Test
    void showsWhatAChangedThresholdWouldHaveFired() {
        var start = clock.instant();
        var kept = parcel(start, 10);
        hear(kept, start, 0, 4, 5);
        var silent = parcel(start, 2);
        hear(silent, start, 0, 6, 7);
        clock.advance(DAY.multipliedBy(9));

        var progress = new ArrayList<Long>();
        var report = replaying.replay(asked(Map.of("stalled", "3d")), progress::add);

        assertThat(report.parcels()).isEqualTo(2);
        assertThat(progress).containsExactly(2L);
        assertThat(line(report, "stalled")).satisfies(line -> {
            assertThat(line.fired()).isOne();
            assertThat(line.wouldFire()).isEqualTo(2);
            assertThat(line.newly()).isOne();
            assertThat(line.noLonger()).isZero();
            assertThat(line.inTime()).isOne();
            assertThat(line.examples()).containsExactly(new Tally.Example(kept.id, start.plus(DAY.multipliedBy(3))));
        });
        assertThat(line(report, "promise_missed").fired()).isOne();
        assertThat(count("select count(*) from delay where merchant_id = ?")).isZero();

        var off = replaying.replay(asked(Map.of("stalled", "off", "promise-grace", "9d")), _ -> {});
        assertThat(line(off, "stalled").noLonger()).isOne();
        assertThat(line(off, "promise_missed").noLonger()).isOne();
        assertThat(replaying
                        .replay(new ReplayArguments(Map.of("stalled", "3d"), merchant, "ups", 90, false), _ -> {})
                        .parcels())
                .isZero();
    }

    /** As {@code ./waybill rules replay} starts it. */
    @Test
    void runsAsACommandBesideTheService() {
        var properties = TestInfrastructure.serviceProperties("normalizer").entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);

        try (var context = RulesCommand.application().run(properties)) {
            var command = context.getBean(RulesCommand.class);
            assertThat(command.run("rules", "replay", "--set", "stalled=3d", "--merchant", merchant, "--json"))
                    .isZero();
            assertThat(command.run("rules", "replay", "--set", "stalled=soon")).isEqualTo(2);
        }
    }

    private ReplayArguments asked(Map<String, String> changes) {
        return new ReplayArguments(changes, merchant, null, 90, false);
    }

    private DelayParcel parcel(Instant start, int promisedIn) {
        var day = LocalDate.ofInstant(start, ZoneOffset.UTC).plusDays(promisedIn);
        return new DelayParcel().ship(merchant, start, new DateRange(day, day), false);
    }

    /** As if time had passed meanwhile: what it was asked then is told now. */
    private void hear(DelayParcel parcel, Instant start, int pickedUp, int processed, int delivered) {
        var at = List.of(pickedUp, processed, delivered).stream()
                .map(day -> start.plus(DAY.multipliedBy(day)))
                .toList();
        parcel.observe(at.get(0), pickedUp(at.get(0)));
        parcel.observe(at.get(1), processed(at.get(1)));
        parcel.observe(at.get(2), delivered(at.get(2)));
        await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from scan where shipment_id = ?")
                        .param(parcel.id)
                        .query(Long.class)
                        .single())
                .isEqualTo(3));
    }

    private static Tally.Line line(Report report, String rule) {
        return report.rules().stream()
                .filter(line -> line.rule().equals(rule) && line.level() == 1)
                .findFirst()
                .orElseThrow();
    }

    private long count(String sql) {
        return jdbc.sql(sql).param(merchant).query(Long.class).single();
    }
}
