package io.waybill.order.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.waybill.events.Topics;
import io.waybill.events.rejected.EventRejected;
import io.waybill.kit.reading.Readers;
import io.waybill.kit.reading.TopicReader;
import io.waybill.order.intake.Judgement.Unusable;
import io.waybill.order.merchant.MerchantsSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Takes what stands on the order-events topic. */
@Component
class Intake {

    private final RecordReading reading;
    private final MerchantsSettings merchants;
    private final Acceptance acceptance;
    private final Rejection rejection;
    private final IntakeMetrics metrics;

    Intake(
            RecordReading reading,
            MerchantsSettings merchants,
            Acceptance acceptance,
            Rejection rejection,
            IntakeMetrics metrics) {
        this.reading = reading;
        this.merchants = merchants;
        this.acceptance = acceptance;
        this.rejection = rejection;
        this.metrics = metrics;
    }

    void take(List<ConsumerRecord<byte[], byte[]>> batch) {
        var usable = new ArrayList<HeardEvent>();
        var rejected = new ArrayList<RejectedRecord>();
        for (var record : batch) {
            switch (reading.read(record)) {
                case Judgement.Usable judged
                when merchants.find(judged.event().merchantId()).isPresent() -> usable.add(heard(judged, record));
                case Judgement.Usable judged ->
                    rejected.add(rejected(judged.notFrom("there is no merchant of this id"), record));
                case Judgement.Unusable judged -> rejected.add(rejected(judged, record));
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
            return readers.records("order-events", Topics.ORDER_EVENTS, intake::take);
        }
    }
}
