package io.waybill.benchmarks.pipeline;

import io.waybill.benchmarks.feed.Chunk;
import io.waybill.benchmarks.measure.Measured;
import io.waybill.benchmarks.stage.Child;
import io.waybill.benchmarks.stage.Service;
import io.waybill.benchmarks.stage.Stage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** {@link BareLoop}, from outside. */
final class Loop implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Stage stage;
    private final Child child;

    Loop(Stage stage) throws IOException, InterruptedException {
        this.stage = stage;
        this.child =
                stage.java("loop", Service.NORMALIZER, BareLoop.class.getName(), List.of(stage.bootstrapServers()));
        child.hear(PATIENCE);
    }

    List<Measured> processes() {
        return List.of(child.as("itself"), stage.broker());
    }

    long run(Chunk chunk) throws InterruptedException {
        child.tell(chunk.line());
        return Long.parseLong(child.hear(PATIENCE));
    }

    @Override
    public void close() {
        child.close();
    }
}
