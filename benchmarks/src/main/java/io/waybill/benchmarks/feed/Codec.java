package io.waybill.benchmarks.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.waybill.events.EventHeaders;
import io.waybill.events.Sequence;
import io.waybill.events.Topic;
import io.waybill.kit.events.EventCodec;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.json.JsonMapper;

/** The services' own codec, for whoever else is in the contest. */
public final class Codec {

    /** As {@code service-kit.yml} sets it up. */
    public static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    public static final EventCodec EVENTS = new EventCodec(JSON);

    private Codec() {}

    public static ProducerRecord<byte[], byte[]> record(String topic, String key, long seq, Object event) {
        var headers = new EventHeaders(
                UUID.randomUUID().toString(),
                Topic.typeOf(event.getClass()),
                "/waybill/benchmarks",
                key,
                null,
                new Sequence(1, seq),
                null);
        var record = new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), EVENTS.body(event));
        EVENTS.headers(headers)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
