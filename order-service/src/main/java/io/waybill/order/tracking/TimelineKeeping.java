package io.waybill.order.tracking;

import io.waybill.events.Topics;
import io.waybill.events.statuses.StatusEvent;
import io.waybill.kit.events.Received;
import io.waybill.kit.reading.Readers;
import io.waybill.kit.reading.TopicReader;
import io.waybill.kit.time.BusinessTime;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Keeps the read model of the statuses topic. */
@Component
class TimelineKeeping {

    private final Timelines timelines;
    private final BusinessTime businessTime;

    TimelineKeeping(Timelines timelines, BusinessTime businessTime) {
        this.timelines = timelines;
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
    }

    @Configuration(proxyBeanMethods = false)
    static class Reading {

        @Bean
        TopicReader statusesReader(Readers readers, TimelineKeeping keeping) {
            return readers.events("statuses", Topics.STATUSES, keeping::keep);
        }
    }
}
