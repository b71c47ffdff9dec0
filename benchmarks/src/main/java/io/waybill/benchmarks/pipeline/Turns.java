package io.waybill.benchmarks.pipeline;

import io.waybill.benchmarks.feed.Chunk;
import io.waybill.benchmarks.feed.Feed;
import io.waybill.benchmarks.measure.Rounds;
import io.waybill.benchmarks.stage.Stage;

/** The contestants' turns at one and the same chunk, each while the others wait. */
final class Turns {

    private final Stage stage;
    private final Feed feed;
    private final Normalizer normalizer;
    private final Loop loop;
    private final Streams streams;
    private final int parcels;

    Turns(Stage stage, Feed feed, Normalizer normalizer, Loop loop, Streams streams, int parcels) {
        this.stage = stage;
        this.feed = feed;
        this.normalizer = normalizer;
        this.loop = loop;
        this.streams = streams;
        this.parcels = parcels;
    }

    void forward(Rounds rounds) throws Exception {
        var chunk = prepare();
        normalizerTurn(rounds, chunk);
        loopTurn(rounds, chunk);
        streamsTurn(rounds, chunk);
    }

    void backward(Rounds rounds) throws Exception {
        var chunk = prepare();
        streamsTurn(rounds, chunk);
        loopTurn(rounds, chunk);
        normalizerTurn(rounds, chunk);
    }

    /** Everybody has met the parcels; their scans lie there, and nobody reads them yet. */
    private Chunk prepare() throws Exception {
        var travels = feed.newTravels(parcels);
        streams.resume();
        var shipments = feed.ship(travels);
        normalizer.awaitDone("shipments", shipments);
        streams.awaitDone(shipments);
        streams.pause();
        normalizer.hold();
        var chunk = feed.scan(travels);
        stage.postgres().checkpoint();
        return chunk;
    }

    private void normalizerTurn(Rounds rounds, Chunk chunk) throws Exception {
        rounds.add(stage.meter().measure(PipelineBenchmark.OURS, normalizer.processes(), () -> {
            normalizer.release();
            normalizer.awaitDone("scans", chunk);
            return chunk.records();
        }));
    }

    private void loopTurn(Rounds rounds, Chunk chunk) throws Exception {
        rounds.add(stage.meter().measure(PipelineBenchmark.LOOP, loop.processes(), () -> loop.run(chunk)));
    }

    private void streamsTurn(Rounds rounds, Chunk chunk) throws Exception {
        rounds.add(stage.meter().measure(PipelineBenchmark.STREAMS, streams.processes(), () -> {
            streams.resume();
            streams.awaitDone(chunk);
            return chunk.records();
        }));
        streams.pause();
    }

    /** Whoever is quick because it does less is no peer. */
    void requireSameOutcome() throws Exception {
        var ours = normalizer.delivered();
        var theirs = streams.delivered();
        if (ours != theirs || ours == 0) {
            throw new IllegalStateException(
                    "%d parcels are delivered by us, %d by Kafka Streams".formatted(ours, theirs));
        }
    }
}
