package io.waybill.order.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.waybill.events.EventHeaders;
import io.waybill.events.Topic;
import io.waybill.events.Topics;
import io.waybill.kit.events.EventCodec;
import io.waybill.kit.time.BusinessTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Puts events that came by HTTP where those of the platforms stand, and waits until they are kept. */
@Component
class Appending {

    private final KafkaTemplate<byte[], byte[]> kafka;
    private final EventCodec codec;
    private final BusinessTime businessTime;

    Appending(KafkaTemplate<byte[], byte[]> kafka, EventCodec codec, BusinessTime businessTime) {
        this.kafka = kafka;
        this.codec = codec;
        this.businessTime = businessTime;
    }

    /** Throws the answer for a broker that is away. */
    void append(List<HeardEvent> events, @Nullable String traceparent) {
        var acknowledgements = new ArrayList<CompletableFuture<?>>();
        try {
            for (var event : events) {
                acknowledgements.add(kafka.send(record(event, traceparent)));
            }
            for (var acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
        } catch (KafkaException | ExecutionException e) {
            throw DoorRefusal.brokerAway(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DoorRefusal.brokerAway(e);
        }
    }

    private ProducerRecord<byte[], byte[]> record(HeardEvent event, @Nullable String traceparent) {
        var usable = event.usable();
        var orderId = usable.event().orderId();
        var headers = new EventHeaders(
                event.identity().id(),
                Topic.typeOf(usable.event().getClass()),
                event.identity().source(),
                orderId,
                Optional.ofNullable(usable.attributes().time())
                        .or(() -> Optional.ofNullable(usable.event().occurredAt()))
                        .orElseGet(businessTime::instant),
                null,
                traceparent);
        var record = new ProducerRecord<>(
                Topics.ORDER_EVENTS.name(),
                orderId.getBytes(UTF_8),
                usable.facts().getBytes(UTF_8));
        codec.headers(headers)
                .forEach((name, value) ->
                        record.headers().add(name, Objects.requireNonNull(value).getBytes(UTF_8)));
        return record;
    }
}
