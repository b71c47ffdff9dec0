package io.waybill.kit.reading;

import java.util.List;
import org.springframework.context.ApplicationEvent;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.event.ConsumerStoppedEvent.Reason;
import org.springframework.kafka.event.ListenerContainerPartitionIdleEvent;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** A running reader of one topic. Declared as a bean by the service whose verb it calls. */
public final class TopicReader {

    private final String name;
    private final String topic;
    private final ConcurrentMessageListenerContainer<byte[], byte[]> container;
    private final FencedListener listener;
    private final Admission admission;
    private final ReaderTroubles troubles;

    TopicReader(
            String name,
            String topic,
            ConcurrentMessageListenerContainer<byte[], byte[]> container,
            FencedListener listener,
            Admission admission,
            ReaderTroubles troubles) {
        this.name = name;
        this.topic = topic;
        this.container = container;
        this.listener = listener;
        this.admission = admission;
        this.troubles = troubles;
        container.setApplicationEventPublisher(event -> on((ApplicationEvent) event));
    }

    public String name() {
        return name;
    }

    public String topic() {
        return topic;
    }

    /** What keeps it from getting on; empty when all is well. */
    public List<String> troubles() {
        return troubles.all();
    }

    Admission admission() {
        return admission;
    }

    void start() {
        troubles.started();
        container.start();
    }

    void stop() {
        container.stop();
    }

    private void on(ApplicationEvent event) {
        if (event instanceof ListenerContainerPartitionIdleEvent idle) {
            listener.idle(idle.getTopicPartition(), idle.getConsumer());
        } else if (event instanceof ConsumerStoppedEvent end && end.getReason() != Reason.NORMAL) {
            troubles.died(end.getReason().toString());
        }
    }
}
