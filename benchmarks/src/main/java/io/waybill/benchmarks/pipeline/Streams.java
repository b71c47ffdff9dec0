package io.waybill.benchmarks.pipeline;

import io.waybill.benchmarks.feed.Chunk;
import io.waybill.benchmarks.measure.Measured;
import io.waybill.benchmarks.stage.Child;
import io.waybill.benchmarks.stage.Service;
import io.waybill.benchmarks.stage.Stage;
import io.waybill.benchmarks.stage.Waiting;
import io.waybill.testkit.TestInfrastructure;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;

/** {@link StreamsFold}, from outside. */
final class Streams implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Stage stage;
    private final Admin admin;
    private final Child child;

    Streams(Stage stage, Admin admin) throws IOException, InterruptedException {
        this.stage = stage;
        this.admin = admin;
        this.child = stage.java(
                "streams",
                Service.NORMALIZER,
                StreamsFold.class.getName(),
                List.of(
                        stage.bootstrapServers(),
                        TestInfrastructure.sweptDirectory("waybill-streams").toString()));
        child.hear(PATIENCE);
    }

    List<Measured> processes() {
        return List.of(child.as("itself"), stage.broker());
    }

    void pause() {
        child.tell("pause");
    }

    void resume() {
        child.tell("resume");
    }

    /** All of it taken, and what follows committed with it. */
    void awaitDone(Chunk chunk) throws Exception {
        Waiting.until("Kafka Streams has taken the chunk", PATIENCE, () -> {
            var committed = admin.listConsumerGroupOffsets(StreamsFold.APPLICATION)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return chunk.to().entrySet().stream().allMatch(end -> {
                var offset = committed.get(end.getKey());
                return end.getValue() == 0 || offset != null && offset.offset() >= end.getValue();
            });
        });
    }

    long delivered() throws InterruptedException {
        child.tell("count");
        return Long.parseLong(child.hear(PATIENCE));
    }

    @Override
    public void close() {
        child.close();
    }
}
