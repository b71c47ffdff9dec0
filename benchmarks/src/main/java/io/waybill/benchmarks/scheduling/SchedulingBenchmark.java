package io.waybill.benchmarks.scheduling;

import io.waybill.benchmarks.measure.Rounds;
import io.waybill.benchmarks.report.Contest;
import io.waybill.benchmarks.report.Gate;
import io.waybill.benchmarks.report.Section;
import io.waybill.benchmarks.report.Verdict;
import io.waybill.benchmarks.stage.Benchmark;
import io.waybill.benchmarks.stage.Stage;
import io.waybill.benchmarks.stage.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** How many jobs a second are claimed, done and due again. */
public final class SchedulingBenchmark implements Benchmark {

    private static final Duration WARM_UP = Duration.ofSeconds(7);
    private static final Duration COUNTED = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** A contestant, and more due jobs than it can do in a round. */
    private record Entry(Contestant contestant, int jobs) {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry(new PollerContestant(), 700_000),
            new Entry(BareLoop.PEER, 1_200_000),
            new Entry(DbSchedulerPeer.PEER, 150_000),
            new Entry(JobRunrPeer.PEER, 25_000),
            new Entry(QuartzPeer.PEER, 10_000));

    @Override
    public String name() {
        return "scheduling";
    }

    @Override
    public Section run(Stage stage) throws Exception {
        var rounds = new Rounds();
        for (var entry : stage.quick()
                ? ENTRIES
                : Stream.of(ENTRIES, ENTRIES.reversed()).flatMap(List::stream).toList()) {
            round(stage, entry, rounds);
        }
        return new Section(
                name(),
                "Polls claimed, done and scheduled anew",
                Contest.table(rounds, "jobs", PollerContestant.NAME),
                ENTRIES.stream()
                        .map(entry -> entry.contestant().name() + ": "
                                + entry.contestant().settings())
                        .toList(),
                List.of(
                        gate(rounds, DbSchedulerPeer.PEER, 5),
                        gate(rounds, JobRunrPeer.PEER, 30),
                        gate(rounds, QuartzPeer.PEER, 80)),
                rounds.all());
    }

    private static Verdict gate(Rounds rounds, Contestant peer, double times) {
        var gate = Gate.atLeast("poll scheduling / " + peer.name(), times);
        return Contest.verdict(gate, rounds, PollerContestant.NAME, peer.name());
    }

    /** A while for its code to get warm, then a while that counts. */
    private static void round(Stage stage, Entry entry, Rounds rounds) throws Exception {
        try (var load = entry.contestant().load(stage, stage.quick() ? 200 : entry.jobs())) {
            rounds.add(stage.meter()
                    .measure(
                            entry.contestant().name(),
                            load.processes(),
                            () -> warmUp(stage, load),
                            () -> count(stage, load),
                            load::stop));
        }
    }

    private static void warmUp(Stage stage, Load load) throws Exception {
        load.go();
        if (!stage.quick()) {
            awaitMore(load, 0);
            Waiting.pass(WARM_UP);
        }
    }

    private static long count(Stage stage, Load load) throws Exception {
        if (stage.quick()) {
            awaitMore(load, 0);
            return load.completed();
        }
        var before = load.completed();
        Waiting.pass(COUNTED);
        return load.completed() - before;
    }

    private static void awaitMore(Load load, long before) throws Exception {
        Waiting.until("jobs are done", PATIENCE, () -> load.completed() > before);
    }
}
