package io.waybill.benchmarks;

import io.waybill.benchmarks.claims.ClaimBenchmark;
import io.waybill.benchmarks.expecting.ExpectingBenchmark;
import io.waybill.benchmarks.idle.IdleBenchmark;
import io.waybill.benchmarks.measure.Machine;
import io.waybill.benchmarks.pipeline.PipelineBenchmark;
import io.waybill.benchmarks.push.PushBenchmark;
import io.waybill.benchmarks.report.Keeping;
import io.waybill.benchmarks.report.Report;
import io.waybill.benchmarks.report.Section;
import io.waybill.benchmarks.scheduling.SchedulingBenchmark;
import io.waybill.benchmarks.stage.Benchmark;
import io.waybill.benchmarks.stage.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line. */
@Command(
        name = "benchmarks/run",
        description = "Measures the poller and the normalizer against their peers, on this machine.",
        mixinStandardHelpOptions = true)
public final class Benchmarks implements Callable<Integer> {

    static final List<Benchmark> ALL = List.of(
            new PipelineBenchmark(MachineClock.TIME),
            new ExpectingBenchmark(MachineClock.TIME),
            new SchedulingBenchmark(),
            new ClaimBenchmark(MachineClock.TIME),
            new IdleBenchmark(),
            new PushBenchmark(MachineClock.TIME));

    @Option(
            names = "--only",
            paramLabel = "NAME",
            description = "One of them: pipeline, expecting, scheduling, claims, idle, pushes.")
    private @Nullable String only;

    @Option(names = "--quick", description = "Whether everything still runs: small, and what it measures is nothing.")
    private boolean quick;

    @Option(names = "--repository", hidden = true, required = true)
    private Path repository = Path.of(".");

    private Benchmarks() {}

    public static void main(String... arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var chosen = ALL.stream()
                .filter(benchmark -> only == null || benchmark.name().equals(only))
                .toList();
        if (chosen.isEmpty()) {
            System.err.println("There is no " + only + "; there are "
                    + ALL.stream().map(Benchmark::name).toList());
            return CommandLine.ExitCode.USAGE;
        }
        if (quick) {
            System.out.println(run(chosen, true, _ -> {}).markdown());
            System.out.println("Small, to see whether everything runs: none of these figures means anything.");
            return 0;
        }
        var results = repository.resolve("benchmarks/results");
        var report = run(chosen, false, soFar -> Keeping.keep(soFar, results));
        System.out.println(report.markdown());
        System.out.println("Kept in " + results);
        if (only == null) {
            Keeping.show(report, repository.resolve("docs/performance.md"));
        }
        return report.fails() ? 1 : 0;
    }

    /** Somebody who keeps what was found. */
    @FunctionalInterface
    interface Keeper {
        void keep(Report soFar) throws IOException;
    }

    /** @param keeper is given what was found after each of them: the next one may fail */
    static Report run(List<Benchmark> chosen, boolean quick, Keeper keeper) throws Exception {
        var at = MachineClock.TIME.instant();
        var began = System.nanoTime();
        try (var stage = new Stage(quick)) {
            var sections = new ArrayList<Section>();
            for (var benchmark : chosen) {
                System.err.printf("%4d s  %s%n", seconds(began), benchmark.name());
                if (!sections.isEmpty()) {
                    stage.clear();
                }
                sections.add(benchmark.run(stage));
                keeper.keep(report(stage, at, began, sections));
            }
            return report(stage, at, began, sections);
        }
    }

    private static Report report(Stage stage, Instant at, long began, List<Section> sections) throws Exception {
        var settings = List.of(
                stage.postgres().settings(),
                "one Kafka 4.2.2 broker (KRaft), its topics with 6 partitions, no replicas",
                "every JVM " + String.join(" ", stage.flags()));
        return new Report(at, Machine.description(), settings, seconds(began), List.copyOf(sections));
    }

    private static long seconds(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toSeconds();
    }
}
