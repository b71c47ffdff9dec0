package io.waybill.kit.reading;

import java.util.List;
import org.springframework.context.ApplicationEvent;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.event.ConsumerStoppedEvent.Reason;
import org.springframework.kafka.event.ListenerContainerPartitionIdleEvent;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** One of a reader's consumers, as another instance of the service would be: it shares nothing with the others. */
final class ReaderThread {

    private final ConcurrentMessageListenerContainer<byte[], byte[]> container;
    private final FencedListener listener;
    private final ReaderTroubles troubles;

    ReaderThread(
            ConcurrentMessageListenerContainer<byte[], byte[]> container,
            FencedListener listener,
            ReaderTroubles troubles) {
        this.container = container;
        this.listener = listener;
        this.troubles = troubles;
        container.setApplicationEventPublisher(event -> on((ApplicationEvent) event));
    }

    List<String> troubles() {
        return troubles.all();
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
