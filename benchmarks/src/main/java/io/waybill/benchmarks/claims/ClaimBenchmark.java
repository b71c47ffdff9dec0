package io.waybill.benchmarks.claims;

import io.waybill.benchmarks.claims.Watch.Percentiles;
import io.waybill.benchmarks.measure.Round;
import io.waybill.benchmarks.measure.Rounds;
import io.waybill.benchmarks.report.Figures;
import io.waybill.benchmarks.report.Gate;
import io.waybill.benchmarks.report.Section;
import io.waybill.benchmarks.report.Table;
import io.waybill.benchmarks.stage.Benchmark;
import io.waybill.benchmarks.stage.Stage;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** How long a claim takes with ten thousand, a hundred thousand and a million watched parcels. */
public final class ClaimBenchmark implements Benchmark {

    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
    private static final List<Integer> QUICK_SIZES = List.of(1_000);
    private static final int PAIRS = 2;

    private final InstantSource time;

    public ClaimBenchmark(InstantSource time) {
        this.time = time;
    }

    @Override
    public String name() {
        return "claims";
    }

    @Override
    public Section run(Stage stage) throws Exception {
        var watches = new ArrayList<Watch>();
        try {
            for (var size : stage.quick() ? QUICK_SIZES : SIZES) {
                watches.add(new Watch(stage, size, time.instant()));
            }
            stage.postgres().checkpoint();
            return rounds(stage, watches);
        } finally {
            for (var watch : watches) {
                watch.close();
            }
        }
    }

    private Section rounds(Stage stage, List<Watch> watches) throws Exception {
        var claims = stage.quick() ? 5 : 1_500;
        var found = new LinkedHashMap<String, List<Percentiles>>();
        var rounds = new Rounds();
        for (var watch : watches) {
            watch.claim(claims);
        }
        for (var pair = 0; pair < (stage.quick() ? 1 : PAIRS); pair++) {
            for (var watch :
                    Stream.of(watches, watches.reversed()).flatMap(List::stream).toList()) {
                rounds.add(stage.meter().measure(watch.name(), watch.processes(stage), () -> {
                    found.computeIfAbsent(watch.name(), _ -> new ArrayList<>()).add(watch.claim(claims));
                    return claims;
                }));
            }
        }
        return section(rounds, found, claims);
    }

    private Section section(Rounds rounds, Map<String, List<Percentiles>> found, int claims) {
        var names = List.copyOf(found.keySet());
        var most = names.getLast();
        var before = names.get(Math.max(0, names.size() - 2));
        var verdict = Gate.atMost("claim p99 with 1 million watched / with 100 thousand", 1.3)
                .found(
                        median(found.get(most), Percentiles::p99) / median(found.get(before), Percentiles::p99),
                        rounds.isDisturbed(most) || rounds.isDisturbed(before));
        return new Section(
                name(),
                "Claims as more parcels are watched",
                new Table(
                        List.of(
                                "",
                                "p50 in ms",
                                "p99 in ms, median of rounds",
                                "each round's p99",
                                "CPU in us a claim",
                                "WAL in bytes a claim"),
                        names.stream()
                                .map(name -> row(rounds, name, found.get(name)))
                                .toList()),
                List.of(
                        "%,d claims a round of %d due plans each, by the poller's own bean and statement, one after another; every parcel is due every 3 h, evenly spread, so that each claim finds as many in a small table as in a large one; what was claimed is given back by one update, which is not in the times"
                                .formatted(claims, Watch.CLAIMED)),
                List.of(verdict),
                rounds.all());
    }

    private static List<String> row(Rounds rounds, String name, List<Percentiles> found) {
        return List.of(
                name,
                millis(median(found, Percentiles::p50)),
                millis(median(found, Percentiles::p99)),
                String.join(", ", found.stream().map(one -> millis(one.p99())).toList()),
                Figures.plain(rounds.spread(name, Round::cpuMicros).median()),
                Figures.plain(rounds.spread(name, Round::walPerOperation).median()));
    }

    private static String millis(double micros) {
        return Figures.plain(micros / 1_000);
    }

    private static double median(List<Percentiles> found, ToLongFunction<Percentiles> which) {
        var sorted = found.stream().mapToLong(which).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2.0;
    }
}
