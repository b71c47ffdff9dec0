package io.waybill.order.lane;

import io.waybill.events.Topics;
import io.waybill.events.lanes.LaneEvent;
import io.waybill.events.lanes.LaneForgotten;
import io.waybill.events.lanes.LaneMeasured;
import io.waybill.kit.events.Received;
import io.waybill.kit.reading.Readers;
import io.waybill.kit.reading.TopicReader;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Keeps the read model of the lanes topic: what was said last of each. */
@Component
class LaneKeeping {

    private final Lanes lanes;

    LaneKeeping(Lanes lanes) {
        this.lanes = lanes;
    }

    void keep(List<Received<LaneEvent>> batch) {
        var last = new LinkedHashMap<String, LaneMeasured>();
        var forgotten = new HashSet<String>();
        for (var received : batch) {
            if (received.fresh()) {
                switch (received.event()) {
                    case LaneMeasured measured -> {
                        last.put(received.key(), measured);
                        forgotten.remove(received.key());
                    }
                    case LaneForgotten _ -> {
                        last.remove(received.key());
                        forgotten.add(received.key());
                    }
                }
            }
        }
        lanes.save(List.copyOf(last.values()));
        lanes.forget(forgotten);
    }

    @Configuration(proxyBeanMethods = false)
    static class Reading {

        @Bean
        TopicReader lanesReader(Readers readers, LaneKeeping keeping) {
            return readers.events("lanes", Topics.LANES, keeping::keep);
        }
    }
}
