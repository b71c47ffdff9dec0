package io.waybill.benchmarks.expecting;

import io.waybill.benchmarks.feed.Feed;
import io.waybill.benchmarks.feed.Travels;
import io.waybill.benchmarks.measure.Round;
import io.waybill.benchmarks.measure.Rounds;
import io.waybill.benchmarks.pipeline.Normalizer;
import io.waybill.benchmarks.report.Contest;
import io.waybill.benchmarks.report.Figures;
import io.waybill.benchmarks.report.Gate;
import io.waybill.benchmarks.report.Section;
import io.waybill.benchmarks.stage.Benchmark;
import io.waybill.benchmarks.stage.Postgres;
import io.waybill.benchmarks.stage.Stage;
import io.waybill.benchmarks.stage.Waiting;
import io.waybill.normalizer.threshold.Setting;
import io.waybill.testkit.postgres.Database;
import java.sql.Connection;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What ETAs and delays add to the CPU that a scan takes. */
public final class ExpectingBenchmark implements Benchmark {

    static final String WITH = "with ETAs and delays";
    static final String WITHOUT = "without";
    static final String SIDE_BY_SIDE = "side by side";

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final double MOST = 1.25;

    /** Twice as much code as without takes longer to be compiled for good, which is no part of the price of a scan. */
    private static final int WARM_UPS = 10;

    /** Of turns there and back. */
    private static final int PAIRS = 3;

    private static final int SIDE_BY_SIDE_ROUNDS = 12;

    private final InstantSource time;

    public ExpectingBenchmark(InstantSource time) {
        this.time = time;
    }

    @Override
    public String name() {
        return "expecting";
    }

    @Override
    public Section run(Stage stage) throws Exception {
        var expecting = stage.database("expecting_normalizer");
        var plain = stage.database("plain_normalizer");
        try (var feed = new Feed(stage.bootstrapServers(), time.instant().minus(Travels.SET_OUT_BEFORE));
                var with = new Normalizer(stage, WITH, expecting, settings(expecting, "expecting"));
                var without = new Normalizer(stage, WITHOUT, plain, switchedOff(settings(plain, "plain")));
                var atWith = stage.postgres().owner(expecting);
                var atWithout = stage.postgres().owner(plain)) {
            var parcels = stage.quick() ? 50 : 5_000;
            var learning = learn(stage, atWith);
            var turns = new Turns(stage, feed, with, without, parcels);
            awaitExpected(turns, atWith);
            var sideBySide = sideBySide(turns, stage.quick());
            var rounds = rounds(turns, stage.quick());
            return section(rounds, sideBySide, parcels, learning, Outcome.of(atWith, atWithout));
        }
    }

    /** Two services, each with a name of its own: so neither takes the other's partitions, or its records for its own. */
    private static Map<String, String> settings(Database database, String name) {
        return Map.of(
                "spring.application.name", "status-normalizer-" + name,
                // Waits for the lock longer than a service usually would.
                "waybill.database.url", database.jdbcUrl() + "?socketTimeout=600");
    }

    private static Map<String, String> switchedOff(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.put("waybill.eta.enabled", "false");
        Arrays.stream(Setting.values()).forEach(setting -> all.put("waybill.delays." + setting.written(), "off"));
        return all;
    }

    private record Learned(WarmMemory memory, int parcels, double seconds) {}

    private Learned learn(Stage stage, Connection owner) throws Exception {
        var today = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC).minusDays(LearningDays.BEHIND);
        var history = stage.quick() ? History.QUICK : History.WHOLE;
        var parcels = stage.quick() ? 100 : 100_000;
        var model = history.learned(today.toEpochDay());
        var days = new LearningDays(owner, parcels);
        owner.setAutoCommit(false);
        days.load(today);
        WarmMemory.write(owner, model);
        var memory = WarmMemory.measured(owner, model);
        var began = days.version();
        owner.commit();
        owner.setAutoCommit(true);
        var seconds = days.seconds(began);
        days.clear();
        return new Learned(memory, parcels, seconds);
    }

    /** What was learned is there as soon as the service has looked; parcels that it meets before that are not expected. */
    private static void awaitExpected(Turns turns, Connection owner) throws Exception {
        Waiting.until("parcels are expected", PATIENCE, () -> {
            turns.meet(10);
            return Postgres.number(owner, "select count(*) from parcel where eta_likely is not null") > 0;
        });
    }

    private static Rounds sideBySide(Turns turns, boolean quick) throws Exception {
        for (var warmUp = 0; !quick && warmUp < WARM_UPS; warmUp++) {
            turns.sideBySide(new Rounds());
        }
        var rounds = new Rounds();
        for (var round = 0; round < (quick ? 1 : SIDE_BY_SIDE_ROUNDS); round++) {
            turns.sideBySide(rounds);
        }
        return rounds;
    }

    private static Rounds rounds(Turns turns, boolean quick) throws Exception {
        var rounds = new Rounds();
        if (quick) {
            turns.forward(rounds);
            return rounds;
        }
        for (var pair = 0; pair < PAIRS; pair++) {
            turns.forward(rounds);
            turns.backward(rounds);
        }
        return rounds;
    }

    private Section section(Rounds rounds, Rounds sideBySide, int parcels, Learned learned, Outcome outcome) {
        var price = sideBySide.spread(SIDE_BY_SIDE, round -> round.cpuMicros(WITH) / round.cpuMicros(WITHOUT));
        return new Section(
                name(),
                "When parcels come, and whether they are late",
                Contest.table(rounds, "scans", WITH),
                List.of(
                        "%,d records a round (%,d parcels, %d scans each, a few said twice), as in the section above; promised for the days after tomorrow, none of them late"
                                .formatted(parcels * Travels.SCANS, parcels, Travels.SCANS),
                        "with: as delivered, its memory full; without: waybill.eta.enabled=false and all waybill.delays.* off; same outcome: of %,d parcels delivered both say the same statuses, and with ETAs %,d of them were expected, said %s times each"
                                .formatted(
                                        outcome.delivered(),
                                        outcome.expected(),
                                        Figures.plain((double) outcome.etas() / outcome.delivered())),
                        "side by side, both at the same records at the same time, %d rounds, %d undisturbed: %s times the normalizer's own CPU"
                                .formatted(
                                        sideBySide.all().size(),
                                        sideBySide.all().stream()
                                                .filter(round -> !round.isDisturbed())
                                                .count(),
                                        Figures.plain(price)),
                        "in turns, CPU of all three processes together, with / without: "
                                + Figures.plain(rounds.ratio(WITH, WITHOUT, Round::cpuMicros)),
                        memory(learned.memory()),
                        learning(learned)),
                List.of(Gate.atMost("normalizer's own CPU per scan, with ETAs and delays / without", MOST)
                        .found(price.median(), sideBySide.isDisturbed(SIDE_BY_SIDE))),
                Stream.concat(rounds.all().stream(), sideBySide.all().stream()).toList());
    }

    private static String memory(WarmMemory memory) {
        return "memory with %,d lanes and as many effects a stage at most: %,d rows of eta_memory, %s MB with its index; %s MB of heap for what forecasts are made from"
                .formatted(
                        History.LANES,
                        memory.rows(),
                        Figures.plain(memory.tableBytes() / 1e6),
                        Figures.plain(memory.heapBytes() / 1e6));
    }

    private static String learning(Learned learned) {
        var perMillion = learned.seconds() * 1e6 / learned.parcels();
        return "learning from a day with %,d parcels under way, its memory read and written: %s s; so %s s with a million at most"
                .formatted(learned.parcels(), Figures.plain(learned.seconds()), Figures.plain(perMillion));
    }
}
