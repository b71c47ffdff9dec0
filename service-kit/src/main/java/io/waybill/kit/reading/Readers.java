package io.waybill.kit.reading;

import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.events.Topic;
import io.waybill.kit.events.EventCodec;
import io.waybill.kit.hold.HoldPoints;
import io.waybill.kit.parked.ParkedKeys;
import io.waybill.kit.parked.ParkedRecords;
import io.waybill.kit.time.MachineTime;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.ExponentialBackOff;

/** Makes readers. Each is a bean of the service, so that it starts, stops and is looked after with it. */
@Component
public class Readers {

    private static final long IDLE_MILLIS = 5_000;

    private final ConsumerFactory<byte[], byte[]> consumers;
    private final Positions positions;
    private final TopicIds topicIds;
    private final LastSeen lastSeen;
    private final DeadLetters deadLetters;
    private final EventCodec codec;
    private final TransactionTemplate transaction;
    private final MeterRegistry registry;
    private final HoldPoints holdPoints;
    private final ParkedKeys parkedKeys;
    private final ParkedRecords parkedRecords;
    private final MachineTime machineTime;
    private final String service;

    Readers(
            ConsumerFactory<byte[], byte[]> consumers,
            Positions positions,
            TopicIds topicIds,
            LastSeen lastSeen,
            DeadLetters deadLetters,
            EventCodec codec,
            PlatformTransactionManager transactions,
            MeterRegistry registry,
            HoldPoints holdPoints,
            ParkedKeys parkedKeys,
            ParkedRecords parkedRecords,
            MachineTime machineTime,
            @Value("${spring.application.name}") String service) {
        this.consumers = consumers;
        this.positions = positions;
        this.topicIds = topicIds;
        this.lastSeen = lastSeen;
        this.deadLetters = deadLetters;
        this.codec = codec;
        this.transaction = new TransactionTemplate(transactions);
        this.registry = registry;
        this.holdPoints = holdPoints;
        this.parkedKeys = parkedKeys;
        this.parkedRecords = parkedRecords;
        this.machineTime = machineTime;
        this.service = service;
    }

    /** @param name unique within the service; names its offsets and, behind the service's name, its consumer group */
    public <E> TopicReader events(String name, Topic<E> topic, EventHandler<E> handler) {
        return events(name, topic, handler, 1);
    }

    /** @param threads that share the partitions: as many batches are under way at once */
    public <E> TopicReader events(String name, Topic<E> topic, EventHandler<E> handler, int threads) {
        var metrics = new ReaderMetrics(registry, name, topic.name());
        var batches = new EventBatches<>(name, topic, handler, codec, lastSeen, deadLetters, metrics);
        return reader(name, topic, batches, metrics, threads);
    }

    /** For records that are not written by our own services. */
    public TopicReader records(String name, Topic<?> topic, RecordHandler handler) {
        return reader(name, topic, handler, new ReaderMetrics(registry, name, topic.name()), 1);
    }

    private TopicReader reader(String name, Topic<?> topic, RecordHandler handler, ReaderMetrics metrics, int threads) {
        var admission = new Admission(name, topic.name(), handler, parkedKeys, parkedRecords, metrics, machineTime);
        var each = IntStream.range(0, threads)
                .mapToObj(number -> thread(name, topic, admission, metrics, number))
                .toList();
        return new TopicReader(name, topic.name(), each, admission);
    }

    private ReaderThread thread(String name, Topic<?> topic, Admission admission, ReaderMetrics metrics, int number) {
        var troubles = new ReaderTroubles();
        var readerPositions = new ReaderPositions(name, positions, topicIds, troubles);
        var fence = new Fence(readerPositions, transaction);
        var listener =
                new FencedListener(readerPositions, fence, admission, troubles, metrics, holdPoints, machineTime);
        var properties = new ContainerProperties(topic.name());
        properties.setGroupId(service + "." + name);
        properties.setMessageListener(listener);
        properties.setConsumerRebalanceListener(listener);
        properties.setIdlePartitionEventInterval(IDLE_MILLIS);
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName(number == 0 ? name : name + "-" + number);
        container.setCommonErrorHandler(againUntilItSucceeds());
        return new ReaderThread(container, listener, troubles);
    }

    /** Keeps the batch, keeps polling, skips nothing. */
    private static CommonErrorHandler againUntilItSucceeds() {
        var backOff = new ExponentialBackOff(500, 2);
        backOff.setMaxInterval(30_000);
        var handler = new DefaultErrorHandler(backOff);
        handler.setClassifications(Map.of(), true);
        return handler;
    }
}
