package io.waybill.carriers.chinapost;

import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Interface 040002; where to push is agreed on with China Post. How long it lasts is not documented. */
record TraceSubscription() implements Subscription {

    @Override
    public int batch() {
        return 1;
    }

    @Override
    public Optional<Duration> life() {
        return Optional.empty();
    }

    @Override
    public CarrierRequest request(List<Inquiry> inquiries) {
        return ChinaPost.request(inquiries, "040002");
    }
}
