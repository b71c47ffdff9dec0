package io.waybill.order.tracking;

import io.waybill.events.Topics;
import io.waybill.events.statuses.EtaChanged;
import io.waybill.events.statuses.StatusEvent;
import io.waybill.kit.events.Received;
import io.waybill.kit.reading.Readers;
import io.waybill.kit.reading.TopicReader;
import io.waybill.kit.time.BusinessTime;
import io.waybill.order.eta.Expectations;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Keeps the read model of the statuses topic. */
@Component
class TimelineKeeping {

    private final Timelines timelines;
    private final Expectations expectations;
    private final BusinessTime businessTime;

    TimelineKeeping(Timelines timelines, Expectations expectations, BusinessTime businessTime) {
        this.timelines = timelines;
        this.expectations = expectations;
        this.businessTime = businessTime;
    }

    void keep(List<Received<StatusEvent>> batch) {
        var changes = new TimelineChanges();
        batch.stream()
                .filter(Received::fresh)
                .forEach(received -> changes.add(
                        received.event(),
                        Objects.requireNonNullElseGet(received.headers().time(), businessTime::instant)));
        timelines.apply(changes);
        expectations.keep(batch.stream()
                .filter(Received::fresh)
                .map(Received::event)
                .flatMap(event -> event instanceof EtaChanged changed ? Stream.of(changed) : Stream.empty())
                .toList());
    }

    @Configuration(proxyBeanMethods = false)
    static class Reading {

        @Bean
        TopicReader statusesReader(Readers readers, TimelineKeeping keeping) {
            return readers.events("statuses", Topics.STATUSES, keeping::keep);
        }
    }
}
