package io.waybill.kit.reading;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts the readers once the topics are there; a broker that is away is waited for. */
@Component
public class ReadersLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReadersLifecycle.class);
    private static final long LOOK_AGAIN_AFTER_SECONDS = 2;

    private final TopicCreation topics;
    private final List<TopicReader> readers;
    private final Releasing releasing;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Optional<String> waiting = Optional.of("the readers have not begun");
    private volatile boolean running;

    ReadersLifecycle(TopicCreation topics, ObjectProvider<TopicReader> readers, Releasing releasing) {
        this.topics = topics;
        this.readers = readers.orderedStream().toList();
        this.releasing = releasing;
    }

    /** What keeps readers from getting on, each with its reader's name; empty when all is well. */
    public List<String> troubles() {
        return Stream.concat(
                        waiting.stream(),
                        readers.stream()
                                .flatMap(reader ->
                                        reader.troubles().stream().map(trouble -> reader.name() + ": " + trouble)))
                .toList();
    }

    /** Not before it is known that the database is no older than what was said. */
    @Override
    public boolean isAutoStartup() {
        return false;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("readers-start").start(this::begin);
    }

    private void begin() {
        try {
            while (!created()) {
                if (stopping.await(LOOK_AGAIN_AFTER_SECONDS, TimeUnit.SECONDS)) {
                    return;
                }
            }
            readers.forEach(TopicReader::start);
            releasing.start(readers);
            waiting = Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean created() throws InterruptedException {
        try {
            topics.createMissing();
            return true;
        } catch (ExecutionException e) {
            waiting = Optional.of("the topics are not there: " + e.getCause());
            LOG.warn("Readers wait for their topics: {}", String.valueOf(e.getCause()));
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
        stopping.countDown();
        releasing.stop();
        readers.forEach(TopicReader::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
