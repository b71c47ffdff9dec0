package io.waybill.normalizer.lane;

import io.waybill.events.Topics;
import io.waybill.events.lanes.LaneEvent;
import io.waybill.events.lanes.LaneForgotten;
import io.waybill.events.lanes.LaneMeasured;
import io.waybill.kit.events.Received;
import io.waybill.kit.outbox.Adopting;
import io.waybill.kit.restore.CaughtUp;
import io.waybill.kit.time.BusinessTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Lanes as they were said last. What ended since the copy is heard again today, and counts when today is over: until then less
 * is known than was said.
 */
@Component
class LaneAdopting extends Adopting<LaneEvent> implements CaughtUp {

    private final Lanes lanes;
    private final BusinessTime businessTime;

    LaneAdopting(Lanes lanes, BusinessTime businessTime) {
        super(Topics.LANES);
        this.lanes = lanes;
        this.businessTime = businessTime;
    }

    @Override
    public void adopt(List<Received<LaneEvent>> said) {
        for (var received : said) {
            var seq = Objects.requireNonNull(received.headers().sequence()).seq();
            switch (received.event()) {
                case LaneMeasured measured -> lanes.adopt(received.key(), measured, seq);
                case LaneForgotten _ -> lanes.adoptForgotten(received.key(), seq);
            }
        }
    }

    @Override
    public void caughtUp() {
        lanes.beSilentUntil(LocalDate.ofInstant(businessTime.instant(), ZoneOffset.UTC));
    }
}
