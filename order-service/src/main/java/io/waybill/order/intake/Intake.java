package io.waybill.order.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.waybill.events.Topics;
import io.waybill.events.rejected.EventRejected;
import io.waybill.kit.reading.DeadLetters;
import io.waybill.kit.reading.Readers;
import io.waybill.kit.reading.RecordHandler;
import io.waybill.kit.reading.TopicReader;
import io.waybill.order.intake.Judgement.Unusable;
import io.waybill.order.merchant.MerchantsSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Takes what stands on the order-events topic. */
@Component
class Intake {

    private static final String READER = "order-events";

    private final RecordReading reading;
    private final MerchantsSettings merchants;
    private final Acceptance acceptance;
    private final Rejection rejection;
    private final IntakeMetrics metrics;
    private final DeadLetters deadLetters;

    Intake(
            RecordReading reading,
            MerchantsSettings merchants,
            Acceptance acceptance,
            Rejection rejection,
            IntakeMetrics metrics,
            DeadLetters deadLetters) {
        this.reading = reading;
        this.merchants = merchants;
        this.acceptance = acceptance;
        this.rejection = rejection;
        this.metrics = metrics;
        this.deadLetters = deadLetters;
    }

    /**
     * Of merchant and order, as the body has them: platforms key their records as they like. What cannot be read stands by
     * itself.
     */
    Optional<String> keyOf(ConsumerRecord<byte[], byte[]> record) {
        return switch (reading.read(record)) {
            case Judgement.Usable judged ->
                key(judged.event().merchantId(), judged.event().orderId());
            case Judgement.Unusable judged -> key(judged.merchantId(), judged.orderId());
            case Judgement.UnknownType _ -> Optional.empty();
        };
    }

    private static Optional<String> key(@Nullable String merchantId, @Nullable String orderId) {
        return merchantId == null || orderId == null ? Optional.empty() : Optional.of(merchantId + "/" + orderId);
    }

    void take(List<ConsumerRecord<byte[], byte[]>> batch) {
        var usable = new ArrayList<HeardEvent>();
        var rejected = new ArrayList<RejectedRecord>();
        for (var record : batch) {
            switch (reading.read(record)) {
                case Judgement.Usable judged
                when merchants.find(judged.event().merchantId()).isPresent() -> usable.add(heard(judged, record));
                case Judgement.Usable judged ->
                    rejected.add(buried(judged.notFrom("there is no merchant of this id"), record));
                case Judgement.Unusable judged -> rejected.add(buried(judged, record));
                case Judgement.UnknownType _ -> metrics.unknownType();
            }
        }
        acceptance.accept(usable);
        rejection.reject(rejected);
    }

    /** An event without an id is known by where it stands. */
    private static HeardEvent heard(Judgement.Usable judged, ConsumerRecord<byte[], byte[]> record) {
        var attributes = judged.attributes().or(record.partition() + "/" + record.offset(), "/kafka/" + record.topic());
        return new HeardEvent(
                new EventIdentity(judged.event().merchantId(), attributes.source(), attributes.id()), judged);
    }

    /** Its sender reads why; who runs this finds the bytes beside it, to mend them and send them again. */
    private RejectedRecord buried(Unusable judged, ConsumerRecord<byte[], byte[]> record) {
        var rejected = rejected(judged, record);
        var field = rejected.field();
        deadLetters.bury(READER, record, (field == null ? "" : field + " ") + rejected.reason());
        return rejected;
    }

    private RejectedRecord rejected(Unusable judged, ConsumerRecord<byte[], byte[]> record) {
        var merchant = Optional.ofNullable(judged.merchantId())
                .filter(id -> merchants.find(id).isPresent());
        return new RejectedRecord(
                judged,
                new EventRejected.Original(record.topic(), record.partition(), record.offset()),
                record.key() == null ? null : new String(record.key(), UTF_8),
                merchant.orElse(null));
    }

    @Configuration(proxyBeanMethods = false)
    static class Reading {

        @Bean
        TopicReader orderEventsReader(Readers readers, Intake intake) {
            return readers.records(READER, Topics.ORDER_EVENTS, RecordHandler.keyed(intake::keyOf, intake::take));
        }
    }
}
