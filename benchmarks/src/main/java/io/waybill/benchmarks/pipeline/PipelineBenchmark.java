package io.waybill.benchmarks.pipeline;

import io.waybill.benchmarks.feed.Feed;
import io.waybill.benchmarks.feed.Travels;
import io.waybill.benchmarks.measure.Rounds;
import io.waybill.benchmarks.report.Contest;
import io.waybill.benchmarks.report.Gate;
import io.waybill.benchmarks.report.Section;
import io.waybill.benchmarks.stage.Benchmark;
import io.waybill.benchmarks.stage.Stage;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** How many scans a second become statuses. */
public final class PipelineBenchmark implements Benchmark {

    static final String OURS = "status-normalizer";
    static final String LOOP = "bare loop";
    static final String STREAMS = "Kafka Streams, exactly once";
    private static final String SINGLE = "status-normalizer, a record a transaction";

    private final InstantSource time;

    public PipelineBenchmark(InstantSource time) {
        this.time = time;
    }

    @Override
    public String name() {
        return "pipeline";
    }

    @Override
    public Section run(Stage stage) throws Exception {
        var rounds = new Rounds();
        var parcels = stage.quick() ? 50 : 15_000;
        var pairs = stage.quick() ? 0 : 2;
        try (var feed = new Feed(stage.bootstrapServers(), time.instant().minus(Travels.SET_OUT_BEFORE))) {
            batches(stage, feed, parcels, pairs, rounds);
            if (!stage.quick()) {
                single(stage, feed, 400, rounds);
            }
        }
        return new Section(
                name(),
                "Scans to statuses",
                Contest.table(rounds, "scans", OURS),
                settings(parcels),
                List.of(
                        Contest.verdict(Gate.atLeast("normalizer / bare loop", 0.18, 0.3), rounds, OURS, LOOP),
                        Contest.verdict(
                                Gate.atLeast("normalizer / Kafka Streams exactly once", 0.25, 0.4),
                                rounds,
                                OURS,
                                STREAMS)),
                rounds.all());
    }

    private static void batches(Stage stage, Feed feed, int parcels, int pairs, Rounds rounds) throws Exception {
        // Waits for the lock longer than a service usually would.
        var database = Map.of("waybill.database.url", url(stage) + "?socketTimeout=600");
        try (var normalizer = new Normalizer(stage, OURS, stage.database("normalizer"), database)) {
            feed.create(BareLoop.OUTPUT, StreamsFold.OUTPUT);
            try (var loop = new Loop(stage);
                    var streams = new Streams(stage, feed.admin())) {
                var turns = new Turns(stage, feed, normalizer, loop, streams, parcels);
                turns.forward(pairs == 0 ? rounds : new Rounds());
                for (var pair = 0; pair < pairs; pair++) {
                    turns.forward(rounds);
                    turns.backward(rounds);
                }
                turns.requireSameOutcome();
            }
        }
    }

    private static void single(Stage stage, Feed feed, int parcels, Rounds rounds) throws Exception {
        var oneByOne = Map.of("spring.kafka.consumer.max-poll-records", "1");
        try (var normalizer = new Normalizer(stage, SINGLE, stage.database("normalizer"), oneByOne)) {
            var warmUp = feed.newTravels(parcels);
            normalizer.awaitDone("shipments", feed.ship(warmUp));
            normalizer.awaitDone("scans", feed.scan(warmUp));
            var travels = feed.newTravels(parcels);
            normalizer.awaitDone("shipments", feed.ship(travels));
            normalizer.hold();
            var chunk = feed.scan(travels);
            rounds.add(stage.meter().measure(SINGLE, normalizer.processes(), () -> {
                normalizer.release();
                normalizer.awaitDone("scans", chunk);
                return chunk.records();
            }));
        }
    }

    private static String url(Stage stage) {
        return stage.database("normalizer").jdbcUrl();
    }

    private static List<String> settings(int parcels) {
        return List.of(
                "%,d records a round (%,d parcels, %d scans each, a few said twice), %d partitions, poll by poll: all parcels' first scans, then all their second ones; they are on the topic before the clock starts"
                        .formatted(parcels * Travels.SCANS, parcels, Travels.SCANS, Feed.PARTITIONS),
                "status-normalizer: as delivered; fence, dedup, states, fold over the whole history, delay timers, outbox in one PostgreSQL transaction a batch, relay beside it; done when its offset is behind the last record and its outbox is empty",
                "bare loop: one thread; consumer " + BareLoop.CONSUMER + ", producer " + BareLoop.PRODUCER
                        + "; each record read by the services' codec, and an event like it written by it; keeps nothing",
                "Kafka Streams 4.2.2, RocksDB: " + StreamsFold.SETTINGS
                        + "; the same codec, dedup and fold, a state store of each parcel's scans as JSON; no delays, no look-ups by others; done when its offset behind the last record is committed",
                "a record a transaction: spring.kafka.consumer.max-poll-records=1");
    }
}
