package io.waybill.kit.reading;

import java.util.List;

/** A running reader of one topic. Declared as a bean by the service whose verb it calls. */
public final class TopicReader {

    private final String name;
    private final String topic;
    private final List<ReaderThread> threads;
    private final Admission admission;

    TopicReader(String name, String topic, List<ReaderThread> threads, Admission admission) {
        this.name = name;
        this.topic = topic;
        this.threads = threads;
        this.admission = admission;
    }

    public String name() {
        return name;
    }

    public String topic() {
        return topic;
    }

    /** What keeps it from getting on; empty when all is well. */
    public List<String> troubles() {
        return threads.stream()
                .flatMap(thread -> thread.troubles().stream())
                .distinct()
                .toList();
    }

    Admission admission() {
        return admission;
    }

    void start() {
        threads.forEach(ReaderThread::start);
    }

    void stop() {
        threads.parallelStream().forEach(ReaderThread::stop);
    }
}
