package io.waybill.kit.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;

/** Why a reader does not get on, if so. */
final class ReaderTroubles {

    private final Map<TopicPartition, String> stopped = new ConcurrentHashMap<>();
    private volatile Optional<String> failure = Optional.empty();
    private volatile Optional<String> death = Optional.empty();

    void batchFailed(RuntimeException e) {
        failure = Optional.of("a batch fails and is tried again: " + e);
    }

    void batchWentWell() {
        failure = Optional.empty();
    }

    void stopped(TopicPartition partition, String cause) {
        stopped.put(partition, cause);
    }

    /** @return whether it had been stopped */
    boolean runs(TopicPartition partition) {
        return stopped.remove(partition) != null;
    }

    void died(String cause) {
        death = Optional.of("the reader ended: " + cause);
    }

    void started() {
        death = Optional.empty();
    }

    List<String> all() {
        var all = new ArrayList<String>();
        death.ifPresent(all::add);
        failure.ifPresent(all::add);
        stopped.forEach((partition, cause) -> all.add(partition + " is stopped: " + cause));
        return all;
    }
}
