package io.waybill.benchmarks.idle;

import io.waybill.benchmarks.measure.Measured;
import io.waybill.benchmarks.measure.Round;
import io.waybill.benchmarks.measure.Rounds;
import io.waybill.benchmarks.report.Figures;
import io.waybill.benchmarks.report.Gate;
import io.waybill.benchmarks.report.Section;
import io.waybill.benchmarks.report.Table;
import io.waybill.benchmarks.stage.Benchmark;
import io.waybill.benchmarks.stage.Service;
import io.waybill.benchmarks.stage.Stage;
import io.waybill.benchmarks.stage.Waiting;
import io.waybill.benchmarks.stage.WatchedParcels;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Poller, normalizer, PostgreSQL and broker with many parcels and nothing to do. */
public final class IdleBenchmark implements Benchmark {

    private static final String NAME = "everything";
    private static final String ALONE = "PostgreSQL and broker alone";

    /** As the local run starts services. */
    private static final List<String> FLAGS = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final Map<String, String> ACCOUNTS = Map.of(
            "waybill.carriers.dhl.secrets.key", "none",
            "waybill.carriers.la-poste.secrets.key", "none",
            "waybill.carriers.postnord.secrets.key", "none");

    @Override
    public String name() {
        return "idle";
    }

    @Override
    public Section run(Stage stage) throws Exception {
        var parcels = stage.quick() ? 1_000 : 1_000_000;
        var settling = Duration.ofSeconds(stage.quick() ? 0 : 20);
        var counted = Duration.ofSeconds(stage.quick() ? 1 : 60);
        var rounds = new Rounds();
        rounds.add(stage.meter().measure(ALONE, List.of(stage.postgres().measured(), stage.broker()), () -> {
            Waiting.pass(counted);
            return parcels;
        }));
        var watched = stage.database("idle_poller");
        var known = stage.database("idle_normalizer");
        try (var poller =
                        stage.service("idle poller", FLAGS, Service.POLLER, Service.POLLER.main(), watched, ACCOUNTS);
                var normalizer = stage.service(
                        "idle normalizer", FLAGS, Service.NORMALIZER, Service.NORMALIZER.main(), known, Map.of());
                var atPoller = stage.postgres().owner(watched);
                var atNormalizer = stage.postgres().owner(known)) {
            WatchedParcels.load(atPoller, parcels, "now() + interval '1 day' + interval '3 hours' * n / " + parcels);
            KnownParcels.load(atNormalizer, parcels);
            atPoller.createStatement().execute("vacuum");
            atNormalizer.createStatement().execute("vacuum");
            stage.postgres().checkpoint();
            Waiting.pass(settling);
            var processes = List.of(
                    poller.as("poller"),
                    normalizer.as("normalizer"),
                    stage.postgres().measured(),
                    stage.broker());
            rounds.add(stage.meter().measure(NAME, processes, () -> {
                Waiting.pass(counted);
                return parcels;
            }));
            return section(rounds, processes);
        }
    }

    private Section section(Rounds rounds, List<Measured> processes) {
        var alone = rounds.all().getFirst();
        var round = rounds.all().getLast();
        var rows = new ArrayList<List<String>>();
        processes.forEach(process -> rows.add(List.of(
                process.name(),
                share(round.cpuSeconds().get(process.name()), round),
                megabytes(process.memoryBytes()))));
        var memory = processes.stream().mapToLong(Measured::memoryBytes).sum();
        rows.add(List.of("**together**", share(round.allCpuSeconds(), round), megabytes(memory)));
        rows.add(List.of(ALONE + ", before either service was there", share(alone.allCpuSeconds(), alone), ""));
        return new Section(
                name(),
                "%,d parcels watched and nothing due".formatted(round.operations()),
                new Table(List.of("", "% of a core", "memory in MB (PSS)"), rows),
                List.of(
                        "over %.0f s; the poller has %s parcels and accounts with three carriers, the normalizer knows as many; both as the local run starts them: %s"
                                .formatted(round.seconds(), Figures.plain(round.operations()), String.join(" ", FLAGS)),
                        "%s bytes of WAL meanwhile".formatted(Figures.plain(round.walBytes()))),
                List.of(Gate.atMost("CPU with 1 million watched and nothing due, % of a core", 2)
                        .found(100 * round.allCpuSeconds() / round.seconds(), rounds.isDisturbed(NAME))),
                rounds.all());
    }

    private static String share(double cpuSeconds, Round round) {
        return Figures.plain(100 * cpuSeconds / round.seconds());
    }

    private static String megabytes(long bytes) {
        return Figures.plain(bytes / 1e6);
    }
}
