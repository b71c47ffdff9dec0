package io.waybill.order.delay;

import io.waybill.events.Topics;
import io.waybill.events.delays.DelayEvent;
import io.waybill.kit.events.Received;
import io.waybill.kit.reading.Readers;
import io.waybill.kit.reading.TopicReader;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the read model of the delays topic. */
@Component
class DelayKeeping {

    private final Delays delays;
    private final JdbcClient jdbc;

    DelayKeeping(Delays delays, JdbcClient jdbc) {
        this.delays = delays;
        this.jdbc = jdbc;
    }

    void keep(List<Received<DelayEvent>> batch) {
        var events = batch.stream()
                .filter(Received::fresh)
                .<DelayEvent>map(Received::event)
                .toList();
        var parcels = events.stream().map(DelayEvent::shipmentId).distinct().toList();
        delays.save(DelayChanges.of(delays.read(jdbc, parcels), events));
    }

    @Configuration(proxyBeanMethods = false)
    static class Reading {

        @Bean
        TopicReader delaysReader(Readers readers, DelayKeeping keeping) {
            return readers.events("delays", Topics.DELAYS, keeping::keep);
        }
    }
}
