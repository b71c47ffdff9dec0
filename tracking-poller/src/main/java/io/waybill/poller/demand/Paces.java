package io.waybill.poller.demand;

import io.waybill.poller.parcel.Parcel;
import io.waybill.poller.plan.Pace;
import io.waybill.poller.plan.PollPlan;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** At which pace carriers are asked. */
@Component
public class Paces {

    /** @param now business time */
    public Pace of(Parcel parcel, PollPlan plan, Instant now) {
        return Pace.FULL;
    }
}
