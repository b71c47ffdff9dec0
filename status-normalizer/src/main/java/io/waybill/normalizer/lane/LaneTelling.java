package io.waybill.normalizer.lane;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.events.Topics;
import io.waybill.events.lanes.LaneEvent;
import io.waybill.events.lanes.LaneForgotten;
import io.waybill.events.lanes.LaneMeasured;
import io.waybill.kit.outbox.Outbox;
import io.waybill.kit.outbox.Outgoing;
import io.waybill.kit.time.BusinessTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Measures lanes, and says those that moved. */
@Component
class LaneTelling {

    private static final int BATCH = 500;

    private final Lanes lanes;
    private final Outbox outbox;
    private final BusinessTime businessTime;
    private final Counter measured;
    private final Counter forgotten;

    LaneTelling(Lanes lanes, Outbox outbox, BusinessTime businessTime, MeterRegistry registry) {
        this.lanes = lanes;
        this.outbox = outbox;
        this.businessTime = businessTime;
        this.measured = Counter.builder("waybill.lanes.measured")
                .description("Lanes that were said anew because they moved")
                .register(registry);
        this.forgotten = Counter.builder("waybill.lanes.forgotten")
                .description("Lanes that were taken back because too little is known of them")
                .register(registry);
        Gauge.builder("waybill.lanes.counted", lanes, Lanes::count)
                .description("Lanes by which parcels came")
                .register(registry);
    }

    /** @param underWay for how many days, by lane */
    void tell(LocalDate day, Map<String, Counts> underWay) {
        var news = new ArrayList<News>();
        lanes.forEach(MeasuringPolicy.since(day), lane -> {
            var ages = underWay.getOrDefault(lane.key(), ArrivalShares.noDays());
            NewsPolicy.news(lane.said(), MeasuringPolicy.measured(lane.lane(), day, lane.tally(), ages))
                    .ifPresent(event -> news.add(new News(lane.key(), lane.seq() + 1, event)));
            if (news.size() == BATCH) {
                publish(news);
                news.clear();
            }
        });
        publish(news);
    }

    private record News(String key, long seq, LaneEvent event) {}

    private void publish(List<News> news) {
        var now = businessTime.instant();
        outbox.addAll(news.stream()
                .map(next -> new Outgoing<>(Topics.LANES, next.key(), next.seq(), now, next.event()))
                .toList());
        news.forEach(next -> {
            switch (next.event()) {
                case LaneMeasured said -> {
                    lanes.say(next.key(), said, next.seq());
                    measured.increment();
                }
                case LaneForgotten _ -> {
                    lanes.say(next.key(), null, next.seq());
                    forgotten.increment();
                }
            }
        });
    }
}
