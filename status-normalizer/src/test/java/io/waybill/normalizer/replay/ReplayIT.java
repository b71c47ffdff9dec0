package io.waybill.normalizer.replay;

import static io.waybill.normalizer.DelayParcel.delivered;
import static io.waybill.normalizer.DelayParcel.pickedUp;
import static io.waybill.normalizer.DelayParcel.processed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
        var stuck = parcel(start, 20);
        stuck.observe(start, pickedUp(start));
        awaitScans(stuck, 1);
        clock.advance(DAY.multipliedBy(9));
        stuck.awaitLooks(1);
        stuck.answer(clock.instant());
        stuck.awaitDelays(1);

        var progress = new ArrayList<Long>();
        var report = replaying.replay(asked(Map.of("stalled", "3d")), progress::add);

        assertThat(report.parcels()).isEqualTo(3);
        assertThat(progress).containsExactly(3L);
        // What was told at once, and late, was never late for the service: no walk makes it fire after all.
        assertThat(line(report, "stalled")).satisfies(line -> {
            assertThat(line.fired()).isOne();
            assertThat(line.wouldFire()).isEqualTo(2);
            assertThat(line.newly()).isOne();
            assertThat(line.noLonger()).isZero();
            assertThat(line.inTime()).isOne();
            assertThat(line.examples())
                    .containsExactly(new Tally.Example(kept.id, "470800204932", start.plus(DAY.multipliedBy(3))));
        });
        assertThat(report.rules()).noneMatch(line -> line.rule().equals("promise_missed"));
        assertThat(count("select count(*) from delay where merchant_id = ?")).isOne();

        var off = replaying.replay(asked(Map.of("stalled", "off", "promise-grace", "9d")), _ -> {});
        assertThat(line(off, "stalled").noLonger()).isOne();
        assertThat(replaying.replay(asked(Map.of()), _ -> {}).rules())
                .singleElement()
                .satisfies(line -> assertThat(List.of(line.fired(), line.wouldFire(), line.newly(), line.noLonger()))
                        .containsExactly(1, 1, 0, 0));
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

        awaitScans(parcel(clock.instant(), 3), 0);

        try (var context = RulesCommand.application().run(properties)) {
            var command = context.getBean(RulesCommand.class);
            assertThat(command.run("rules", "replay", "--set", "stalled=3d", "--merchant", merchant, "--json"))
                    .isZero();
            assertThat(command.run("rules", "replay", "--set", "stalled=soon")).isEqualTo(2);
            assertThat(command.run("rules", "replay", "--carrier", "nobody")).isEqualTo(2);
        }
        replaying.demandKnown(new ReplayArguments(Map.of(), merchant, "d_h-l", 1, false));
        assertThatThrownBy(() -> replaying.demandKnown(new ReplayArguments(Map.of(), "nobody", null, 1, false)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no stored parcel has a merchant nobody; there are: ");
        assertThatThrownBy(() -> replaying.demandKnown(new ReplayArguments(Map.of(), null, "nobody", 1, false)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no stored parcel has a carrier nobody; there are: ")
                .hasMessageContaining("dhl");
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
        awaitScans(parcel, 3);
    }

    private void awaitScans(DelayParcel parcel, int scans) {
        await().untilAsserted(() -> assertThat(jdbc.sql("select (select count(*) from scan where shipment_id = ?),"
                                + " (select count(*) from leg where shipment_id = ?)")
                        .param(parcel.id)
                        .param(parcel.id)
                        .query((row, _) -> List.of(row.getInt(1), row.getInt(2)))
                        .single())
                .containsExactly(scans, 1));
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
