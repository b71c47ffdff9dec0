package io.waybill.benchmarks.expecting;

import io.waybill.benchmarks.feed.Chunk;
import io.waybill.benchmarks.feed.Feed;
import io.waybill.benchmarks.measure.Rounds;
import io.waybill.benchmarks.pipeline.Normalizer;
import io.waybill.benchmarks.stage.Stage;

/** The two normalizers at the same chunk: in turns, each while the other waits, or side by side. */
final class Turns {

    private final Stage stage;
    private final Feed feed;
    private final Normalizer with;
    private final Normalizer without;
    private final int parcels;

    Turns(Stage stage, Feed feed, Normalizer with, Normalizer without, int parcels) {
        this.stage = stage;
        this.feed = feed;
        this.with = with;
        this.without = without;
        this.parcels = parcels;
    }

    void forward(Rounds rounds) throws Exception {
        var chunk = prepare();
        turn(rounds, ExpectingBenchmark.WITH, with, chunk);
        turn(rounds, ExpectingBenchmark.WITHOUT, without, chunk);
    }

    void backward(Rounds rounds) throws Exception {
        var chunk = prepare();
        turn(rounds, ExpectingBenchmark.WITHOUT, without, chunk);
        turn(rounds, ExpectingBenchmark.WITH, with, chunk);
    }

    /** Both at the same time: what slows the machine down slows both down, and does not show in what is between them. */
    void sideBySide(Rounds rounds) throws Exception {
        var chunk = prepare();
        rounds.add(stage.meter().measure(ExpectingBenchmark.SIDE_BY_SIDE, with.processesBeside(without), () -> {
            with.release();
            without.release();
            with.awaitDone("scans", chunk);
            without.awaitDone("scans", chunk);
            return chunk.records();
        }));
    }

    /** So few parcels, shipped and never scanned. */
    void meet(int few) throws Exception {
        meet(feed.ship(feed.newTravels(few)));
    }

    private void meet(Chunk shipments) throws Exception {
        with.awaitDone("shipments", shipments);
        without.awaitDone("shipments", shipments);
    }

    private Chunk prepare() throws Exception {
        var travels = feed.newTravels(parcels);
        meet(feed.ship(travels));
        with.hold();
        without.hold();
        var chunk = feed.scan(travels);
        stage.postgres().checkpoint();
        return chunk;
    }

    private void turn(Rounds rounds, String name, Normalizer normalizer, Chunk chunk) throws Exception {
        rounds.add(stage.meter().measure(name, normalizer.processes(), () -> {
            normalizer.release();
            normalizer.awaitDone("scans", chunk);
            return chunk.records();
        }));
    }
}
