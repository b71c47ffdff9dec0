package io.waybill.normalizer.delay;

import io.waybill.kit.time.BusinessTime;
import io.waybill.normalizer.threshold.ThresholdBook;
import java.util.List;
import org.springframework.stereotype.Service;

/** What rules say of a parcel now, and changes nothing. */
@Service
public class Outlooks {

    private final Delays delays;
    private final ThresholdBook thresholds;
    private final BusinessTime businessTime;

    Outlooks(Delays delays, ThresholdBook thresholds, BusinessTime businessTime) {
        this.delays = delays;
        this.thresholds = thresholds;
        this.businessTime = businessTime;
    }

    public List<Outlook> of(Subject subject) {
        var said = delays.of(List.of(subject.shipmentId())).getOrDefault(subject.shipmentId(), Said.NOTHING);
        return Outlook.of(subject.situation(thresholds), said, subject.timer(), businessTime.instant());
    }
}
