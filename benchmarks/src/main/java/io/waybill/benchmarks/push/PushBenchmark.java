package io.waybill.benchmarks.push;

import io.waybill.benchmarks.feed.Feed;
import io.waybill.benchmarks.feed.Travels;
import io.waybill.benchmarks.measure.Rounds;
import io.waybill.benchmarks.report.Figures;
import io.waybill.benchmarks.report.Gate;
import io.waybill.benchmarks.report.Section;
import io.waybill.benchmarks.report.Table;
import io.waybill.benchmarks.stage.Benchmark;
import io.waybill.benchmarks.stage.Postgres;
import io.waybill.benchmarks.stage.Service;
import io.waybill.benchmarks.stage.Stage;
import io.waybill.benchmarks.stage.Waiting;
import io.waybill.testkit.FreePort;
import java.net.URI;
import java.sql.Connection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What carriers post, through poller and normalizer, to the topic of statuses. */
public final class PushBenchmark implements Benchmark {

    private static final String NAME = "pushes";
    private static final String TOKEN = "from DHL";
    private static final int PER_SECOND = 200;

    /** On a slow machine, services that have just started answer more slowly than we post then: what waits too long fails. */
    private static final int WARM_UP_PER_SECOND = 50;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Parcels set out so long ago that their first scan has happened. */
    private static final Duration AGO = Duration.ofHours(6);

    private final InstantSource time;

    public PushBenchmark(InstantSource time) {
        this.time = time;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Section run(Stage stage) throws Exception {
        var port = FreePort.pick();
        var watched = stage.database("push_poller");
        var known = stage.database("push_normalizer");
        try (var poller = stage.service("push poller", Service.POLLER, watched, settings(port));
                var normalizer = stage.service("push normalizer", Service.NORMALIZER, known, Map.of());
                var atPoller = stage.postgres().owner(watched);
                var atNormalizer = stage.postgres().owner(known);
                var feed = new Feed(stage.bootstrapServers(), time.instant().minus(AGO));
                var statuses = new Statuses(stage.bootstrapServers());
                var posts = new Posts(URI.create("http://127.0.0.1:" + port + "/carriers/dhl/pushes"), TOKEN)) {
            var warmUp = feed.newTravels(stage.quick() ? 5 : 10 * PER_SECOND);
            var travels = feed.newTravels(stage.quick() ? 20 : 30 * PER_SECOND);
            feed.ship(warmUp);
            feed.ship(travels);
            awaitParcels(atPoller, warmUp.parcels() + travels.parcels());
            awaitParcels(atNormalizer, warmUp.parcels() + travels.parcels());
            post(posts, statuses, warmUp, WARM_UP_PER_SECOND);
            var processes = List.of(
                    poller.as("poller"),
                    normalizer.as("normalizer"),
                    stage.postgres().measured(),
                    stage.broker());
            var millis = new double[travels.parcels()];
            var rounds = new Rounds();
            rounds.add(stage.meter().measure(NAME, processes, () -> {
                var due = post(posts, statuses, travels, PER_SECOND);
                IntStream.range(0, millis.length)
                        .forEach(parcel -> millis[parcel] =
                                (statuses.cameAt(travels.id(parcel).toString()) - due.get(parcel)) / 1e6);
                return millis.length;
            }));
            Arrays.sort(millis);
            return section(rounds, millis);
        }
    }

    private static Map<String, String> settings(int port) {
        return Map.of(
                "server.port", String.valueOf(port),
                "waybill.carriers.dhl.secrets.key", "none",
                "waybill.carriers.dhl.secrets.push-token", TOKEN,
                // Nobody is there to be asked.
                "waybill.carriers.dhl.url", "http://127.0.0.1:9",
                "waybill.carriers.dhl.per-day", "1");
    }

    private static void awaitParcels(Connection connection, int parcels) throws Exception {
        Waiting.until(
                "all parcels are introduced",
                PATIENCE,
                () -> Postgres.number(connection, "select count(*) from parcel") == parcels);
    }

    private static List<Long> post(Posts posts, Statuses statuses, Travels travels, int perSecond) throws Exception {
        var due = posts.post(travels, perSecond);
        Waiting.until(
                "every push is a status",
                PATIENCE,
                () -> IntStream.range(0, travels.parcels())
                        .allMatch(parcel -> statuses.has(travels.id(parcel).toString())));
        return due;
    }

    private Section section(Rounds rounds, double[] millis) {
        var round = rounds.all().getFirst();
        var p50 = millis[millis.length / 2];
        var p99 = millis[millis.length * 99 / 100];
        var disturbed = rounds.isDisturbed(NAME);
        return new Section(
                name(),
                "Carrier webhooks in",
                new Table(
                        List.of("p50 in ms", "p99 in ms", "most in ms", "CPU in us a push", "WAL in bytes a push"),
                        List.of(List.of(
                                Figures.plain(p50),
                                Figures.plain(p99),
                                Figures.plain(millis[millis.length - 1]),
                                Figures.plain(round.cpuMicros()),
                                Figures.plain(round.walPerOperation())))),
                List.of(
                        "%,d pushes of DHL's at %d a second, each about another parcel, from when the HTTP request was due to go out until the status is read off the topic"
                                .formatted(millis.length, PER_SECOND)),
                List.of(
                        Gate.atMost("carrier webhook to status at 200 a second, p50 in ms", 150)
                                .found(p50, disturbed),
                        Gate.atMost("carrier webhook to status at 200 a second, p99 in ms", 1_000)
                                .found(p99, disturbed)),
                rounds.all());
    }
}
